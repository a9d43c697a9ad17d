internal import Wording

/// The words of tables: which say that something is a sum or lies at no known place, and what is said of them.
struct TableWords {
    private let shape: RowShape
    private let totals: [String]

    init(totals: [String]) {
        shape = RowShape(header: [], dropped: [], totalWords: totals)
        self.totals = totals.map { $0.lowercased() }
    }

    /// `Summe`, `Insgesamt 2017`; of places also `Landkreis Peine insgesamt`.
    func isTotal(_ text: String, isPlace: Bool = false) -> Bool {
        shape.isTotal(text) || isPlace && totals.contains { text.lowercased().hasSuffix(" " + $0) }
    }

    /// `Bezirk (Mi)- nicht zuzuordnen`, `ohne Angabe`, `unbekannt`.
    func isUnassigned(_ text: String) -> Bool {
        guard (7..<240).contains(text.utf8.count) else { return false }
        let bytes = Array(text.lowercased().utf8)
        return Self.unassigned.contains { word in
            bytes.indices.dropLast(word.count - 1).contains { start in
                bytes[start] == word[0] && bytes[start...].starts(with: word)
            }
        }
    }

    private static let unassigned: [[UInt8]] = [
        "nicht zuzuordnen", "nicht zuordenbar", "nicht zugeordnet", "ohne zuordnung", "nicht lokalisierbar",
        "ohne angabe",
        "keine angabe", "ohne ortsangabe", "unbekannt", "not assigned", "unknown",
    ].map { Array($0.utf8) }

    func total(_ line: Int, differing: [String], isChecked: Bool) -> Reject {
        let columns = differing.joined(separator: ", ")
        let reason =
            !differing.isEmpty
            ? Phrase(
                de: "Summe der Lieferung, weicht von ihren Teilen ab in: \(columns)",
                en: "the supplier's own total, differs from its parts in: \(columns)")
            : isChecked
                ? Phrase(de: "Summe der Lieferung, stimmt", en: "the supplier's own total, agrees")
                : Phrase(
                    de: "Summe der Lieferung, nicht prüfbar (Teile ohne Zahl)",
                    en: "the supplier's own total, cannot be checked (parts without a figure)")
        return Reject(
            line: line, column: columns, reason: reason, expected: Phrase(de: "ein Datensatz", en: "a record"),
            suggestion: differing.isEmpty
                ? Phrase(de: "Nichts zu tun", en: "Nothing to do")
                : Phrase(de: "Beim Lieferanten nachfragen", en: "Ask the supplier"),
            kind: .total)
    }

    func unplaced(_ line: Int, _ column: String) -> Reject {
        Reject(
            line: line, column: column, reason: Phrase(de: "ohne bekannte Region", en: "no known region"),
            expected: Phrase(
                de: "eine Region, die alle anderen der Tabelle umfasst",
                en: "a region that holds all others of the table"),
            suggestion: Phrase(
                de: "Diese Region ins Regionenverzeichnis eintragen", en: "Enter it in the register of regions"),
            kind: nil)
    }

    func secondFigure(_ line: Int, _ column: String, first: Int) -> Reject {
        Reject(
            line: line, column: column,
            reason: Phrase(
                de: "zweite Zahl für dasselbe; die erste steht in Zeile \(first)",
                en: "second figure for the same; the first is in line \(first)"),
            expected: Phrase(de: "eine Zahl je Zelle", en: "one figure a cell"),
            suggestion: Phrase(
                de: "Unterscheidet eine Spalte die beiden? Dann diese im Profil unter „columns“ nennen",
                en: "If a column tells the two apart, name it in the profile under “columns”"),
            kind: nil)
    }
}
