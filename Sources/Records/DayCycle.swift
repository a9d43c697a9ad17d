public import Wording

/// Times that come again: days of the week and hours of the day. They are dimensions and no periods, so that what was reported
/// when says nothing of them.
public enum DayCycle {
    /// `monday` to `sunday`, in the order of ISO 8601.
    public static let weekdays: [(code: String, name: Phrase)] = [
        ("monday", Phrase(de: "Montag", en: "Monday")), ("tuesday", Phrase(de: "Dienstag", en: "Tuesday")),
        ("wednesday", Phrase(de: "Mittwoch", en: "Wednesday")), ("thursday", Phrase(de: "Donnerstag", en: "Thursday")),
        ("friday", Phrase(de: "Freitag", en: "Friday")), ("saturday", Phrase(de: "Samstag", en: "Saturday")),
        ("sunday", Phrase(de: "Sonntag", en: "Sunday")),
    ]

    /// `00` to `23`: `08` is from 8:00 to 8:59.
    public static let hours: [(code: String, name: Phrase)] = (0..<24).map { hour in
        let code = hourCode(hour)
        return (code, Phrase(de: "\(hour)–\(hour + 1) Uhr", en: "\(code):00–\(code):59"))
    }

    /// 8 → `08`.
    public static func hourCode(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : String(hour) }

    /// The hour that a term means: `8`, `08`; `nil` for anything else.
    public static func hour(_ term: String) -> Int? {
        guard term.utf8.count <= 2, term.utf8.allSatisfy({ (48...57).contains($0) }), let hour = Int(term), hour < 24
        else { return nil }
        return hour
    }
}
