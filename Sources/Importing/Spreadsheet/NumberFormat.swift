/// What a number format of a spreadsheet makes of a number.
enum NumberFormat: Equatable {
    /// A number, with at least so many digits before the decimal separator: `00000` → 5.
    case number(minimumDigits: Int)
    case day, time, dayAndTime, duration

    static let plain = NumberFormat.number(minimumDigits: 1)

    /// The formats that every spreadsheet knows by number. Source: ECMA-376, part 1, 18.8.30.
    init(builtIn number: Int) {
        switch number {
        case 14...17, 27...31, 34...36, 50...58: self = .day
        case 18...21, 32...33, 45, 47: self = .time
        case 22: self = .dayAndTime
        case 46: self = .duration
        default: self = .plain
        }
    }

    /// A format's code: `dd.mm.yyyy` → day, `[h]:mm` → duration, `00000` → five digits, `#,##0.00" Std."` → number.
    init(code: String) {
        let letters = Self.letters(of: code)
        if letters.isDuration {
            self = .duration
        } else {
            let hasTime = letters.text.contains { "hs".contains($0) }
            let hasDay = letters.text.contains { "yd".contains($0) } || !hasTime && letters.text.contains("m")
            switch (hasDay, hasTime) {
            case (true, true): self = .dayAndTime
            case (true, false): self = .day
            case (false, true): self = .time
            case (false, false):
                let zeros = letters.text.allSatisfy { $0 == "0" } ? letters.text.count : 1
                self = .number(minimumDigits: max(1, zeros))
            }
        }
    }

    /// The first section of a code in lower case, without texts, colours and conditions.
    private static func letters(of code: String) -> (text: String, isDuration: Bool) {
        var text = ""
        var isDuration = false
        var rest = Substring(code.lowercased())
        while let sign = rest.popFirst() {
            switch sign {
            case ";": return (text, isDuration)
            case "\"":
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*":
                rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                isDuration = isDuration || !inside.isEmpty && Set(inside).isSubset(of: ["h", "m", "s"])
            case "a" where rest.hasPrefix("m/pm"):
                rest = rest.dropFirst(4)
            case "a" where rest.hasPrefix("/p"):
                rest = rest.dropFirst(2)
            case "g" where rest.hasPrefix("eneral"):
                rest = rest.dropFirst(6)
            default: text.append(sign)
            }
        }
        return (text, isDuration)
    }
}
