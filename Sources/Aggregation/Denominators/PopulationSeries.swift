internal import Records
internal import Regions

/// The figures of one kind of population, by region and day, all brought onto the territory of one day.
///
/// On a day a region has, in this order:
/// - its own figure, where it had that territory, or where the figure was worked out for a region that came later;
/// - the sum of the regions that its territory was in, each with its share (`TerritorialHistory.origins`); never its own
///   figure of another territory;
/// - the sum of its parts, where all have one: of the regions below it on that territory, as `RegionAxis` counts them.
struct PopulationSeries {
    typealias Figures = [RegionCode: [CivilDate: DayFigures]]

    private let figures: Figures
    private let history: TerritorialHistory
    /// The day (ISO 8601) whose territory is wanted.
    private let territory: String
    /// The codes of which a region holds territory, for regions whose territory was not always the same.
    private let sources: [RegionCode: Set<RegionCode>]
    /// The regions directly below another on the territory.
    private let parts: [RegionCode: [RegionCode]]

    init(_ figures: Figures, gazetteer: Gazetteer, history: TerritorialHistory, on territory: String) {
        self.figures = figures
        self.history = history
        self.territory = territory
        var sources = [RegionCode: Set<RegionCode>]()
        for code in gazetteer.regions.map(\.code) + history.historicCodes {
            let shares = history.shares(of: code, on: Gazetteer.beforeAllChanges, at: territory)
            guard shares.count != 1 || shares[0].code != code || !shares[0].isWhole else { continue }
            for share in shares { sources[share.code, default: []].insert(code) }
        }
        self.sources = sources
        parts = Dictionary(
            uniqueKeysWithValues: gazetteer.regions.map { region in
                let below = gazetteer.children(of: region.code, on: territory).filter {
                    $0.exists(on: territory) && history.exists($0.code, on: territory)
                }
                return (region.code, below.map(\.code))
            })
    }

    /// All figures of a group in a region, the earliest first.
    func known(of group: PopulationGroup, in code: RegionCode) -> [Denominator] {
        days(of: code).sorted().compactMap { figure(of: group, in: code, on: $0) }
    }

    private func days(of code: RegionCode) -> Set<CivilDate> {
        var days = Set(figures[code].map { Array($0.keys) } ?? [])
        for source in sources[code] ?? [] { days.formUnion(figures[source].map { Array($0.keys) } ?? []) }
        for part in parts[code] ?? [] { days.formUnion(self.days(of: part)) }
        return days
    }

    private func figure(of group: PopulationGroup, in code: RegionCode, on day: CivilDate) -> Denominator? {
        let own = figures[code]?[day]?.figure(of: group)
        guard sources[code] != nil else { return own ?? sumOfParts(of: code, group, day) }
        let origins = history.origins(of: code, on: day.description, at: territory)
        if origins.count == 1, origins[0].code == code, origins[0].isWhole {
            return own ?? sumOfParts(of: code, group, day)
        }
        // A figure under a code of which nothing existed that day was worked out for the region as it came to be.
        if let own, !origins.contains(where: { $0.code == code }) { return own }
        let parts = origins.compactMap { origin in
            figures[origin.code]?[day]?.figure(of: group).map { (figure: $0, weight: origin.weight) }
        }
        guard parts.count == origins.count, let sum = Denominator.sum(parts, group: group) else {
            return sumOfParts(of: code, group, day)
        }
        return sum
    }

    private func sumOfParts(of code: RegionCode, _ group: PopulationGroup, _ day: CivilDate) -> Denominator? {
        var found = [(figure: Denominator, weight: Double)]()
        for part in parts[code] ?? [] {
            guard let figure = figure(of: group, in: part, on: day) else { return nil }
            found.append((figure, 1))
        }
        return Denominator.sum(found, group: group)
    }
}
