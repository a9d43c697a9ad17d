// The rooms of the module, in the order of the way:
//
// `NewWorkspace/` a folder to begin with · `Configuration/` what `kreisblick.yaml` says
// `FileImporting/` suppliers' files, looked at, cleaned and imported · `Databases/` tables of PostGIS, read and written · `Storing/` what
// is stored, and what goes
// `Answering/` questions, and their answers for everybody and for the house · `Scaling/` the same by a cluster · `Assessing/` what is found
// in answers · `Drawing/` charts and maps of them
// `Releasing/` what is published, and the ledger of it · `Auditing/` whether published files give away what they withhold
// `Reviewing/` documents
// `BoundaryImporting/`, `Sketching/`, `Exporting/` boundaries taken over, made up and handed on · `RegionCards/`, `Neighbouring/`,
// `Locating/` what is known of a region, which touch, and in which a point lies
// `Running/` programs of others · `Logging/` who asked, and what commands did · `WorkspaceErrors/` what people are told

public import Aggregation
internal import Geodata
internal import Importing
public import Records
internal import Regions
public import Store
public import Wording

/// A county's folder: its settings, its facts and its records.
public struct Workspace: Sendable {
    /// The version of Kreisblick that provenance names.
    public static let version = "0.1.0"
    /// The folder that holds `kreisblick.yaml`.
    public let root: String
    /// What `kreisblick.yaml` says.
    public let configuration: Configuration
    /// Regions, changes of territory, calendar and populations.
    public let facts: CountyFacts
    /// The records.
    public let store: RecordStore
    let registerFingerprint: String
    /// The day on which it is opened: what is asked for behind it lies in the future.
    let today: CivilDate
    /// Where questions are counted.
    var engine = EngineChoice.embedded
    /// Why the files of populations could not be read, where the command does without.
    let populationDefect: Phrase?

    /// What a command does with the files of populations.
    public enum PopulationUse: Sendable {
        /// It needs them: a mistake in them is its end.
        case needed
        /// It shows figures where there are any, and else says why there are none.
        case shown
        /// It does without.
        case unread
    }

    /// Opens the workspace in a folder.
    ///
    /// - Parameter today: the day on which that happens; `nil` for that of the machine's clock.
    /// - Throws: `WorkspaceError.noWorkspace`, and the errors of the files it reads.
    public init(directory: String, populations use: PopulationUse = .needed, today: CivilDate? = nil) throws {
        root = directory
        self.today = today ?? .today()
        let configuration = try Self.configuration(in: directory)
        self.configuration = configuration
        let table = { (name: String) in try ReferenceTable(path: Self.path(name, in: directory), name: name) }
        let register = try table(configuration.register)
        let gazetteer = try register.gazetteer()
        try configuration.checkLevels(known: gazetteer.levels.map(\.name))
        let history = try TerritorialFiles.history(
            configuration.changes.map { (path: Self.path($0, in: directory), name: $0) }, register: register,
            in: gazetteer, today: self.today.description)
        let populations: Populations?
        do {
            populations =
                configuration.population.isEmpty || use == .unread
                ? nil
                : Populations(
                    try ReferenceTable.populations(
                        of: try configuration.population.map(table), in: gazetteer, history: history),
                    gazetteer: gazetteer, history: history)
            populationDefect = nil
        } catch let error as any UserFacingError where use == .shown {
            (populations, populationDefect) = (nil, error.phrase)
        }
        let calendar = try configuration.calendar.map { calendar in
            SchoolCalendar(
                state: calendar.state, lessons: calendar.lessons,
                schoolHolidays: try calendar.schoolHolidays.map { try table($0).dayRanges() } ?? [])
        }
        facts = CountyFacts(
            gazetteer: gazetteer, history: history, calendar: calendar, populations: populations,
            names: ["measure": try configuration.measures.map { try Self.measureNames(try table($0)) } ?? [:]],
            territoryDay: configuration.territory ?? Gazetteer.afterAllChanges)
        store = try RecordStore(directory: "\(directory)/.kreisblick")
        let fingerprint = Digest()
        for name in [configuration.register] + configuration.changes {
            fingerprint.update(Digest.of(try Files.read(Self.path(name, in: directory))))
        }
        registerFingerprint = fingerprint.hexadecimal()
    }

    /// The language that a workspace speaks, so that a mistake in its other files is told in it.
    public static func language(in directory: String) throws -> Language {
        try Configuration.language(in: settings(in: directory), file: Configuration.fileName)
    }

    static func configuration(in directory: String) throws -> Configuration {
        try Configuration(text: settings(in: directory), file: Configuration.fileName)
    }

    private static func settings(in directory: String) throws -> String {
        let path = "\(directory)/\(Configuration.fileName)"
        guard Files.exists(path) else { throw WorkspaceError.noWorkspace(from: directory) }
        return String(decoding: try Files.read(path), as: UTF8.self)
    }

    /// The nearest folder with a `kreisblick.yaml`, from `directory` upwards.
    public static func find(from directory: String) throws(WorkspaceError) -> String {
        var candidate = directory
        while true {
            if Files.exists("\(candidate)/\(Configuration.fileName)") { return candidate }
            guard let slash = candidate.lastIndex(of: "/"), candidate != "/" else {
                throw .noWorkspace(from: directory)
            }
            candidate = slash == candidate.startIndex ? "/" : String(candidate[..<slash])
        }
    }

    /// - Throws: `QueryError.unknownLevel` with the nearest one, for a level that the register has not.
    func checkLevel(_ name: String) throws(QueryError) {
        guard facts.gazetteer.level(named: name) == nil else { return }
        throw .unknownLevel(name, known: facts.gazetteer.levels.map(\.name))
    }

    /// The boundaries of the configuration.
    ///
    /// - Throws: `WorkspaceError.noBoundaries`, `.unusableBoundaries` with the file and what is wrong in it, `FileError`.
    func boundaries() throws -> BoundarySet {
        guard let name = configuration.boundaries, Files.exists(path(name)) else {
            throw WorkspaceError.noBoundaries(file: configuration.boundaries.map(path))
        }
        let bytes = try Files.read(path(name))
        do {
            return try GeoJSONReader.boundaries(in: bytes).boundaries
        } catch {
            throw WorkspaceError.unusableBoundaries(file: name, cause: error.phrase)
        }
    }

    /// The boundaries of the configuration, or none where there are none.
    ///
    /// - Throws: as `boundaries()`, but for `.noBoundaries`.
    func boundariesIfAny() throws -> BoundarySet {
        do {
            return try boundaries()
        } catch WorkspaceError.noBoundaries {
            return BoundarySet(boundaries: [], isSchematic: false, attribution: nil)
        }
    }

    /// A path of the configuration: below the workspace unless it starts at the root.
    func path(_ name: String) -> String { Self.path(name, in: root) }

    private static func measureNames(_ register: ReferenceTable) throws -> [String: Phrase] {
        let (id, german) = (try register.column("id"), try register.column("name"))
        let english = register.optionalColumn("name_en") ?? german
        return Dictionary(
            register.rows.map { ($0.fields[id], Phrase(de: $0.fields[german], en: $0.fields[english])) }
        ) { first, _ in first }
    }

    static func path(_ name: String, in directory: String) -> String {
        name.hasPrefix("/") ? name : "\(directory)/\(name)"
    }
}
