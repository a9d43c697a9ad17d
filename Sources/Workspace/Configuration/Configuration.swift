public import Aggregation
public import Disclosure
internal import Importing
internal import Postgres
public import Publishing
public import Records
public import Wording

/// What `kreisblick.yaml` says of a county.
public struct Configuration: Sendable {
    /// Files of a supplier with the profile that reads them.
    public struct Source: Sendable {
        /// The profile's path.
        public let profile: String
        /// A path below the workspace, `*` standing for any part of a file's name.
        public let files: String
        /// Whether the files are invented, which everything made from them then says.
        public let isFictitious: Bool
        /// A table or view, where `files` is the address of a database.
        public var table: String?
        /// Of such a table the column of points, where there are several.
        public var geometry: String?
    }

    /// A table that is wanted in public.
    public struct PublicationTable: Sendable {
        /// What it is grouped by.
        public let groupings: [Grouping]
        /// The finest level of regions; `nil` for all.
        public let level: String?
        /// What is added up where that is not what the kind is counted by, such as `sessions`.
        public let measure: String?
        /// Where the level stands in the file; `nil` for a table that is not of it.
        var place: (line: Int, column: Int)?
    }

    /// The school day and the Land whose holidays count.
    public struct Calendar: Sendable {
        /// The Land, such as `NI`.
        public let state: String
        /// The file of school holidays, if there is one.
        public let schoolHolidays: String?
        /// Minutes since midnight.
        public let lessons: Range<Int>
    }

    /// The name of the file that makes a folder a workspace.
    public static let fileName = "kreisblick.yaml"

    /// What the county is called.
    public let title: String
    /// The language of what people read, unless they ask for another.
    public let language: Language
    /// The register of regions, a path.
    public let register: String
    /// The boundaries, a path, if there are any.
    public let boundaries: String?
    /// Lists of territorial changes and crosswalks.
    public let changes: [String]
    /// The day (ISO 8601) whose territory questions are answered on; `nil` for today's.
    public let territory: String?
    /// The population files.
    public let population: [String]
    /// School days and holidays, where school time is told.
    public let calendar: Calendar?
    /// The register of measures, a path, if there is one.
    public let measures: String?
    private let disclosure: DisclosureSettings
    /// What `--protect cell-key` adds to counts.
    public let noise: CellKeyNoise
    /// Which files come from which suppliers.
    public let sources: [Source]
    /// For how long what is no record is kept.
    public let retention: Retention
    /// The tables that are released, by kind of record.
    public let publication: [RecordKind: [PublicationTable]]
    /// What open-data portals are told; `nil` where nothing is.
    public let openData: OpenDataTerms?

    /// - Throws: `YAMLError`.
    init(text: String, file: String) throws {
        let root = try YAMLValue(text: text, file: file)
        let entries = try root.mapping(
            "title", "language", "regions", "population", "calendar", "measures", "disclosure", "noise", "symbols",
            "sources", "publication", "retention", "open-data")
        guard let title = entries["title"] else { throw root.missing("title") }
        guard let regions = entries["regions"] else { throw root.missing("regions") }
        let places = try regions.mapping("register", "boundaries", "changes", "territory")
        guard let register = places["register"] else { throw regions.missing("register") }
        self.title = try title.text()
        language = try entries["language"]?.choice(Language.self) ?? .german
        self.register = try register.text()
        boundaries = try places["boundaries"]?.text()
        changes = try places["changes"]?.texts() ?? []
        territory = try places["territory"].map { value in
            guard let day = TerritoryDay.parse(try value.text()) else { throw value.unexpected(TerritoryDay.expected) }
            return day
        }
        population = try entries["population"]?.texts() ?? []
        calendar = try entries["calendar"].map(Self.calendar)
        measures = try entries["measures"]?.text()
        disclosure = try DisclosureSettings(entries["disclosure"])
        noise = try Self.noise(entries["noise"], hiding: disclosure.rule(of: .incidents).threshold)
        if let symbols = entries["symbols"], symbols.optionalText != "destatis" {
            throw symbols.unexpectedTerm(known: ["destatis"])
        }
        retention = try Retention(entries["retention"])
        sources = try entries["sources"]?.list().map(Self.source) ?? []
        publication = try Self.publication(entries["publication"])
        openData = try entries["open-data"].map { try OpenDataTerms($0) }
    }

    /// How a kind of record is protected.
    public func rule(of kind: RecordKind) -> SuppressionRule { disclosure.rule(of: kind) }

    /// How the counts of a kind are rounded; `nil` where some are withheld instead.
    public func rounding(of kind: RecordKind) -> Rounding? { disclosure.rounding(of: kind) }

    /// The language alone: mistakes in the rest are told in it.
    ///
    /// - Throws: `YAMLError`.
    static func language(in text: String, file: String) throws -> Language {
        let entries = try YAMLValue(text: text, file: file).entries()
        return try entries.first { $0.key == "language" }?.value.choice(Language.self) ?? .german
    }

