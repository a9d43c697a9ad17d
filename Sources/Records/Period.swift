public import Wording

/// A year, half-year, quarter, month or day.
///
/// `index` numbers the periods of one grain without gaps, so that neighbours differ by one.
public struct Period: Hashable, Sendable, Comparable {
    public let grain: PeriodGrain
    public let index: Int

    public init(grain: PeriodGrain, index: Int) {
        self.grain = grain
        self.index = index
    }

    public init(_ grain: PeriodGrain, containing date: CivilDate) {
        let (year, month, _) = date.components
        self.grain = grain
        index =
            switch grain {
            case .year: year
            case .halfYear: year * 2 + (month - 1) / 6
            case .quarter: year * 4 + (month - 1) / 3
            case .month: year * 12 + month - 1
            case .day: date.dayNumber
            }
    }

    /// Reads `2017`, `2017-S1` (a half-year, as SDMX writes it), `2017-Q3`, `2017-03` or `2017-03-31`.
    public init?(code: some StringProtocol) {
        if let date = CivilDate(iso: code) {
            self.init(.day, containing: date)
            return
        }
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.count == 4, let year = Int(first), year > 0,
            code.utf8.allSatisfy({ $0 != UInt8(ascii: "+") })
        else { return nil }
        switch parts.count {
        case 1:
            self.init(grain: .year, index: year)
        case 2 where parts[1].first == "S" && parts[1].count == 2:
            guard let half = Int(parts[1].dropFirst()), (1...2).contains(half) else { return nil }
            self.init(grain: .halfYear, index: year * 2 + half - 1)
        case 2 where parts[1].first == "Q" && parts[1].count == 2:
            guard let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            self.init(grain: .quarter, index: year * 4 + quarter - 1)
        case 2 where parts[1].count == 2:
            guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
            self.init(grain: .month, index: year * 12 + month - 1)
        default:
            return nil
        }
    }

    /// `2017`, `2017-S1`, `2017-Q3`, `2017-03`, `2017-03-31`.
    public var code: String {
        switch grain {
        case .year: yearText
        case .halfYear: "\(yearText)-S\(index % 2 + 1)"
        case .quarter: "\(yearText)-Q\(index % 4 + 1)"
        case .month: String(firstDay.description.prefix(7))
        case .day: firstDay.description
        }
    }

    /// `2017`, `1. Halbjahr 2017`, `3. Quartal 2017`, `März 2017`, `31.03.2017`.
    public var name: Phrase {
        switch grain {
        case .year:
            return Phrase(name: code)
        case .halfYear:
            return Phrase(de: "\(index % 2 + 1). Halbjahr \(yearText)", en: "H\(index % 2 + 1) \(yearText)")
        case .quarter:
            return Phrase(de: "\(index % 4 + 1). Quartal \(yearText)", en: "Q\(index % 4 + 1) \(yearText)")
        case .month:
            let month = Self.months[index % 12]
            return Phrase(de: "\(month(.german)) \(yearText)", en: "\(month(.english)) \(yearText)")
        case .day:
            return Phrase(de: firstDay.german, en: firstDay.description)
        }
    }

    public var firstDay: CivilDate {
        let (year, month) =
            switch grain {
            case .year: (index, 1)
            case .halfYear: (index / 2, index % 2 * 6 + 1)
            case .quarter: (index / 4, index % 4 * 3 + 1)
            case .month: (index / 12, index % 12 + 1)
            case .day: (0, 0)
            }
        if grain == .day { return CivilDate(dayNumber: index) }
        guard let day = CivilDate(year: year, month: month, day: 1) else {
            preconditionFailure("a period outside the years 1 to 9999")
        }
        return day
    }

    public var lastDay: CivilDate {
        let months =
            switch grain {
            case .year: 12
            case .halfYear: 6
            case .quarter: 3
            case .month: 1
            case .day: 0
            }
        let (year, month, _) = firstDay.components
        let days = (0..<months).reduce(0) { $0 + CivilDate.days(inMonth: month + $1, of: year) }
        return firstDay.adding(days: max(days, 1) - 1)
    }

    /// Four digits, as in the days' own notation.
    private var yearText: String { String(firstDay.description.prefix(4)) }

    public var year: Int { firstDay.year }

    /// The period of a coarser grain that this one lies in.
    public func within(_ coarser: PeriodGrain) -> Period { Period(coarser, containing: firstDay) }

    public static func < (left: Period, right: Period) -> Bool {
        (left.firstDay, left.grain) < (right.firstDay, right.grain)
    }

    private static let months: [Phrase] = [
        Phrase(de: "Januar", en: "January"), Phrase(de: "Februar", en: "February"), Phrase(de: "März", en: "March"),
        Phrase(de: "April", en: "April"), Phrase(de: "Mai", en: "May"), Phrase(de: "Juni", en: "June"),
        Phrase(de: "Juli", en: "July"), Phrase(de: "August", en: "August"),
        Phrase(de: "September", en: "September"), Phrase(de: "Oktober", en: "October"),
        Phrase(de: "November", en: "November"), Phrase(de: "Dezember", en: "December"),
    ]
}
