internal import Geodata
internal import Regions
internal import Wording

/// The boundaries that an export writes: those of the workspace, and those of larger regions, put together from them.
struct ExportSelection {
    /// A level's regions, in the order of the register.
    struct Level {
        /// `nil` for boundaries whose code the register does not know.
        let level: RegionLevel?
        var boundaries = [Boundary]()
        /// Those put together from smaller ones.
        var dissolved = [Region]()
        /// Of these the ones that lack parts, with the parts.
        var incomplete = [(region: Region, missing: [Region])]()
        /// How the parts of those put together fit; `nil` where none are.
        var composition: Composition?
        /// Regions of the day for which there is no boundary at all.
        var without = [Region]()
    }

    private let gazetteer: Gazetteer
    private let day: String
    private let all: [Boundary]
    private let own: [RegionCode: Boundary]
    private let leavesOutIncomplete: Bool
    private(set) var levels = [Level]()

    /// - Parameters:
    ///   - day: the day (ISO 8601) whose regions are meant, each below those to which it belonged then.
    ///   - levels: what is asked for; nothing for all boundaries as they are.
    ///   - inside: only these regions and those below them.
    ///   - leavesOutIncomplete: whether a region that lacks parts counts as one without a boundary.
    /// - Throws: as `Composition`.
    init(
        _ boundaries: [Boundary], _ gazetteer: Gazetteer, on day: String, levels asked: [RegionLevel],
        inside: Set<RegionCode>?, leavesOutIncomplete: Bool = false
    ) throws {
        self.gazetteer = gazetteer
        self.leavesOutIncomplete = leavesOutIncomplete
        self.day = day
        all = boundaries
        own = Dictionary(boundaries.map { ($0.code, $0) }) { first, _ in first }
        let isInside = { (code: RegionCode) in
            inside.map { codes in gazetteer.lineage(of: code, on: day).contains { codes.contains($0.code) } } ?? true
        }
        if asked.isEmpty {
            levels = asTheyAre(boundaries.filter { isInside($0.code) })
        } else {
            levels = try asked.map { level in
                try self.level(level, gazetteer.regions(at: level, on: day).filter { isInside($0.code) })
            }
        }
        levels.removeAll { $0.boundaries.isEmpty && $0.without.isEmpty }
    }

    private func asTheyAre(_ boundaries: [Boundary]) -> [Level] {
        let members = Dictionary(grouping: boundaries) { gazetteer.region($0.code)?.level }
        return (gazetteer.levels.map(RegionLevel?.some) + [nil]).map { level in
            Level(level: level, boundaries: members[level] ?? [])
        }
    }

    private func level(_ level: RegionLevel, _ regions: [Region]) throws -> Level {
        var result = Level(level: level)
        var owners = [RegionCode: RegionCode]()
        for region in regions where own[region.code] == nil {
            var (parts, missing) = ([RegionCode](), [Region]())
            cover(region, &parts, &missing)
            guard !parts.isEmpty, missing.isEmpty || !leavesOutIncomplete else {
                result.without.append(region)
                continue
            }
            for part in parts { owners[part] = region.code }
            result.dissolved.append(region)
            if !missing.isEmpty { result.incomplete.append((region, missing)) }
        }
        let parts = Coverage(gazetteer.regions.compactMap { owners[$0.code] == nil ? nil : own[$0.code] })
        // What holds a part, or lies in it, fills no hole and no gap beside it.
        let above = Set(owners.keys.flatMap { gazetteer.lineage(of: $0, on: day).map(\.code) })
        let others = all.filter { boundary in
            !above.contains(boundary.code)
                && !gazetteer.lineage(of: boundary.code, on: day).contains { owners[$0.code] != nil }
        }
        let composition = try Composition(of: parts, beside: others) { owners[$0] }
        if !composition.boundaries.isEmpty { result.composition = composition }
        let larger = Dictionary(composition.boundaries.map { ($0.code, $0) }) { first, _ in first }
        result.boundaries = regions.compactMap { own[$0.code] ?? larger[$0.code] }
        return result
    }

    /// The boundaries that make up a region, and the parts of it that have none.
    private func cover(_ region: Region, _ parts: inout [RegionCode], _ missing: inout [Region]) {
        if own[region.code] != nil { return parts.append(region.code) }
        let children = gazetteer.children(of: region.code, on: day).filter { $0.exists(on: day) }
        if children.isEmpty { return missing.append(region) }
        for child in children { cover(child, &parts, &missing) }
    }

    /// What people should know of how the boundaries came about, line by line.
    var lines: [Phrase] { levels.flatMap { CompositionLines.lines(of: $0, gazetteer, on: day) } }

    /// The levels that have boundaries of their own.
    var available: [String] {
        gazetteer.levels.filter { level in
            gazetteer.regions.contains { $0.level == level && own[$0.code] != nil }
        }.map(\.name)
    }
}
