internal import Aggregation
internal import Geodata
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// Boundaries on a day: those of the workspace, and those of larger regions put together from smaller ones.
struct LevelBoundaries {
    let set: BoundarySet
    /// What people should know of how the boundaries came about, line by line.
    let lines: [Phrase]
}

extension Workspace {
    /// The boundaries of a level's regions on a day (ISO 8601).
    ///
    /// - Throws: `WorkspaceError.noBoundariesOfLevel` where no region of the level has any, as `boundaries()`.
    func boundaries(at level: RegionLevel, on day: String) throws -> LevelBoundaries {
        let set = try boundaries()
        let selection = try selection(of: set, on: day, levels: [level])
        guard let found = selection.levels.first, !found.boundaries.isEmpty else {
            throw WorkspaceError.noBoundariesOfLevel(level.phrase, available: selection.available)
        }
        return LevelBoundaries(
            set: BoundarySet(
                boundaries: found.boundaries, isSchematic: set.isSchematic, attribution: set.attribution),
            lines: selection.lines)
    }

    /// Boundaries with those of a table's regions that have none of their own, put together from smaller ones where all of these
    /// are there; not those of totals.
    func completed(_ set: BoundarySet, for table: EstimateTable) throws -> LevelBoundaries {
        let known = Set(set.boundaries.map(\.code))
        let codes = table.axes.first { $0.dimension == "region" }?.members.map { RegionCode($0.code) } ?? []
        let day = table.provenance.territory?.description ?? facts.territoryDay
        // A total would lie above its parts.
        let totals = Set(codes.flatMap { facts.gazetteer.lineage(of: $0, on: day).dropFirst().map(\.code) })
        let lacking = codes.filter { !known.contains($0) && !totals.contains($0) }
            .compactMap { facts.gazetteer.region($0) }
        guard !lacking.isEmpty else { return LevelBoundaries(set: set, lines: []) }
        let wanted = Set(lacking.map(\.code))
        let selection = try selection(
            of: set, on: day, levels: Set(lacking.map(\.level)).sorted(), inside: wanted, leavesOutIncomplete: true)
        let larger = selection.levels.flatMap(\.boundaries).filter { wanted.contains($0.code) }
        return LevelBoundaries(
            set: BoundarySet(
                boundaries: set.boundaries + larger, isSchematic: set.isSchematic, attribution: set.attribution),
            lines: selection.lines)
    }

    /// Boundaries as `ExportSelection` takes them.
    ///
    /// - Throws: `WorkspaceError.invalidBoundary` with the file and the region.
    func selection(
        of set: BoundarySet, on day: String, levels: [RegionLevel], inside: Set<RegionCode>? = nil,
        leavesOutIncomplete: Bool = false
    ) throws -> ExportSelection {
        do {
            return try ExportSelection(
                set.boundaries, facts.gazetteer, on: day, levels: levels, inside: inside,
                leavesOutIncomplete: leavesOutIncomplete)
        } catch CompositionError.notValid(let code, let defect) {
            throw WorkspaceError.invalidBoundary(
                file: configuration.boundaries ?? "–",
                region: [code.text, facts.gazetteer.region(code)?.name].compactMap(\.self).joined(separator: " "),
                defect: defect)
        }
    }
}
