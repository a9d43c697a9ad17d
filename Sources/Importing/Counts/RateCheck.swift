internal import Wording

/// Works out a rate that the supplier publishes and compares.
struct RateCheck {
    private let rate: Int
    private let counts: Int
    private let population: Int
    private let per: Int
    private let column: String
    private let decimalSeparator: Character
    private(set) var result = TableCheck(name: TableCheck.rates)

    /// - Returns: `nil` where the header lacks a column; `TableSettings.Rate` names are looked for with the header.
    init?(_ settings: TableSettings.Rate, header: [String], decimalSeparator: Character) {
        guard let rate = HeaderSearch.index(of: settings.column, in: header),
            let counts = HeaderSearch.index(of: settings.counts, in: header),
            let population = HeaderSearch.index(of: settings.population, in: header)
        else { return nil }
        self.rate = rate
        self.counts = counts
        self.population = population
        per = settings.per
        column = header[rate]
        self.decimalSeparator = decimalSeparator
    }

    /// rate = count / population · per, rounded half up to the decimals of the published rate.
    mutating func take(_ row: SourceRow) {
        guard max(rate, counts, population) < row.fields.count else { return }
        let (text, decimals) = Self.withoutDecimals(RowNormaliser.tidied(row.fields[rate]), decimalSeparator)
        let number = { [decimalSeparator] (text: String) in
            NumberParsing.count(RowNormaliser.tidied(text), decimalSeparator: decimalSeparator)
        }
        guard let published = number(text), let count = number(row.fields[counts]),
            let people = number(row.fields[population]), people > 0, count >= 0, published >= 0,
            let rounded = Self.rounded(count, people, per: per, decimals: decimals)
        else {
            result.untestable += 1
            return
        }
        if rounded == published {
            result.agreeing += 1
        } else {
            result.differing.append(TableCheck.Place(line: row.line, column: column))
        }
    }

    /// `12,5` → `125` and 1; digits behind the separator are decimals unless they are a group of three before which groups
    /// may stand.
    private static func withoutDecimals(_ text: String, _ separator: Character) -> (text: String, decimals: Int) {
        guard let point = text.lastIndex(of: separator) else { return (text, 0) }
        let decimals = text[text.index(after: point)...]
        return (text[..<point].filter { $0.isNumber } + decimals, decimals.count)
    }

    /// In whole numbers, so that no rounding of binary fractions decides; `nil` where they grow too large.
    private static func rounded(_ count: Int, _ people: Int, per: Int, decimals: Int) -> Int? {
        guard decimals <= 6 else { return nil }
        let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
        let (factor, overflow) = per.multipliedReportingOverflow(by: 2 * scale)
        let (product, overflows) = count.multipliedReportingOverflow(by: factor)
        let (sum, carries) = product.addingReportingOverflow(people)
        guard !overflow, !overflows, !carries, people <= 1 << 40 else { return nil }
        return sum / (2 * people)
    }
}
