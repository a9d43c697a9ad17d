import Wording

/// What charts and maps alike say of a dimension without members.
enum EmptyAxis {
    static func phrase(_ title: Phrase) -> Phrase {
        Phrase(
            de: "Zu „\(title(.german))“ ist nichts ausgewählt. Prüfen Sie Filter und Zeitraum der Frage.",
            en: "Nothing is selected for “\(title(.english))”. Check the question's filters and time range.")
    }
}
