internal import Records
internal import Wording

/// Where the value of a record's column comes from.
struct ColumnSource {
    /// The file's columns, the coarsest first; empty for a constant.
    var columns: [String] = []
    var constant: String?
    var format: DatePattern?
    var map: CategoryMap?
    var match = RegionKey.name
    var ages = AgeSettings()

    /// Whether any of the keys for ages is there.
    private var saysAges = false

    init(_ value: YAMLValue, readMap: (String) throws -> CategoryMap) throws {
        guard value.isMapping else {
            columns = [try value.text()]
            return
        }
        let entries = try value.mapping("from", "value", "format", "map", "match", "crs", "bands", "is", "upper")
        columns = try entries["from"]?.texts() ?? []
        constant = try entries["value"]?.text()
        guard columns.isEmpty == (constant != nil) else {
            throw value.unexpected(Phrase(de: "entweder „from“ oder „value“", en: "either “from” or “value”"))
        }
        format = try entries["format"].map(Self.pattern)
        map = try entries["map"].map { try readMap(try $0.text()) }
        match = try RegionKey(entries["match"], crs: entries["crs"])
        if case .point = match, columns.count != 2 {
            throw value.unexpected(
                Phrase(
                    de: "für „match: point“ zwei Spalten in „from“: x und y, oder Länge und Breite",
                    en: "for “match: point” two columns in “from”: x and y, or longitude and latitude"))
        }
        ages = try AgeSettings(entries)
        saysAges = AgeSettings.keys.contains { entries[$0] != nil }
    }

    /// Whether the column is one of numbers, whose decimal separator matters.
    static func isNumber(_ name: String, in kind: RecordKind) -> Bool {
        let type = RecordSchema.of(kind).columns.first { $0.name == name }?.type
        return type == .count || type == .quantity
    }

    private static func pattern(_ value: YAMLValue) throws(YAMLError) -> DatePattern {
        guard let pattern = DatePattern(try value.text()) else {
            throw value.unexpected(
                Phrase(
                    de: "ein Datumsformat aus yyyy, yy, MM, MMM, dd, HH, mm, ss, q, ww, XXX, etwa „dd.MM.yyyy HH:mm“",
                    en: "a date format of yyyy, yy, MM, MMM, dd, HH, mm, ss, q, ww, XXX, such as “dd.MM.yyyy HH:mm”"))
        }
        return pattern
    }

    /// The entries of `columns:`; `end` is the last day of a period (checked, not stored) or of a time range.
    static func all(
        _ columns: YAMLValue, of kind: RecordKind, file: String, readMap: (String) throws -> CategoryMap
    ) throws -> [String: ColumnSource] {
        let schema = RecordSchema.of(kind)
        var sources = [String: ColumnSource]()
        for (name, line, value) in try columns.entries() {
            let known = schema.columns.map(\.name).filter { $0 != RecordSchema.endDate } + ["end"]
            guard known.contains(name) else {
                throw YAMLError.unknownKey(
                    file: file, line: line, key: name, known: known,
                    suggestion: Suggestion.nearest(to: name, in: known))
            }
            let source = try ColumnSource(value, readMap: readMap)
            guard name == "age_band" || !source.saysAges else {
                throw value.unexpected(
                    Phrase(
                        de: "„bands“, „is“ und „upper“ nur bei „age_band“",
                        en: "“bands”, “is” and “upper” only at “age_band”"))
            }
            sources[name] = source
        }
        if let (_, line, value) = try columns.entries().first(where: { $0.key == RecordSchema.endHour }),
            sources["end"] == nil
        {
            throw YAMLError.unexpectedValue(
                file: file, line: line, column: value.column, found: value.optionalText,
                expected: Phrase(de: "dazu eine Spalte „end“", en: "a column “end” with it"))
        }
        for column in schema.columns where column.isRequired && sources[column.name] == nil {
            throw columns.missing(column.name)
        }
        return sources
    }
}
