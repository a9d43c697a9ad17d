internal import Aggregation
internal import Geodata
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// The boundaries of one level's regions on a day: those of the workspace, and those of larger regions put together from smaller
/// ones.
struct LevelBoundaries {
    let level: RegionLevel
    let set: BoundarySet
    /// Regions put together from smaller ones.
    let composed: Int
    /// Of these the ones that lack parts.
    let incomplete: [Region]
    /// Regions of the day for which there is no boundary at all.
    let without: [Region]

    /// What people should know of how the boundaries came about, line by line.
    var lines: [Phrase] {
        func line(_ count: Int, _ regions: [Region], _ what: Phrase) -> Phrase? {
            guard count > 0 else { return nil }
            return Phrase { language in
                let names = regions.map { "\($0.code) \($0.name)" }
                return "  \(level.phrase(language)): \(what(language)): \(language.text(count))"
                    + (names.isEmpty ? "" : " (\(AreaImportLines.named(names, language)))")
            }
        }
        return [
            line(
                composed, [],
                Phrase(de: "aus kleineren Gebieten zusammengesetzt", en: "put together from smaller regions")),
            line(
                incomplete.count, incomplete,
                Phrase(
                    de: "davon unvollständig, weil Teile keine Grenze haben",
                    en: "of these incomplete, as parts lack a boundary")),
            line(without.count, without, Phrase(de: "ohne Grenze", en: "without a boundary")),
        ].compactMap(\.self)
    }
}

extension Workspace {
    /// The boundaries of a level's regions on a day (ISO 8601).
    ///
    /// - Throws: `WorkspaceError.noBoundariesOfLevel` where no region of the level has any, as `boundaries()`.
    func boundaries(at level: RegionLevel, on day: String) throws -> LevelBoundaries {
        let set = try boundaries()
        let selection = try ExportSelection(set.boundaries, facts.gazetteer, on: day, levels: [level], inside: nil)
        guard let found = selection.levels.first, !found.boundaries.isEmpty else {
            throw WorkspaceError.noBoundariesOfLevel(level.phrase, available: selection.available)
        }
        return LevelBoundaries(
            level: level,
            set: BoundarySet(
                boundaries: found.boundaries, isSchematic: set.isSchematic, attribution: set.attribution),
            composed: found.dissolved.count, incomplete: found.incomplete.map(\.region), without: found.without)
    }

    /// Boundaries with those of a table's regions that have none of their own, put together from smaller ones where all of these
    /// are there; not those of totals.
    func completed(_ set: BoundarySet, for table: EstimateTable) throws -> BoundarySet {
        let known = Set(set.boundaries.map(\.code))
        let codes = table.axes.first { $0.dimension == "region" }?.members.map { RegionCode($0.code) } ?? []
        let day = table.provenance.territory?.description ?? facts.territoryDay
        // A total would lie above its parts.
        let totals = Set(codes.flatMap { facts.gazetteer.lineage(of: $0, on: day).dropFirst().map(\.code) })
        let lacking = codes.filter { !known.contains($0) && !totals.contains($0) }
            .compactMap { facts.gazetteer.region($0) }
        guard !lacking.isEmpty else { return set }
        let wanted = Set(lacking.map(\.code))
        let selection = try ExportSelection(
            set.boundaries, facts.gazetteer, on: day, levels: Set(lacking.map(\.level)).sorted(), inside: nil)
        let larger = selection.levels.flatMap { level in
            let incomplete = Set(level.incomplete.map(\.region.code))
            return level.boundaries.filter { wanted.contains($0.code) && !incomplete.contains($0.code) }
        }
        return BoundarySet(
            boundaries: set.boundaries + larger, isSchematic: set.isSchematic, attribution: set.attribution)
    }
}
