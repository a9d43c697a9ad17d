internal import Records
internal import Wording

/// Where the value of a record's column comes from.
struct ColumnSource {
    /// The file's columns, the coarsest first; empty for a constant.
    var columns: [String] = []
    var constant: String?
    var format: DatePattern?
    var map: CategoryMap?
    var matchesByCode = false

    init(_ value: YAMLValue, readMap: (String) throws -> CategoryMap) throws {
        guard value.isMapping else {
            columns = [try value.text()]
            return
        }
        let entries = try value.mapping("from", "value", "format", "map", "match")
        columns = try entries["from"]?.texts() ?? []
        constant = try entries["value"]?.text()
        guard columns.isEmpty == (constant != nil) else {
            throw value.unexpected(Phrase(de: "entweder „from“ oder „value“", en: "either “from” or “value”"))
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
        var sources = [String: ColumnSource]()
        for (name, line, value) in try columns.entries() {
            guard name == "end" || schema.index(of: name) != nil else {
                let known = schema.columns.map(\.name) + ["end"]
                throw YAMLError.unknownKey(
                    file: file, line: line, key: name, known: known,
                    suggestion: Suggestion.nearest(to: name, in: known))
            }
            sources[name] = try ColumnSource(value, readMap: readMap)
        }
        for column in schema.columns where column.isRequired && sources[column.name] == nil {
            throw columns.missing(column.name)
        }
        return sources
    }
}
