internal import Records

extension AgeBand {
    /// Reads an age or a band as suppliers write them.
    ///
    /// `17 Jahre` → 17, `14 bis unter 18` and `14 - u. 18` → 14-17, `unter 6` → 0-5, `65 und älter` and `65undmehr` → 65+,
    /// `U18` → 0-17, `Jugendliche (14-17)` → 14-17; `6-15` → 6-15, or 6-14 where the upper end is exclusive.
    /// A number below zero (`-5`) is no band.
    init?(_ text: String, upperIsExclusive: Bool = false) {
        guard text.utf8.count <= 60, text.first.map({ !"-−–—".contains($0) }) ?? false else { return nil }
        let (signs, ages) = Self.signs(of: Self.inner(text.lowercased()))
        guard let first = ages.first, let last = ages.last else { return nil }
        let band: AgeBand?
        switch signs {
        case [.age]: band = AgeBand(first, first)
        case [.age, .to, .age]: band = AgeBand(first, upperIsExclusive ? last - 1 : last)
        case [.age, .to, .under, .age], [.age, .under, .age]: band = AgeBand(first, last - 1)
        case [.under, .age], [.to, .under, .age]: band = AgeBand(0, first - 1)
        case [.to, .age]: band = AgeBand(0, first)
        case [.age, .andMore], [.from, .age]: band = AgeBand(first, nil)
        case [.over, .age]: band = AgeBand(first + 1, nil)
        default: band = nil
        }
        guard let band else { return nil }
        self = band
    }

    private enum Sign: Equatable {
        case age
        case to, under, over, from, andMore
        /// A word that has no place in a band.
        case other
    }

    /// What stands in parentheses, if an age does.
    private static func inner(_ text: String) -> Substring {
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
            return text[...]
        }
        let inside = text[text.index(after: open)..<close]
        return inside.contains(where: \.isNumber) ? inside : text[..<open]
    }

    private static func signs(of text: Substring) -> (signs: [Sign], ages: [Int]) {
        var signs = [Sign]()
        var ages = [Int]()
        var rest = text
        while let first = rest.first {
            let isDigit = first.isASCII && first.isNumber
            let run = rest.prefix { character in
                isDigit ? character.isASCII && character.isNumber : first.isLetter && character.isLetter
            }
            rest = run.isEmpty ? rest.dropFirst() : rest.dropFirst(run.count)
            if isDigit {
                let age = Int(run).flatMap { $0 <= Self.oldest ? $0 : nil }
                signs.append(age == nil ? .other : .age)
                ages += age.map { [$0] } ?? []
            } else if let sign = sign(run.isEmpty ? String(first) : String(run), before: rest, after: signs) {
                signs.append(sign)
            }
        }
        return (signs, ages)
    }

    /// - Returns: `nil` for words and signs that say nothing, such as `Jahre` and blanks.
    private static func sign(_ word: String, before rest: Substring, after signs: [Sign]) -> Sign? {
        switch word {
        case " ", "\u{A0}", ".", ",", "jahre", "jahren", "jahr", "jährige", "jährig", "j", "von", "alter", "years",
            "year",
            "old", "yrs", "aged", "und", "and", "or", "oder", "=":
            return nil
        case "-" where rest.hasPrefix("jähr"): return nil
        case "-", "–", "—", "−", "bis", "to": return .to
        case "b" where !signs.isEmpty: return .to
        // `u` before an age is "unter", behind one "und".
        case "u": return rest.contains { $0.isNumber } ? .under : nil
        case "unter", "under", "below", "<": return .under
        case "über", "ueber", ">": return rest.first == "=" ? .from : .over
        case "ab", "from": return .from
        case "over": return signs.isEmpty ? .over : .andMore
        case "+", "älter", "aelter", "ä", "mehr", "darüber", "older", "more", "undmehr", "undälter", "undaelter",
            "above":
            return .andMore
        default: return .other
        }
    }
}
