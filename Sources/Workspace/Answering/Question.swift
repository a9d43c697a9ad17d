public import Aggregation
internal import Records
internal import Regions
public import Trends

/// A question with the form in which its answer is wanted and who will see it.
public struct Question: Sendable {
    /// Who will see the answer.
    public enum Audience: Sendable, Hashable {
        case everybody
        /// Protected figures of today's data, before they are released.
        case draft
        /// Exact figures for the house, for a reason that is logged.
        case house(reason: String)

        var isOfHouse: Bool { if case .house = self { true } else { false } }
    }

    /// How an answer for everybody is protected.
    public enum Protection: String, Sendable, Hashable, CaseIterable {
        /// As a slice of the tables that are published.
        case release
        /// With noise by the keys of its records, whatever the question.
        case cellKey = "cell-key"
    }

    /// What rates may be per: more would be figures that nobody reads and no table can print.
    public static let possiblePer = 1...10_000_000

    /// What is counted.
    public private(set) var query: Query
    /// Rates per this many of the denominator's people, within `possiblePer`; `nil` for counts.
    public private(set) var per: Int?
    /// Who will see the answer.
    public private(set) var audience: Audience
    /// Whether totals and sub-totals stand among the rows.
    public private(set) var withTotals: Bool
    /// What is made of the counts; `nil` for the counts or rates themselves.
    public private(set) var figure: Figure?
    /// How an answer for everybody is protected.
    public let protection: Protection
    /// How the limits of a count or rate are found.
    public let interval: PoissonInterval.Method

    /// A question whose parts are read already; `init(records:by:)` takes them as a command does.
    public init(
        query: Query, per: Int? = nil, audience: Audience = .everybody, withTotals: Bool = false, figure: Figure? = nil,
        protection: Protection = .release, interval: PoissonInterval.Method = .phe
    ) {
        self.query = query
        self.per = per
        self.audience = audience
        self.withTotals = withTotals
        self.figure = figure
        self.protection = protection
        self.interval = interval
    }

    /// A question from the words of a command.
    ///
    /// - Parameters:
    ///   - records: a kind of record, such as `incidents`.
    ///   - groupings: terms such as `region` and `quarter`.
    ///   - condition: such as `category = "Gewalt/*" and school_time = outside`.
    ///   - territory: a day such as `2014-12-31`, or a year, which means its 31 December.
    ///   - group: whose number rates are divided by, such as `pupils` or `residents:14-17`.
    ///   - denominatorDay: such as `2017-06-30`, or `06-30` for that day of each period's year.
    /// - Throws: `WorkspaceError.unknownRecords`, `.unknownTerritory`, `QueryError`.
    public init(
        records: String, by groupings: [String], level: String? = nil, where condition: String? = nil,
        measure: String? = nil, territory: String? = nil, per: Int? = nil, of group: String? = nil,
        denominatorDay: String? = nil, audience: Audience = .everybody, withTotals: Bool = false, figure: Figure? = nil,
        protection: Protection = .release, interval: PoissonInterval.Method = .phe
    ) throws {
        guard let kind = RecordKind(rawValue: records) else {
            throw WorkspaceError.unknownRecords(records, known: RecordKind.allCases.map(\.rawValue))
        }
        self.init(
            query: try Query(
                kind: kind, groupings: try groupings.map { try Grouping($0, kind: kind) }, level: level,
                filter: try condition.map { try Filter($0, kind: kind) }, measure: measure,
                territory: try territory.map(TerritoryDay.asked),
                denominator: try DenominatorChoice(of: group, day: denominatorDay)),
            per: per, audience: audience, withTotals: withTotals, figure: figure, protection: protection,
            interval: interval)
    }
}

extension Question {
    private func with(_ change: (inout Question) -> Void) -> Question {
        var question = self
        change(&question)
        return question
    }

    /// The question without a territory that is the workspace's own.
    func onTerritory(of facts: CountyFacts) -> Question {
        guard let day = query.territory,
            facts.gazetteer.era(of: day) == facts.gazetteer.era(of: facts.territoryDay),
            facts.history.isSameTerritory(on: day, and: facts.territoryDay)
        else { return self }
        return with { $0.query = query.onUsualTerritory }
    }

    /// The same question of what is made of its counts.
    func asking(for figure: Figure) -> Question { with { ($0.per, $0.figure) = (nil, figure) } }

    /// The counts with all totals among the rows, which figures are made of.
    var withAllTotals: Question { with { ($0.per, $0.withTotals) = (nil, true) } }

    /// The counts or rates with all totals among the rows, which statements are made of.
    var withTotalsAmongRows: Question { with { ($0.withTotals, $0.figure) = (true, nil) } }

    /// The same question of all regions; `nil` where its condition is too involved for that.
    var ofAllRegions: Question? { ofAll(["region"]) }

    /// The same question of all periods; `nil` where its condition is too involved for that.
    var ofAllPeriods: Question? { ofAll(["period"]) }

    /// The same question of all periods, where a condition says which; `nil` where none does, or it is too involved for that.
    var ofMorePeriods: Question? {
        guard query.filter?.conjunction?.contains(where: { $0.dimension == "period" }) ?? false else { return nil }
        return ofAllPeriods
    }

    /// The same question of all regions and periods; `nil` where its condition is too involved for that.
    var ofAllRegionsAndPeriods: Question? { ofAll(["region", "period"]) }

    /// The same question of smaller regions, all of them; `nil` where its condition is too involved for that.
    func ofAllRegions(at level: String) -> Question? {
        ofAll(["region"])?.with { $0.query = $0.query.at(level: level) }
    }

    private func ofAll(_ dimensions: Set<String>) -> Question? {
        query.ofAll(dimensions).map { wider in with { $0.query = wider } }
    }

    /// The same question for others to see.
    func asked(for audience: Audience) -> Question { with { $0.audience = audience } }

    /// The question as it can be asked again.
    var text: String {
        query.text + (figure.map { " " + $0.text } ?? "") + (interval == .phe ? "" : " --interval \(interval.rawValue)")
    }
}
