/// The supplier that the name of a file tells of, where nobody names it.
enum SupplierName {
    /// Words for a state of a file, not for who sent it.
    private static let states: Set<String> = [
        "korrigiert", "korrigierte", "korrektur", "berichtigt", "berichtigte", "berichtigung", "corrected",
        "correction",
        "neu", "neue", "new", "alt", "old", "final", "endgültig", "endgueltig", "vorläufig", "vorlaeufig", "entwurf",
        "draft",
        "kopie", "copy", "update", "aktualisiert", "aktuell", "stand", "version", "rev", "nachlieferung", "teil",
        "part",
    ]
    /// Words for a time, or between two of them.
    private static let times: Set<String> = [
        "quartal", "quarter", "halbjahr", "hj", "jahr", "year", "monat", "month", "kw", "woche", "week", "bis", "to",
    ]
    /// What stands before or behind the digits of a version, quarter, half-year or week.
    private static let counters: Set<String> = [
        "v", "q", "h", "hj", "kw", "w", "rev", "ver", "version", "teil", "part", "quartal", "jahr", "t",
    ]

    /// Of a delivery, the same for all of its supplier's, so that later ones meet earlier ones:
    /// `sources/polizei-2023-02_korrigiert (1).csv` → `polizei`; `Kurse Q1 2024 v2.xlsx` → `Kurse`; `2023.csv` → `2023`.
    static func proposed(for file: String) -> String {
        let stem = stem(of: file)
        var name = ""
        var sign = ""
        var rest = stem
        while let first = rest.first {
            guard first.isLetter || first.isNumber else {
                sign.append(first)
                rest = rest.dropFirst()
                continue
            }
            let word = rest.prefix { $0.isLetter || $0.isNumber }
            rest = rest.dropFirst(word.count)
            let kept = withoutYear(word)
            guard !kept.isEmpty, !isTimeOrState(kept) else { continue }
            name += (name.isEmpty ? "" : separator(sign)) + kept
            sign = ""
        }
        return name.isEmpty ? String(stem) : name
    }

    /// Of a profile: `profiles/polizei.yaml` → `polizei`.
    static func told(by profile: String) -> String { String(stem(of: profile)) }

    /// A file's name without folders and ending.
    private static func stem(of file: String) -> Substring {
        let last = file.split(separator: "/").last ?? file[...]
        guard let point = last.lastIndex(of: "."), point > last.startIndex else { return last }
        return last[..<point]
    }

    /// Of the signs between two words the first, brackets aside.
    private static func separator(_ signs: String) -> String {
        signs.first { !"()[]".contains($0) }.map { String($0) } ?? " "
    }

    /// `polizei2023` → `polizei`, `2023q1` → `q1`, `20230131` → nothing.
    private static func withoutYear(_ word: Substring) -> Substring {
        func isYear(_ digits: Substring) -> Bool {
            (4...8).contains(digits.count) && ["19", "20"].contains { digits.hasPrefix($0) }
        }
        let behind = word.reversed().prefix { $0.isNumber }.count
        if isYear(word.suffix(behind)) { return word.dropLast(behind) }
        let before = word.prefix { $0.isNumber }
        return isYear(before) ? word.dropFirst(before.count) : word
    }

    private static func isTimeOrState(_ word: Substring) -> Bool {
        let lowered = word.lowercased()
        if states.contains(lowered) || times.contains(lowered) || MonthName.isOne(lowered) { return true }
        let letters = lowered.filter { !$0.isNumber }
        return letters.isEmpty || letters.count < lowered.count && counters.contains(letters)
    }
}
