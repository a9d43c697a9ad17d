public import Wording

/// The kinds of record a workspace holds.
public enum RecordKind: String, Sendable, CaseIterable {
    case incidents, participation
}

/// How the values of a column are held.
public enum ColumnType: String, Sendable {
    /// Days since 1970-01-01 as `UInt16`; `0xFFFF` where unknown.
    case day
    /// Hours 0–23 as `UInt8`; `0xFF` where unknown.
    case hour
    /// Indices into the column's dictionary as `UInt16`; `0xFFFF` where unknown.
    case code
    /// Whole numbers as `UInt32`; `0xFFFF_FFFF` where unknown.
    case count
    /// Hundredths as `Int32`; the smallest `Int32` where unknown.
    case quantity
}

/// Along which dimensions a measure may be added up.
public enum Additivity: Sendable {
    /// Over everything: incidents, enrolments, sessions.
    case everywhere
    /// Over nothing: the same person may be in two months, two places and two courses.
    case nowhere
}

/// A column of a record kind.
public struct ColumnDefinition: Sendable {
    public let name: String
    public let type: ColumnType
    public let title: Phrase
    /// A record without it is rejected.
    public let isRequired: Bool
    /// For measures: how they add up. `nil` for dimensions.
    public let additivity: Additivity?

    init(
        _ name: String, _ type: ColumnType, _ title: Phrase, required: Bool = false, adds additivity: Additivity? = nil
    ) {
        self.name = name
        self.type = type
        self.title = title
        isRequired = required
        self.additivity = additivity
    }
}

/// What a record of a kind consists of.
public struct RecordSchema: Sendable {
    public let kind: RecordKind
    public let columns: [ColumnDefinition]
    /// The measure a question means when it names none.
    public let defaultMeasure: TableMeasure

    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    public static func of(_ kind: RecordKind) -> RecordSchema {
        switch kind {
        case .incidents: incidents
        case .participation: participation
        }
    }

    private static let date = ColumnDefinition("date", .day, Phrase(de: "Datum", en: "Date"), required: true)
    private static let region = ColumnDefinition("region", .code, Phrase(de: "Region", en: "Region"), required: true)

    private static let incidents = RecordSchema(
        kind: .incidents,
        columns: [
            date, region,
            ColumnDefinition("hour", .hour, Phrase(de: "Stunde", en: "Hour")),
            ColumnDefinition("category", .code, Phrase(de: "Art", en: "Category")),
            ColumnDefinition("age_band", .code, Phrase(de: "Altersgruppe", en: "Age band")),
            ColumnDefinition("setting", .code, Phrase(de: "Örtlichkeit", en: "Setting")),
            ColumnDefinition("source", .code, Phrase(de: "Meldende Stelle", en: "Reporting source")),
            ColumnDefinition("involved", .count, Phrase(de: "Beteiligte", en: "Persons involved"), adds: .nowhere),
            ColumnDefinition("recorded", .day, Phrase(de: "Aufnahmetag", en: "Day of recording")),
        ],
        defaultMeasure: TableMeasure(name: "incidents", title: Phrase(de: "Vorfälle", en: "Incidents")))

    private static let participation = RecordSchema(
        kind: .participation,
        columns: [
            date, region,
            ColumnDefinition("measure", .code, Phrase(de: "Maßnahme", en: "Measure"), required: true),
            ColumnDefinition("target_group", .code, Phrase(de: "Zielgruppe", en: "Target group")),
            ColumnDefinition("enrolments", .count, Phrase(de: "Teilnahmen", en: "Enrolments"), adds: .everywhere),
            ColumnDefinition("participants", .count, Phrase(de: "Personen", en: "Persons"), adds: .nowhere),
            ColumnDefinition("sessions", .count, Phrase(de: "Termine", en: "Sessions"), adds: .everywhere),
            ColumnDefinition("hours", .quantity, Phrase(de: "Stunden", en: "Hours"), adds: .everywhere),
        ],
        defaultMeasure: TableMeasure(name: "enrolments", title: Phrase(de: "Teilnahmen", en: "Enrolments")))
}
