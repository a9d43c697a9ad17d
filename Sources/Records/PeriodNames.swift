public import Wording

/// Periods as files and as readers name them.
extension Period {
    /// Reads `2017`, `2016/17` (a school year), `2017-S1` (a half-year, as SDMX writes it), `2017-Q3`, `2017-03`, `2017-W05` (a
    /// week, as ISO 8601 writes it) or `2017-03-31`.
    public init?(code: String) {
        var rest = code.utf8[...]
        guard let year = rest.popNumber(ofDigits: 4), year > 0 else { return nil }
        guard let mark = rest.popFirst() else {
            self.init(grain: .year, index: year)
            return
        }
        let period: Period? =
            switch mark {
            case UInt8(ascii: "/"): Period(schoolYearFrom: year, to: &rest)
            case UInt8(ascii: "-"): Period(partOf: year, &rest)
            default: nil
            }
        guard let period, rest.isEmpty else { return nil }
        self = period
    }

    /// The `17` of `2016/17`, the last digits of the year in which the school year ends.
    private init?(schoolYearFrom start: Int, to rest: inout Substring.UTF8View) {
        guard start < 9999, rest.popNumber(ofDigits: 2) == (start + 1) % 100 else { return nil }
        self.init(grain: .schoolYear, index: start)
    }

    /// `S1`, `Q3`, `W05`, `03` or `03-31` of a year.
    private init?(partOf year: Int, _ rest: inout Substring.UTF8View) {
        switch rest.first {
        case UInt8(ascii: "S"):
            rest.removeFirst()
            guard let half = rest.popNumber(ofDigits: 1), (1...2).contains(half) else { return nil }
            self.init(grain: .halfYear, index: year * 2 + half - 1)
        case UInt8(ascii: "Q"):
            rest.removeFirst()
            guard let quarter = rest.popNumber(ofDigits: 1), (1...4).contains(quarter) else { return nil }
            self.init(grain: .quarter, index: year * 4 + quarter - 1)
        case UInt8(ascii: "W"):
            rest.removeFirst()
            guard let week = rest.popNumber(ofDigits: 2), (1...53).contains(week),
                let inFirst = CivilDate(year: year, month: 1, day: 4)
            else { return nil }
            self.init(grain: .week, index: Period(.week, containing: inFirst).index + week - 1)
            // Most years have no week 53.
            guard self.year == year else { return nil }
        default:
            guard let month = rest.popNumber(ofDigits: 2), (1...12).contains(month) else { return nil }
            guard rest.popFirst(UInt8(ascii: "-")) else {
                self.init(grain: .month, index: year * 12 + month - 1)
                return
            }
            guard let day = rest.popNumber(ofDigits: 2), let date = CivilDate(year: year, month: month, day: day) else {
                return nil
            }
            self.init(.day, containing: date)
        }
    }

    /// Reads a code, or a name as tables show it in either language: `3. Quartal 2017`, `Q3 2017`, `März 2017`, `5. KW 2017`,
    /// `31.03.2017`.
    public init?(term: String) {
        if let period = Period(code: term) {
            self = period
            return
        }
        let day = term.split(separator: ".", omittingEmptySubsequences: false)
        if day.count == 3, let date = CivilDate(iso: day.reversed().joined(separator: "-")) {
            self.init(.day, containing: date)
            return
        }
        let year = term.suffix(4)
        let parts =
            (1...2).map { "S\($0)" } + (1...4).map { "Q\($0)" } + (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" }
            + (1...53).map { $0 < 10 ? "W0\($0)" : "W\($0)" }
        let named = parts.lazy.compactMap { Period(code: "\(year)-\($0)") }
            .first { $0.name.german == term || $0.name.english == term }
        guard let named else { return nil }
        self = named
    }

    /// `2017`, `2016/17`, `2017-S1`, `2017-Q3`, `2017-03`, `2017-W05`, `2017-03-31`.
    public var code: String {
        switch grain {
        case .year: yearText
        case .schoolYear: "\(yearText)/\(twoDigits((index + 1) % 100))"
        case .halfYear: "\(yearText)-S\(index % 2 + 1)"
        case .quarter: "\(yearText)-Q\(index % 4 + 1)"
        case .month: String(firstDay.description.prefix(7))
        case .week: "\(yearText)-W\(twoDigits(weekOfYear))"
        case .day: firstDay.description
        }
    }

    /// `2017`, `2016/17`, `1. Halbjahr 2017`, `3. Quartal 2017`, `März 2017`, `5. KW 2017`, `31.03.2017`.
    public var name: Phrase {
        switch grain {
        case .year, .schoolYear:
            return Phrase(name: code)
        case .halfYear:
            return Phrase(de: "\(index % 2 + 1). Halbjahr \(yearText)", en: "H\(index % 2 + 1) \(yearText)")
        case .quarter:
            return Phrase(de: "\(index % 4 + 1). Quartal \(yearText)", en: "Q\(index % 4 + 1) \(yearText)")
        case .month:
            let month = Self.months[index % 12]
            return Phrase(de: "\(month(.german)) \(yearText)", en: "\(month(.english)) \(yearText)")
        case .week:
            return Phrase(de: "\(weekOfYear). KW \(yearText)", en: "week \(weekOfYear) \(yearText)")
        case .day:
            return Phrase(de: firstDay.german, en: firstDay.description)
        }
    }

    /// Four digits, as in the days' own notation; of a school year the year in which it begins.
    private var yearText: String {
        let day = grain == .week ? firstDay.adding(days: 3) : firstDay
        return String(day.description.prefix(4))
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let months: [Phrase] = [
        Phrase(de: "Januar", en: "January"), Phrase(de: "Februar", en: "February"), Phrase(de: "März", en: "March"),
        Phrase(de: "April", en: "April"), Phrase(de: "Mai", en: "May"), Phrase(de: "Juni", en: "June"),
        Phrase(de: "Juli", en: "July"), Phrase(de: "August", en: "August"),
        Phrase(de: "September", en: "September"), Phrase(de: "Oktober", en: "October"),
        Phrase(de: "November", en: "November"), Phrase(de: "Dezember", en: "December"),
    ]
}
