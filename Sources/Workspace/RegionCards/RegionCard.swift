internal import Aggregation
internal import Records
internal import Regions
internal import Wording

/// What the workspace knows of a region.
struct RegionCard {
    /// A region that a territory came from or went to, with the share of its inhabitants.
    struct Relative {
        let code: RegionCode
        /// The register's row; `nil` for a code that only a crosswalk names.
        let region: Region?
        let share: Double
    }

    /// Whether the region has a boundary.
    enum BoundaryState {
        case none
        case drawn(isSchematic: Bool)
        /// The boundaries' file cannot be read.
        case unreadable(Phrase)
    }

    let region: Region
    /// The code that was asked for, where it is no code of the register.
    let askedCode: RegionCode?
    /// Nearest first.
    let parents: [Region]
    /// What it lay in before, with the last day (ISO 8601), the latest first.
    let formerParents: [(region: Region, until: String)]
    /// Today, of a region of the past on its last day. By level, the highest first; in each in the order of the register.
    let children: [(level: RegionLevel, regions: [Region])]
    /// Residents, the earliest day first.
    let population: [Denominator]
    /// The newest figure of every other kind.
    let others: [Denominator]
    /// Why no figures could be read.
    let populationDefect: Phrase?
    let formedFrom: [Relative]
    let became: [Relative]
    /// Regions of the same name inside this one.
    let namesakes: [Region]
    let boundary: BoundaryState

    /// - Parameter name: how it was found, where not by code.
    init(_ region: Region, askedCode: RegionCode?, name: String?, in workspace: Workspace) throws {
        let (gazetteer, history) = (workspace.facts.gazetteer, workspace.facts.history)
        self.region = region
        self.askedCode = askedCode
        parents = Array(gazetteer.lineage(of: region.code).dropFirst())
        formerParents = region.formerParents.reversed().compactMap { former in
            gazetteer.region(former.code).map { ($0, former.until) }
        }
        let territory = region.validTo ?? Gazetteer.afterAllChanges
        let children = gazetteer.children(of: region.code, on: territory).filter { $0.exists(on: territory) }
        self.children = Set(children.map(\.level)).sorted().map { level in
            (level, children.filter { $0.level == level })
        }
        let populations = workspace.facts.populations
        populationDefect = workspace.populationDefect
        // Villages have figures of later days too; a region of the past has none.
        let known = { (group: PopulationGroup) in
            (populations?.known(of: group, in: region.code, on: territory) ?? []).filter {
                $0.date.description <= territory
            }
        }
        population = known(.residents)
        others = (populations?.kinds ?? []).filter { $0 != PopulationKind.residents }.compactMap { kind in
            known(PopulationGroup(kind: kind)).last
        }
        let codes = gazetteer.regions.map(\.code) + history.historicCodes
        formedFrom = codes.filter { $0 != region.code }.compactMap { code in
            let past = gazetteer.region(code)
            let day =
                past == nil
                ? history.dayOfUse(of: code, near: Gazetteer.afterAllChanges)
                : past?.validTo ?? Gazetteer.beforeAllChanges
            return history.shares(of: code, on: day, at: territory).first { $0.code == region.code }.map {
                Relative(code: code, region: past, share: $0.weight)
            }
        }
        let shares = history.shares(of: region.code, on: region.validTo ?? Gazetteer.beforeAllChanges)
        became =
            shares.contains { $0.code == region.code && $0.isWhole }
            ? [] : shares.map { Relative(code: $0.code, region: gazetteer.region($0.code), share: $0.weight) }
        namesakes = name.map { gazetteer.namesakes(of: $0, in: region, on: Gazetteer.afterAllChanges) } ?? []
        boundary = try Self.boundary(of: region.code, in: workspace)
    }

    private static func boundary(of code: RegionCode, in workspace: Workspace) throws -> BoundaryState {
        do {
            let boundaries = try workspace.boundaries()
            return boundaries.boundary(of: code) == nil ? .none : .drawn(isSchematic: boundaries.isSchematic)
        } catch WorkspaceError.noBoundaries {
            return .none
        } catch let error as WorkspaceError {
            return .unreadable(error.phrase)
        }
    }

    /// Inhabitants by square kilometre, of the newest figure; `nil` where the register tells no area.
    var density: Double? {
        guard let area = region.areaInSquareKilometres, area > 0, let newest = population.last else { return nil }
        return Double(newest.count) / area
    }
}
