internal import Records

/// What stands in a cell of a supplier's table: a count, or a sign for none.
///
/// | sign | meaning | status |
/// | --- | --- | --- |
/// | `12`, `1.234`, `12 r` | a count, also a corrected one | `A` |
/// | `-` `–` `—` | nothing there: a true zero | `A`, 0 |
/// | `0` | zero, or less than half of one | `A`, 0 |
/// | `(12)`, `12 p`, `12 s` | of limited certainty, provisional, estimated | `U` |
/// | `.` `·` `•` `*` | unknown or confidential | `Q` |
/// | `<3`, `≤ 3`, `unter 3`, `1-2` | withheld because it is small | `Q` |
/// | `/` | withheld because it is not certain enough | `Q` |
/// | `...` `…`, nothing | comes later, no entry | `O` |
/// | `x` | cannot exist | `M` |
///
/// Source: the signs of DIN 55301 as the Statistisches Bundesamt and the Länder print them. `lsn` adds the letters of the
/// Lower Saxon database: `g` confidential `Q`; `u` unknown, `k` no entry `O`; `t` does not apply `M`.
enum CountSymbols: String, CaseIterable {
    case destatis, lsn

    /// A status and, where it has one, its count.
    struct Reading: Hashable {
        let count: Int?
        let status: ObservationStatus
    }

    /// - Parameter text: tidied.
    /// - Returns: `nil` for what is neither a count from 0 nor a known sign.
    func read(_ text: String, decimalSeparator: Character) -> Reading? {
        let sign = text.lowercased()
        switch sign {
        case "-", "–", "—", "−", "‐": return Reading(count: 0, status: .value)
        case ".", "·", "•", "*", "**", "/": return Reading(count: nil, status: .withheld)
        case "", "...", "…", "..", ". . .": return Reading(count: nil, status: .missing)
        case "x": return Reading(count: nil, status: .cannotExist)
        case "g" where self == .lsn: return Reading(count: nil, status: .withheld)
        case "u" where self == .lsn, "k" where self == .lsn: return Reading(count: nil, status: .missing)
        case "t" where self == .lsn: return Reading(count: nil, status: .cannotExist)
        default: break
        }
        if let count = Self.count(text, decimalSeparator) { return Reading(count: count, status: .value) }
        if Self.isSmall(sign) { return Reading(count: nil, status: .withheld) }
        if text.first == "(", text.last == ")",
            let count = Self.count(Self.trimmed(text.dropFirst().dropLast()), decimalSeparator)
        {
            return Reading(count: count, status: .uncertain)
        }
        guard let mark = sign.last, "rps".contains(mark),
            let count = Self.count(Self.trimmed(text.dropLast()), decimalSeparator)
        else { return nil }
        return Reading(count: count, status: mark == "r" ? .value : .uncertain)
    }

    /// A whole number from 0, also one that a program wrote with empty decimals: `220347.0`.
    private static func count(_ text: String, _ decimalSeparator: Character) -> Int? {
        var digits = text
        if let point = text.lastIndex(where: { $0 == "." || $0 == "," }) {
            let decimals = text[text.index(after: point)...]
            if (1...2).contains(decimals.count), decimals.allSatisfy({ $0 == "0" }) { digits = String(text[..<point]) }
        }
        guard let count = NumberParsing.count(digits, decimalSeparator: decimalSeparator),
            (0..<Int(Column.unknownCount)).contains(count)
        else { return nil }
        return count
    }

    /// `<3`, `≤ 3`, `unter 3`, `weniger als 3`, `1-2`, `1 bis 2`.
    private static func isSmall(_ sign: String) -> Bool {
        for word in ["<=", "<", "≤", "unter", "weniger als", "under"] where sign.hasPrefix(word) {
            return isDigits(trimmed(sign.dropFirst(word.count)))
        }
        for word in ["-", "–", " bis "] {
            let ends = sign.split(separator: word, omittingEmptySubsequences: false)
            if ends.count == 2, let low = Int(trimmed(ends[0])), let high = Int(trimmed(ends[1])), 0 <= low, low < high
            {
                return true
            }
        }
        return false
    }

    private static func isDigits(_ text: String) -> Bool {
        (1...4).contains(text.count) && text.utf8.allSatisfy(TextBytes.isDigit)
    }

    private static func trimmed(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