    private static func calendar(_ value: YAMLValue) throws -> Calendar {
        let entries = try value.mapping("state", "school-holidays", "lessons")
        guard let state = entries["state"] else { throw value.missing("state") }
        let code = try state.text()
        guard PublicHolidays.states.contains(code) else {
            throw state.unexpectedTerm(known: PublicHolidays.states.sorted())
        }
        return Calendar(
            state: code, schoolHolidays: try entries["school-holidays"]?.text(),
            lessons: try entries["lessons"].map(Self.window) ?? (7 * 60 + 30)..<(13 * 60 + 30))
    }

    private static func window(_ value: YAMLValue) throws -> Range<Int> {
        let times = try value.text().split(separator: "-", omittingEmptySubsequences: false)
        let minutes = times.compactMap { time -> Int? in
            let parts = time.split(separator: ":", omittingEmptySubsequences: false).compactMap { Int($0) }
            guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else { return nil }
            return parts[0] * 60 + parts[1]
        }
        guard times.count == 2, minutes.count == 2, minutes[0] < minutes[1] else {
            throw value.unexpected(
                Phrase(de: "eine Zeitspanne der Form \"07:30-13:30\"", en: "a span of the form \"07:30-13:30\""))
        }
        return minutes[0]..<minutes[1]
    }

    private static func source(_ value: YAMLValue) throws -> Source {
        let entries = try value.mapping("profile", "files", "fictitious", "table", "geometry")
        guard let profile = entries["profile"] else { throw value.missing("profile") }
        guard let files = entries["files"] else { throw value.missing("files") }
        let isDatabase = DatabaseAddress.isAddress(try files.text())
        // The address is not repeated: it may hold a password.
        if isDatabase, entries["table"] == nil { throw value.missing("table") }
        if !isDatabase, let table = entries["table"] {
            throw table.unexpected(
                Phrase(
                    de: "„table“ nur neben der Adresse einer Datenbank unter „files“",
                    en: "“table” only beside the address of a database under “files”"))
        }
        return Source(
            profile: try profile.text(), files: try files.text(),
            isFictitious: try entries["fictitious"]?.truth() ?? false, table: try entries["table"]?.text(),
            geometry: try entries["geometry"]?.text())
    }

    private static func publication(_ value: YAMLValue?) throws -> [RecordKind: [PublicationTable]] {
        var tables = [RecordKind: [PublicationTable]]()
        for (name, line, list) in try value?.entries() ?? [] {
            guard let kind = RecordKind(rawValue: name) else {
                let known = RecordKind.allCases.map(\.rawValue)
                throw YAMLError.unknownKey(
                    file: list.file, line: line, key: name, known: known,
                    suggestion: Suggestion.nearest(to: name, in: known))
            }
            tables[kind] = try list.list().map { item in
                let entries = try item.mapping("by", "level", "measure")
                guard let by = entries["by"] else { throw item.missing("by") }
                return PublicationTable(
                    groupings: try by.list().map { try grouping($0, kind) },
                    level: try entries["level"]?.text(),
                    measure: try entries["measure"].flatMap { try measure($0, kind) },
                    place: entries["level"].map { ($0.line, $0.column) })
            }
            if let (one, other) = PublicationConflict.first(in: tables[kind, default: []].flatMap(\.groupings)) {
                throw WorkspaceError.publicationConflict(kind, one.term, other.term)
            }
        }
        return tables
    }

    /// A measure that adds up over everything: others have no totals that tables could be protected by.
    private static func measure(_ value: YAMLValue, _ kind: RecordKind) throws -> String? {
        let name = try value.text()
        let known = RecordSchema.of(kind).columns.filter { $0.additivity == .everywhere && $0.type == .count }.map(
            \.name)
        guard known.contains(name) else { throw value.unexpectedTerm(known: known) }
        return name == RecordSchema.of(kind).defaultMeasure.name ? nil : name
    }

    /// - Throws: `YAMLError.unexpectedValue` for a level of `publication` that is none of these.
    func checkLevels(known: [String]) throws(YAMLError) {
        for kind in RecordKind.allCases {
            for table in publication[kind] ?? [] {
                guard let level = table.level, let place = table.place, !known.contains(level) else { continue }
                let empty = Phrase(
                    de: "eine Ebene des Regionenverzeichnisses, in dem noch keine Region steht",
                    en: "a level of the register of regions, which has no region yet")
                throw .unexpectedValue(
                    file: Self.fileName, line: place.line, column: place.column, found: level,
                    expected: known.isEmpty ? empty : YAMLError.oneOf(known, near: level))
            }
        }
    }

    private static func grouping(_ value: YAMLValue, _ kind: RecordKind) throws -> Grouping {
        let term = try value.text()
        do {
            return try Grouping(term, kind: kind)
        } catch {
            throw value.unexpectedTerm(known: Grouping.known(for: kind))
        }
    }
}
