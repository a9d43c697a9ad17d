public import Records
internal import Wording

/// How one supplier's file becomes records.
public struct Profile {
    /// Where the value of a record's column comes from.
    struct Source {
        /// The file's columns, the coarsest first; empty for a constant.
        var columns: [String] = []
        var constant: String?
        var format: DatePattern?
        var map: CategoryMap?
        var matchesByCode = false
    }

    /// What happens to rows that repeat another.
    enum Duplicates: Equatable {
        case keep
        case drop
        case by([String])
    }

    public let kind: RecordKind
    /// The supplier as outputs name it.
    public let supplier: String
    let file: String
    let dialect: Dialect
    let sources: [String: Source]
    let dropped: [String]
    let duplicates: Duplicates
    /// The first words by which a supplier's own sums are known.
    let totalWords: [String]
    let coverage: ClosedRange<CivilDate>?
    let decimalSeparator: Character
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
            "records", "supplier", "dialect", "columns", "drop", "duplicates", "totals", "delivery", "basis")
        guard let records = entries["records"] else { throw root.missing("records") }
        let kind = try records.choice(RecordKind.self)
        let schema = RecordSchema.of(kind)
        guard let columns = entries["columns"] else { throw root.missing("columns") }
        var sources = [String: Source]()
        for (name, line, value) in try columns.entries() {
            guard name == "end" || schema.index(of: name) != nil else {
                let known = schema.columns.map(\.name) + ["end"]
                throw YAMLError.unknownKey(
                    file: file, line: line, key: name, known: known,
                    suggestion: Suggestion.nearest(to: name, in: known))
            }
            sources[name] = try Self.source(value, readMap: readMap)
        }
        for column in schema.columns where column.isRequired && sources[column.name] == nil {
            throw columns.missing(column.name)
        }
        self.kind = kind
        self.file = file
        self.sources = sources
        supplier = try entries["supplier"]?.text() ?? file
        let dialect = try Self.dialect(entries["dialect"])
        self.dialect = dialect.dialect
        decimalSeparator = dialect.decimal
        dropped = try entries["drop"]?.texts() ?? []
        duplicates = try entries["duplicates"].map(Self.duplicates) ?? .keep
        totalWords = try entries["totals"]?.texts() ?? ["Summe", "Gesamt", "Insgesamt", "Zwischensumme", "Total"]
        coverage = try Self.coverage(entries["delivery"])
        if let basis = entries["basis"] { _ = try basis.choice(Basis.self) }
        fingerprint = text + sources.keys.sorted().compactMap { sources[$0]?.map?.fingerprint }.joined()
    }

    /// Whether figures count what came in or what was closed.
    private enum Basis: String, CaseIterable {
        case intake
        case closedCase = "closed-case"
    }

    private static func source(_ value: YAMLValue, readMap: (String) throws -> CategoryMap) throws -> Source {
        guard value.isMapping else { return Source(columns: [try value.text()]) }
        let entries = try value.mapping("from", "value", "format", "map", "match")
        var source = Source()
        source.columns = try entries["from"]?.texts() ?? []
        source.constant = try entries["value"]?.text()
        guard source.columns.isEmpty == (source.constant != nil) else {
            throw value.unexpected(Phrase(de: "entweder „from“ oder „value“", en: "either “from” or “value”"))
        }
        if let format = entries["format"] {
            guard let pattern = DatePattern(try format.text()) else {
                throw format.unexpected(
                    Phrase(
                        de: "ein Datumsformat aus yyyy, MM, dd, HH, mm, ss, q, etwa „dd.MM.yyyy HH:mm“",
                        en: "a date format of yyyy, MM, dd, HH, mm, ss, q, such as “dd.MM.yyyy HH:mm”"))
            }
            source.format = pattern
        }
        source.map = try entries["map"].map { try readMap(try $0.text()) }
        if let match = entries["match"] {
            let term = try match.text()
            guard term == "name" || term == "code" else { throw match.unexpectedTerm(known: ["name", "code"]) }
            source.matchesByCode = term == "code"
        }
        return source
    }

    private static func dialect(_ value: YAMLValue?) throws -> (dialect: Dialect, decimal: Character) {
        var dialect = Dialect()
        guard let entries = try value?.mapping("encoding", "delimiter", "header", "decimal") else {
            return (dialect, ",")
        }
        if let encoding = entries["encoding"], encoding.optionalText != "auto" {
            let known = TextEncoding.allCases.map(\.rawValue)
            guard let found = TextEncoding(rawValue: try encoding.text().lowercased()) else {
                throw encoding.unexpectedTerm(known: ["auto"] + known)
            }
            dialect.encoding = found
        }
        if let delimiter = entries["delimiter"], delimiter.optionalText != "auto" {
            let text = try delimiter.text()
            guard let byte = text == "tab" ? UInt8(ascii: "\t") : text.utf8.first,
                text == "tab" || text.utf8.count == 1,
                !Dialect.quoteAndLineEnds.contains(byte)
            else { throw delimiter.unexpectedTerm(known: ["auto", ";", ",", "tab", "|"]) }
            dialect.delimiter = byte
        }
        if let header = entries["header"], header.optionalText != "auto" {
            dialect.headerLine = try header.integer(in: 1...1000)
        }
        guard let decimal = entries["decimal"] else { return (dialect, ",") }
        switch try decimal.text() {
        case ",": return (dialect, ",")
        case ".": return (dialect, ".")
        default: throw decimal.unexpectedTerm(known: [",", "."])
        }
    }

    private static func duplicates(_ value: YAMLValue) throws -> Duplicates {
        if value.isMapping {
            let entries = try value.mapping("by")
            guard let by = entries["by"] else { throw value.missing("by") }
            return .by(try by.texts())
        }
        switch value.optionalText {
        case "keep": return .keep
        case "drop": return .drop
        default: throw value.unexpectedTerm(known: ["keep", "drop", "{by: [Spalte]}"])
        }
    }

    private static func coverage(_ value: YAMLValue?) throws -> ClosedRange<CivilDate>? {
        guard let coverage = try value?.mapping("axis", "coverage")["coverage"] else { return nil }
        let parts = try coverage.text().split(separator: "/", omittingEmptySubsequences: false)
        let days = parts.compactMap { CivilDate(iso: $0) }
        guard parts.count == 2, days.count == 2, days[0] <= days[1] else {
            throw coverage.unexpected(
                Phrase(
                    de: "zwei Tage der Form „2017-01-01/2017-03-31“", en: "two days of the form “2017-01-01/2017-03-31”"
                ))
        }
        return days[0]...days[1]
    }
}
