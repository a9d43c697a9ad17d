internal import Records
internal import Store
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
    var match = RegionKey.name
    /// The levels of the register on which the last columns name regions; by their headers where there are none.
    var levels: [String] = []
    var ages = AgeSettings()

    /// Whether any of the keys for ages is there.
    private var saysAges = false

    init(_ value: YAMLValue, readMap: (String) throws -> CategoryMap) throws {
        guard value.isMapping else {
            columns = [try value.text()]
            return
        }
        let entries = try value.mapping(
            "from", "value", "heading", "join", "format", "map", "match", "level", "crs", "bands", "is", "upper")
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
        map = try entries["map"].map { try Self.map($0, readMap) }
        match = try RegionKey(entries["match"], crs: entries["crs"])
        if case .point = match, columns.count != 2 {
            throw value.unexpected(
                Phrase(
                    de: "für „match: point“ zwei Spalten in „from“: x und y, oder Länge und Breite",
                    en: "for “match: point” two columns in “from”: x and y, or longitude and latitude"))
        }
        levels = try Self.levels(entries["level"], columns: max(columns.count, 1), isByName: match == .name)
        ages = try AgeSettings(entries)
        saysAges = AgeSettings.keys.contains { entries[$0] != nil }
    }

    /// - Throws: `YAMLError` for a map whose file cannot be opened, with the place where the profile names it; what else `read` throws.
    private static func map(_ value: YAMLValue, _ read: (String) throws -> CategoryMap) throws -> CategoryMap {
        do {
            return try read(try value.text())
        } catch FileError.cannotOpen(let path, let reason) {
            throw value.unexpected(
                Phrase(
                    de: "eine Datei, die sich öffnen lässt (\(path): \(reason(.german)))",
                    en: "a file that can be opened (\(path): \(reason(.english)))"))
        }
    }

    /// `level: municipality`, or one for each of the last columns.
    private static func levels(_ value: YAMLValue?, columns: Int, isByName: Bool) throws -> [String] {
        guard let value else { return [] }
        let levels = try value.texts()
        guard isByName, !levels.isEmpty, levels.count <= columns else {
            throw value.unexpected(
                Phrase(
                    de: "bei „match: name“ eine Ebene des Regionenverzeichnisses, höchstens eine je Spalte",
                    en: "with “match: name” a level of the register of regions, at most one for each column"))
        }
        return levels
    }

    /// The source in a table whose rows of headings stand as further fields behind those of each row.
    ///
    /// - Parameter width: how many fields a row has of its own.
    func placingHeading(behind width: Int) -> ColumnSource {
        guard let heading else { return self }
        var source = self
        source.columns = ["#\(width + heading)"]
        return source
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
        let known =
            schema.columns.filter { !$0.isDerived && $0.name != RecordSchema.endDate }.map(\.name)
            + (kind.isAggregate ? [] : ["end"])
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
            guard name == "age_band" || !source.saysAges else {
                throw value.unexpected(
                    Phrase(
                        de: "„bands“, „is“ und „upper“ nur bei „age_band“",
                        en: "“bands”, “is” and “upper” only at “age_band”"))
            }
            guard name == "region" || source.levels.isEmpty else {
                throw value.unexpected(Phrase(de: "„level“ nur bei „region“", en: "“level” only at “region”"))
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
        for column in schema.columns where column.isRequired && !column.isDerived && sources[column.name] == nil {
            throw columns.missing(column.name)
        }
        return sources
    }
}
