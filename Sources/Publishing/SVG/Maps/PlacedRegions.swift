import Regions

/// The regions of a table that have a boundary, with it.
struct PlacedRegions {
    let entries: [RegionFigures.Entry]
    let boundaries: [Boundary]
    /// Whether the boundaries are made up from places.
    let isSchematic: Bool
    /// Whom the boundaries are from.
    let attribution: String?

    /// - Throws: `MapError.noPlaces` where none has.
    init(_ figures: RegionFigures, in set: BoundarySet) throws(MapError) {
        let known = Dictionary(set.boundaries.map { ($0.code, $0) }) { first, _ in first }
        var (entries, boundaries) = ([RegionFigures.Entry](), [Boundary]())
        for entry in figures.entries {
            guard let boundary = known[entry.code] else { continue }
            entries.append(entry)
            boundaries.append(boundary)
        }
        guard !entries.isEmpty else { throw .noPlaces(example: figures.entries[0].code) }
        (self.entries, self.boundaries) = (entries, boundaries)
        (isSchematic, attribution) = (set.isSchematic, set.attribution)
    }
}
