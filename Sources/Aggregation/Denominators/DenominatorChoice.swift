public import Records
internal import Wording

/// Which denominator a question wants: of whom, and of which day.
public struct DenominatorChoice: Hashable, Sendable {
    /// The day of the figure that a period is divided by.
    public enum Day: Hashable, Sendable {
        /// 31 December of the year before the period's: the rule of the Häufigkeitszahl (Bundeskriminalamt, PKS).
        case endOfYearBefore
        /// One day for all periods.
        case fixed(CivilDate)
        /// A day in the period's own year.
        case ofYear(month: Int, day: Int)
    }

    public let kind: String
    /// Exactly this group, whatever the cell is about; `nil` where ages and sex follow the question.
    public let group: PopulationGroup?
    public let day: Day

    /// Residents of the ages and sex that the question is about, at the end of the year before.
    public static let usual = DenominatorChoice(kind: PopulationKind.residents, group: nil, day: .endOfYearBefore)

    init(kind: String, group: PopulationGroup?, day: Day) {
        self.kind = kind
        self.group = group
        self.day = day
    }

    /// Reads what `--of` and `--denominator-date` say.
    ///
    /// - `pupils`: pupils of the ages and sex that the question is about; `residents:14-17`, `residents:14-17:female`,
    ///   `pupils:female`: exactly these; `places:all`: all, whatever the question is about.
    /// - `2017-06-30`: that day; `06-30`: that day of each period's year.
    ///
    /// - Throws: `QueryError.denominatorSyntax`, `.denominatorDaySyntax`.
    public init(of group: String?, day: String?) throws(QueryError) {
        (kind, self.group) = try group.map(Self.group) ?? (PopulationKind.residents, nil)
        self.day = try day.map(Self.day) ?? .endOfYearBefore
    }

    private static func group(_ text: String) throws(QueryError) -> (String, PopulationGroup?) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty }), parts.count <= 3 else { throw .denominatorSyntax(text) }
        let kind = PopulationKind.code(of: parts[0])
        guard parts.count > 1 else { return (kind, nil) }
        var (ages, sexes) = ([AgeBand](), [String]())
        for part in parts.dropFirst() where part != "all" || parts.count > 2 {
            let terms = part.split(separator: ",", omittingEmptySubsequences: false)
            let bands = terms.compactMap { AgeBand(code: $0) }
            if bands.count == terms.count, ages.isEmpty {
                ages = bands
            } else if sexes.isEmpty, terms.allSatisfy({ CodeNames.of("sex")[String($0)] != nil }) {
                sexes = terms.map(String.init)
            } else {
                throw .denominatorSyntax(text)
            }
        }
        return (kind, PopulationGroup(kind: kind, ages: ages, sexes: sexes))
    }

    private static func day(_ text: String) throws(QueryError) -> Day {
        if let day = CivilDate(iso: text) { return .fixed(day) }
        // A day that every year has: 2001 is no leap year.
        guard let day = CivilDate(iso: "2001-" + text) else { throw .denominatorDaySyntax(text) }
        return .ofYear(month: day.components.month, day: day.components.day)
    }

    /// The options that say the same; empty for the usual choice.
    var text: String {
        var parts = [String]()
        if let group {
            parts.append("--of " + (group == group.whole ? "\(kind):all" : group.text))
        } else if kind != PopulationKind.residents {
            parts.append("--of \(kind)")
        }
        switch day {
        case .endOfYearBefore: break
        case .fixed(let day): parts.append("--denominator-date \(day)")
        case .ofYear(let month, let day):
            let text = CivilDate(year: 2001, month: month, day: day)?.description.dropFirst(5) ?? ""
            parts.append("--denominator-date \(text)")
        }
        return parts.joined(separator: " ")
    }

    func figure(_ known: KnownFigures, for period: Period) -> Denominator? {
        switch day {
        case .endOfYearBefore:
            guard let day = CivilDate(year: period.year - 1, month: 12, day: 31) else { return nil }
            return kind == PopulationKind.residents ? known.figure(on: day) : known.newestFigure(upTo: day)
        case .fixed(let day): return known.figure(on: day)
        case .ofYear(let month, let day):
            return CivilDate(year: period.year, month: month, day: day).flatMap { known.figure(on: $0) }
        }
    }
}
