public import Records
internal import Wording

/// How one supplier's file becomes records.
///
/// Each entry of the file is read where its type stands: `ColumnSource`, `DialectSettings`, `DuplicateRule`,
/// `DeliverySettings`, `TableSettings`.
public struct Profile {
    public let kind: RecordKind
    /// The supplier as outputs name it; by the profile's name where it says nothing.
    public let supplier: String
    let file: String
    private(set) var dialect: DialectSettings
    let sources: [String: ColumnSource]
    let dropped: [String]
    /// Columns that the privacy gate lets through, with the reason.
    let allowed: [(column: String, justification: String)]
    let duplicates: DuplicateRule
    /// The first words by which a supplier's own sums are known.
    let totalWords: [String]
    let delivery: DeliverySettings
    let basis: Basis?
    let ranges: RangeRule
    /// The rows that are meant, by what stands in a column; all where there are no conditions.
    let conditions: [RowCondition]
    /// For figures of suppliers: how their table is laid out and checked.
    let table: TableSettings
    /// The profile's text and that of its maps: what a delivery's identity depends on.
    let fingerprint: String

    /// - Parameters:
    ///   - text: the profile, YAML.
    ///   - file: the profile's name for messages.
    ///   - readMap: gives the rows of a map's file, named as the profile names it.
    /// - Throws: `YAMLError`, and what `readMap` throws.
    public init(text: String, file: String, readMap: (String) throws -> CategoryMap) throws {
        let root = try YAMLValue(text: text, file: file)
        let entries = try root.mapping(
            "records", "supplier", "dialect", "columns", "drop", "allow", "duplicates", "totals", "delivery", "basis",
            "ranges", "period", "where", "unpivot", "partition", "checks", "symbols")
        guard let records = entries["records"] else { throw root.missing("records") }
        let kind = try records.choice(RecordKind.self)
        guard let columns = entries["columns"] else { throw root.missing("columns") }
        self.kind = kind
        self.file = file
        sources = try ColumnSource.all(columns, of: kind, file: file, readMap: readMap)
        let named = try entries["supplier"]?.text() ?? ""
        supplier = named.isEmpty ? SupplierName.told(by: file) : named
        dialect = try DialectSettings(entries["dialect"])
        if kind.isAggregate, dialect.decimalSeparator == nil, let settings = entries["dialect"] {
            throw settings.unexpected(
                Phrase(
                    de: "bei Zahlentabellen „decimal“ als \",\" oder \".\"",
                    en: "“decimal” as \",\" or \".\" for tables of figures"))
        }
        dropped = try entries["drop"]?.texts() ?? []
        allowed = try ColumnAllowances.read(entries["allow"])
        duplicates = try DuplicateRule(entries["duplicates"])
        totalWords = try entries["totals"]?.texts() ?? Self.commonTotalWords
        delivery = try DeliverySettings(entries["delivery"], hasRecordedDay: sources["recorded"] != nil)
        basis = try entries["basis"]?.choice(Basis.self)
        ranges = try RangeRule(entries["ranges"])
        _ = try PeriodRule(entries["period"])
        conditions = try RowCondition.all(entries["where"])
        table = try TableSettings(entries, of: kind, columns: columns, sources: sources)
        if dialect.dialect.hasNoHeader, table.headingRows > 1, let settings = entries["dialect"] {
            throw settings.unexpected(
                Phrase(
                    de: "eine Kopfzeile, wo „heading“ Zeilen über der Tabelle nennt",
                    en: "a header where “heading” names rows above the table"))
        }
        let sources = sources
        fingerprint = text + sources.keys.sorted().compactMap { sources[$0]?.map?.fingerprint }.joined()
    }

    /// Whether regions are found by coordinates, for which boundaries are needed.
    public var matchesByPoint: Bool {
        if case .point? = sources["region"]?.match { true } else { false }
    }

    /// The sign before the decimals of the numbers that a table of a database is read with.
    public var tableDecimalSeparator: Character { dialect.decimalSeparator ?? "," }

    /// The same rules for a table of a database, which is handed over as CSV: UTF-8, commas, a header on the first line.
    public var forTables: Profile {
        var profile = self
        profile.dialect = DialectSettings()
        profile.dialect.dialect = Dialect(encoding: .utf8, delimiter: UInt8(ascii: ","), headerLine: 1)
        profile.dialect.decimalSeparator = tableDecimalSeparator
        return profile
    }

    /// Whether it is known which rows tell of the same: those of one record, or the figures of one cell.
    var namesRecords: Bool { kind.isAggregate || duplicates.namesRecords }

    /// By these words sums are known where a profile names none.
    static let commonTotalWords = ["Summe", "Gesamt", "Insgesamt", "Zwischensumme", "Total"]

    /// Whether figures count what came in or what was closed.
    enum Basis: String, CaseIterable {
        case intake
        case closedCase = "closed-case"
    }
}
