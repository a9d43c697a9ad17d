public import Wording

/// What readers call the fields that groupings and conditions name.
public enum FieldNames {
    /// `category` → `„category“ (Art)`: the word to type and what it means; in English the word alone.
    public static func explained(_ field: String) -> Phrase {
        Phrase(de: "„\(field)“" + (title(of: field).map { " (\($0(.german)))" } ?? ""), en: field)
    }

    /// `category` → `Art`; `nil` for a word that names no field.
    public static func title(of field: String) -> Phrase? {
        if let grain = PeriodGrain(rawValue: field) { return grain.title }
        switch field {
        case "period": return Phrase(de: "Zeit", en: "time")
        case "weekday": return Phrase(de: "Wochentag", en: "Weekday")
        case "school_time": return Phrase(de: "Schulzeit", en: "School time")
        case RecordSchema.basis.name: return RecordSchema.basis.title
        default:
            let columns = RecordKind.allCases.lazy.flatMap { RecordSchema.of($0).columns }
            return columns.first { $0.name == field }?.title
        }
    }
}
