internal import Records
internal import Wording

/// Where the value of a record's column comes from.
struct ColumnSource {
    /// The file's columns, the coarsest first; empty for a constant.
    var columns: [String] = []
    var constant: String?
    /// The row of a cross-table's header that holds the value, counted from 1 at the top; `nil` for a column or constant.
    var heading: Int?
    /// The columns are the parts of one code, to be written one behind the other.
    var isJoined = false
    var format: DatePattern?
    var map: CategoryMap?
    var matchesByCode = false

    init(_ value: YAMLValue, readMap: (String) throws -> CategoryMap) throws {
        guard value.isMapping else {
            columns = [try value.text()]
            return
        }
        let entries = try value.mapping("from", "value", "heading", "join", "format", "map", "match")
        columns = try entries["from"]?.texts() ?? []
        constant = try entries["value"]?.text()
        heading = try entries["heading"]?.integer(in: 1...9)
        isJoined = try entries["join"]?.truth() ?? false
        guard [!columns.isEmpty, constant != nil, heading != nil].count(where: { $0 }) == 1 else {
            throw value.unexpected(
                Phrase(
                    de: "entweder „from“ oder „value“ (in Kreuztabellen auch „heading“)",
                    en: "either “from” or “value” (in cross-tables also “heading”)"))
        }
        format = try entries["format"].map(Self.pattern)
        map = try entries["map"].map { try readMap(try $0.text()) }
        if let match = entries["match"] {
            let term = try match.text()
            guard term == "name" || term == "code" else { throw match.unexpectedTerm(known: ["name", "code"]) }
            matchesByCode = term == "code"
        }
    }

    private static func pattern(_ value: YAMLValue) throws(YAMLError) -> DatePattern {
        guard let pattern = DatePattern(try value.text()) else {
            throw value.unexpected(
                Phrase(
                    de: "ein Datumsformat aus yyyy, MM, dd, HH, mm, ss, q, etwa „dd.MM.yyyy HH:mm“",
                    en: "a date format of yyyy, MM, dd, HH, mm, ss, q, such as “dd.MM.yyyy HH:mm”"))
        }
        return pattern
    }

    /// The entries of `columns:`; `end`, the last day of a period, is checked and not stored.
    static func all(
        _ columns: YAMLValue, of kind: RecordKind, file: String, readMap: (String) throws -> CategoryMap
    ) throws -> [String: ColumnSource] {
        let schema = RecordSchema.of(kind)
        let known = schema.columns.filter { !$0.isDerived }.map(\.name) + (kind.isAggregate ? [] : ["end"])
        var sources = [String: ColumnSource]()
        for (name, line, value) in try columns.entries() {
            guard known.contains(name) else {
                throw YAMLError.unknownKey(
                    file: file, line: line, key: name, known: known,
                    suggestion: Suggestion.nearest(to: name, in: known))
            }
            let source = try ColumnSource(value, readMap: readMap)
            if kind != .counts, source.format?.grain == .year {
                throw value.unexpected(
                    Phrase(de: "ein Format mit Tag, Monat oder Quartal", en: "a format with a day, month or quarter"))
            }
            sources[name] = source
        }
        for column in schema.columns where column.isRequired && !column.isDerived && sources[column.name] == nil {
            throw columns.missing(column.name)
        }
        return sources
    }
}
