internal import Records

/// Periods as suppliers write them in columns and headings.
enum PeriodText {
    /// `2020`, `2020.0`, `Jahr 2020` → a year; `1. Halbjahr 2020`, `2020-S1`, `H1 2020` → a half-year; `1. Quartal 2020`,
    /// `Q1/2020`, `IV. Quartal 2020` → a quarter; `März 2020`, `Mrz 2020`, `03/2020`, `2020-03` → a month; `31.03.2020` → a
    /// day. Anything that is not sure, such as `2011/12` or `2016/17`, → `nil`.
    static func period(_ text: String) -> Period? {
        // A school year may be a season or a year of accounts too.
        if let period = Period(code: text), period.grain != .schoolYear { return period }
        if let notation = DateNotation.likely(text).map({ DateNotation.unambiguous[$0] }), notation.namesDay,
            let day = notation.parse(text)?.date
        {
            return Period(.day, containing: day)
        }
        let tokens = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let years = tokens.indices.filter { tokens[$0].count == 4 && Int(tokens[$0]) != nil }
        guard years.count == 1, let place = years.first, let year = Int(tokens[place]), (1000...2999).contains(year)
        else { return nil }
        let rest = tokens.indices.filter { $0 != place }.map { tokens[$0] }
        switch rest.count {
        case 0: return Period(grain: .year, index: year)
        case 1: return period(rest[0], of: year, comesFirst: place > 0, isDecimal: text.hasSuffix(".0"))
        case 2: return part(rest[0], rest[1], of: year) ?? part(rest[1], rest[0], of: year)
        default: return nil
        }
    }

    private static func period(_ word: String, of year: Int, comesFirst: Bool, isDecimal: Bool) -> Period? {
        if ["jahr", "year"].contains(word) || word == "0" && isDecimal { return Period(grain: .year, index: year) }
        var letters = Array(word.utf8)[...]
        if let month = MonthName.take(&letters), letters.isEmpty {
            return Period(grain: .month, index: year * 12 + month - 1)
        }
        if let month = Int(word), (1...12).contains(month), word.count <= 2 {
            // 2011/12 may be a school year.
            guard comesFirst || month != (year + 1) % 100 else { return nil }
            return Period(grain: .month, index: year * 12 + month - 1)
        }
        guard let digit = word.last.map(String.init) else { return nil }
        return part(digit, String(word.dropLast()), of: year)
            ?? word.first.flatMap { part(String($0), String(word.dropFirst()), of: year) }
    }

    private static func part(_ number: String, _ word: String, of year: Int) -> Period? {
        guard
            let index = ["1", "2", "3", "4"].firstIndex(of: number) ?? ["i", "ii", "iii", "iv"].firstIndex(of: number)
        else { return nil }
        switch word {
        case "quartal", "quarter", "q", "qu", "vierteljahr", "vj":
            return Period(grain: .quarter, index: year * 4 + index)
        case "halbjahr", "hj", "h", "s": return index < 2 ? Period(grain: .halfYear, index: year * 2 + index) : nil
        default: return nil
        }
    }
}
