/// Tells the notes around a table by their words.
enum NoteText {
    private static let words = [
        "quelle", "stand:", "stand ", "anmerkung", "hinweis", "fußnote", "fussnote", "legende", "erläuterung",
        "erlaeuterung", "datenstand", "bearbeitung", "zeichenerklärung", "©", "(c)", "copyright", "note", "source",
        "datenquelle", "abkürzung", "erstellt", "ausgabe vom", "abgerufen", "*)", "* ", "**", "1)", "2)", "3)", "¹",
        "²",
        "³", "---", "___", "===",
    ]

    /// `Quelle: Polizei`, `*) vorläufig`, `Stand: 31.12.2019` → true.
    static func isNote(_ text: String) -> Bool {
        let lowered = text.prefix(24).lowercased()
        return words.contains { lowered.hasPrefix($0) }
    }

    /// Whether a text is a sentence rather than a value: several words, or one that ends a line of a title.
    static func isSentence(_ text: String) -> Bool {
        CellKind.of(text) == .text && text.utf8.count >= 12 && text.contains(" ")
    }
}
