import Wording

/// What charts and maps alike say of a dimension without members.
enum EmptyAxis {
    static func phrase(_ title: Phrase) -> Phrase {
        Phrase(
            de: "Zu „\(title(.german))“ ist nichts ausgewählt. Bitte Bedingung und Zeitraum der Frage prüfen.",
            en: "Nothing is selected for “\(title(.english))”. Check the question's condition and period.")
    }
}
