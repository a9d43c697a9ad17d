public import Wording

/// The kinds of record a workspace holds.
public enum RecordKind: String, Sendable, CaseIterable {
    /// Single events, one a row.
    case incidents
    /// Single courses and meetings, one a row.
    case participation
    /// Counts as a supplier sends them, one a cell of its table.
    case counts
    /// Inhabitants of a region on a day.
    case population

    /// Whether a record is a figure that the supplier has counted, with a status of its own, and not a single event.
    public var isAggregate: Bool { self == .counts || self == .population }
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

/// A column of a record kind.
public struct ColumnDefinition: Sendable {
    public let name: String
    public let type: ColumnType
    public let title: Phrase
    /// A record without it is rejected.
    public let isRequired: Bool
    /// The importer makes it from other columns; no profile names it.
    public let isDerived: Bool
    /// For measures: how they add up. `nil` for dimensions.
    public let additivity: Additivity?

    init(
        _ name: String, _ type: ColumnType, _ title: Phrase, required: Bool = false, derived: Bool = false,
        adds additivity: Additivity? = nil
    ) {
        self.name = name
        self.type = type
        self.title = title
        isRequired = required
        isDerived = derived
        self.additivity = additivity
    }
}

/// What a record of a kind consists of.
public struct RecordSchema: Sendable {
    public let kind: RecordKind
    public let columns: [ColumnDefinition]
    /// The measure a question means when it names none.
    public let defaultMeasure: TableMeasure
    /// The column that the default measure adds up; `nil` where it counts records.
    let defaultColumn: String?

    init(kind: RecordKind, columns: [ColumnDefinition], defaultMeasure: TableMeasure, column: String? = nil) {
        self.kind = kind
        self.columns = columns
        self.defaultMeasure = defaultMeasure
        defaultColumn = column
    }

    /// The column whose values a measure adds up; `nil` where it counts records.
    public func column(of measure: TableMeasure) -> ColumnDefinition? {
        let name = measure == defaultMeasure ? defaultColumn : measure.name
        return name.flatMap { index(of: $0) }.map { columns[$0] }
    }

    /// What readers call a column that is grouped by.
    ///
    /// - Precondition: the kind has the column.
    public func title(ofGrouping column: String) -> Phrase {
        guard column != Self.basis.name else { return Self.basis.title }
        guard let definition = columns.first(where: { $0.name == column }) else {
            preconditionFailure("a grouping names a column of the schema")
        }
        return definition.title
    }

    /// The place of a column; `nil` where the schema has none of that name.
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// The columns of a kind of record.
    public static func of(_ kind: RecordKind) -> RecordSchema {
        switch kind {
        case .incidents: incidents
        case .participation: participation
        case .counts: counts
        case .population: population
        }
    }

    /// The last day of an incident that happened between two moments; unknown where its start is the whole truth.
    public static let endDate = "end_date"
    /// The hour of that last day which still belongs to the incident's time; unknown where the day alone is told.
    public static let endHour = "end_hour"

    /// Whether figures count what came in or what was closed: a dimension of every kind, held by the delivery.
    public static let basis = ColumnDefinition("basis", .code, Phrase(de: "Zählweise", en: "Basis"))

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
            ColumnDefinition(endDate, .day, Phrase(de: "Ende (Datum)", en: "End (date)")),
            ColumnDefinition(endHour, .hour, Phrase(de: "Ende (Stunde)", en: "End (hour)")),
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
        defaultMeasure: TableMeasure(name: "enrolments", title: Phrase(de: "Teilnahmen", en: "Enrolments")),
        column: "enrolments")

    private static let ageBand = ColumnDefinition("age_band", .code, Phrase(de: "Altersgruppe", en: "Age band"))
    private static let sex = ColumnDefinition("sex", .code, Phrase(de: "Geschlecht", en: "Sex"))
    /// The code of an `ObservationStatus`.
    private static let status = ColumnDefinition(
        "status", .code, Phrase(de: "Status", en: "Status"), required: true, derived: true)

    /// `date` is the first day of a period and `grain` its length (the raw value of a `PeriodGrain`).
    private static let counts = RecordSchema(
        kind: .counts,
        columns: [
            date, region,
            ColumnDefinition(
                "grain", .code, Phrase(de: "Zeitraum", en: "Period length"), required: true, derived: true),
            ColumnDefinition("category", .code, Phrase(de: "Art", en: "Category")),
            ageBand, sex,
            ColumnDefinition("indicator", .code, Phrase(de: "Gezählt wird", en: "Indicator")),
            status,
            ColumnDefinition(
                "value", .count, Phrase(de: "Anzahl", en: "Count"), adds: .except(["category", "indicator"])),
        ],
        defaultMeasure: TableMeasure(name: "counts", title: Phrase(de: "Anzahl", en: "Count")), column: "value")

    /// `date` is the reference day.
    private static let population = RecordSchema(
        kind: .population,
        columns: [
            date, region, ageBand, sex,
            ColumnDefinition("census", .code, Phrase(de: "Zensusbasis", en: "Census base")),
            ColumnDefinition("origin", .code, Phrase(de: "Herkunft", en: "Origin")),
            status,
            ColumnDefinition(
                "value", .count, Phrase(de: "Einwohner", en: "Inhabitants"),
                adds: .except(["period", "census", "origin"])),
        ],
        defaultMeasure: TableMeasure(name: "population", title: Phrase(de: "Einwohner", en: "Inhabitants")),
        column: "value")
}
