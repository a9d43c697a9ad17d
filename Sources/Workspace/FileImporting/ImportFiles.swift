internal import Aggregation
public import Importing
internal import Postgres
internal import Store
public import Wording

/// How far an import has come.
public struct ImportProgress: Sendable {
    /// The file as the workspace names it.
    public let file: String
    /// How much of it is read.
    public let bytesRead: Int
    /// How large it is.
    public let bytes: Int
    /// How many rows are read.
    public let rows: Int
}

/// What is asked of an import besides its files.
public struct ImportOptions: Sendable {
    /// The share of a file's rows (0–1) that may be rejected.
    public var maxRejects = 0.01
    /// Whether all is read and checked and nothing stored.
    public var isDryRun = false
    /// Whether a delivery may take back as much of earlier ones as it will.
    public var isConfirmed = false
    /// A table or view of a database, where the one file that is named is the address of a database.
    public var table: String?
    /// Of such a table the column of points, where there are several.
    public var geometry: String?
    /// The language of the rejects file.
    public var language = Language.german

    public init() {}
}

extension Workspace {
    /// A file that is to be imported.
    struct Candidate {
        let path: String
        let name: String
        /// `nil` where neither the configuration nor the user names one.
        let profile: String?
        let isFictitious: Bool
        /// The table, where the path is the address of a database.
        var table: DatabaseTable?
    }

    /// Imports files, each as a whole or not at all.
    ///
    /// - Parameters:
    ///   - files: paths; with none, all files of the configuration's sources.
    ///   - profile: the profile for files that the configuration does not name; without one the file is looked at, and a
    ///     profile made for it where no column seems to name persons and no question is left open.
    ///   - notice: what is to be said before a file is read.
    ///   - report: called after each file.
    /// - Throws: the first error; files before it stay imported.
    public func importFiles(
        _ files: [String], profile: String? = nil, options: ImportOptions = ImportOptions(),
        progress: @escaping (ImportProgress) -> Void = { _ in }, notice: (Phrase) -> Void = { _ in },
        report: (Importer.Outcome) throws -> Void
    ) throws {
        let candidates = try files.isEmpty ? allSources() : files.map { try candidate($0, profile: profile, options) }
        for candidate in candidates {
            let outcome = try outcome(of: candidate, options: options, progress: progress, notice: notice)
            if !options.isDryRun, !outcome.wasKnown { try log(outcome) }
            try report(outcome)
        }
    }

    private func outcome(
        of candidate: Candidate, options: ImportOptions, progress: @escaping (ImportProgress) -> Void,
        notice: (Phrase) -> Void
    ) throws -> Importer.Outcome {
        let run = { (path: String, name: String, isFictitious: Bool, profile: Profile) in
            try importer.run(
                path: path, name: name, profile: profile, isFictitious: isFictitious, maxRejects: options.maxRejects,
                store: store, isDryRun: options.isDryRun, isConfirmed: options.isConfirmed,
                writeRejects: { rejects in try writeRejects(rejects, of: name, options: options) },
                progress: { read, all, rows in
                    progress(ImportProgress(file: name, bytesRead: read, bytes: all, rows: rows))
                })
        }
        guard let table = candidate.table else {
            let profile = try chosenProfile(for: candidate, options: options, notice: notice)
            return try run(candidate.path, candidate.name, candidate.isFictitious, profile)
        }
        let named = try candidate.profile.map(readProfile)
        let copy = try table.copy(for: named, in: folderOfCopies()) { bytes in
            progress(ImportProgress(file: candidate.name, bytesRead: bytes, bytes: 0, rows: 0))
        }
        if let remark = DatabaseTable.remark(on: copy) { notice(remark) }
        let isFictitious = candidate.isFictitious || Self.saysItIsFictitious(copy.name)
        let profile =
            try named
            ?? chosenProfile(
                for: Candidate(path: copy.path, name: copy.shownName, profile: nil, isFictitious: isFictitious),
                options: options, notice: notice)
        var outcome = try run(copy.path, copy.name, isFictitious, profile.forTables)
        outcome.format = DatabaseTable.format
        return outcome
    }

    private var importer: Importer {
        Importer(
            gazetteer: facts.gazetteer, history: facts.history, registerFingerprint: registerFingerprint,
            boundaries: { configuration.boundaries == nil ? nil : try boundaries() })
    }

    /// The profile that is named, or one made for the file.
    private func chosenProfile(
        for candidate: Candidate, options: ImportOptions, notice: (Phrase) -> Void
    ) throws -> Profile {
        if let name = candidate.profile { return try readProfile(name) }
        let inspection = try Inspection(path: candidate.path, name: candidate.name, gazetteer: facts.gazetteer)
        // A profile that nobody wrote drops nothing: whoever imports the file is to know what stands in it.
        guard inspection.personal.isEmpty else {
            throw WorkspaceError.namesPeople(file: candidate.name, columns: inspection.personal)
        }
        guard inspection.proposal.isComplete else { throw WorkspaceError.noProfile(file: candidate.name) }
        notice(
            Phrase(
                de: "\(candidate.name): ohne Profil gelesen; „kreisblick inspect“ zeigt, wie.",
                en: "\(candidate.name): read without a profile; “kreisblick inspect” shows how."))
        return try profile(inspection.proposal.text, named: Self.proposal(options.language))
    }

    /// How messages call a profile that is not kept in a file.
    private static func proposal(_ language: Language) -> String {
        Phrase(de: "(Vorschlag von inspect)", en: "(proposed by inspect)")(language)
    }

    private func profile(_ text: String, named name: String) throws -> Profile {
        try Profile(text: text, file: name) { map in try CategoryMap(ReferenceTable(path: path(map), name: map)) }
    }

    /// Reads a file by a profile's text and stores nothing.
    ///
    /// - Parameter isTable: whether it is the copy of a table of a database.
    func tryImport(
        _ path: String, named name: String, isTable: Bool = false, profile text: String, language: Language
    ) throws -> Importer.Outcome {
        let profile = try profile(text, named: Self.proposal(language))
        return try importer.run(
            path: path, name: name, profile: isTable ? profile.forTables : profile, isFictitious: false, maxRejects: 1,
            store: store, isDryRun: true, isConfirmed: true, writeRejects: { _ in nil }, progress: { _, _, _ in })
    }

    /// Columns that were imported although they may name persons leave a trace.
    private func log(_ outcome: Importer.Outcome) throws {
        for allowed in outcome.privacy.allowed {
            try InternalUseLog(directory: store.directory, today: today).append(
                "import \(outcome.delivery.file) allow \(allowed.column)", reason: allowed.justification)
        }
    }

    private func allSources() throws -> [Candidate] {
        guard !configuration.sources.isEmpty else { throw WorkspaceError.noSources }
        return try configuration.sources.flatMap { source -> [Candidate] in
            if let table = source.table {
                return [candidate(of: source, table, source.profile, geometry: source.geometry)]
            }
            let names = try FilePattern(source.files).paths(path)
            guard !names.isEmpty else { throw WorkspaceError.noFiles(pattern: source.files) }
            return names.map { name in
                Candidate(
                    path: path(name), name: name, profile: source.profile,
                    isFictitious: source.isFictitious || Self.saysItIsFictitious(name))
            }
        }
    }

    /// A table that the configuration names.
    private func candidate(
        of source: Configuration.Source, _ table: String, _ profile: String?, geometry: String?
    ) -> Candidate {
        Candidate(
            path: source.files, name: table, profile: profile, isFictitious: source.isFictitious,
            table: DatabaseTable(address: source.files, table: table, geometry: geometry))
    }

    private func candidate(_ file: String, profile: String?, _ options: ImportOptions) throws -> Candidate {
        if DatabaseAddress.isAddress(file) {
            guard let table = options.table else { throw DatabaseError.tableNeeded }
            if let source = configuration.sources.first(where: { $0.files == file && $0.table == table }) {
                return candidate(
                    of: source, table, profile ?? source.profile, geometry: options.geometry ?? source.geometry)
            }
            return Candidate(
                path: file, name: table, profile: profile, isFictitious: false,
                table: DatabaseTable(address: file, table: table, geometry: options.geometry))
        }
        guard options.table == nil, options.geometry == nil else { throw DatabaseError.tableNeeded }
        for source in configuration.sources where source.table == nil {
            let known = try FilePattern(source.files).paths(path).first { name in
                name == file || Files.isSame(path(name), file)
            }
            guard let known else { continue }
            return Candidate(
                path: path(known), name: known, profile: profile ?? source.profile,
                isFictitious: source.isFictitious || Self.saysItIsFictitious(known))
        }
        return Candidate(path: file, name: file, profile: profile, isFictitious: Self.saysItIsFictitious(file))
    }

    /// Files and tables made from invented data carry the prefix; they stay marked wherever they are imported.
    private static func saysItIsFictitious(_ file: String) -> Bool {
        let name = file.split(separator: "/").last ?? ""
        return name.hasPrefix("fiktiv-") || name.split(separator: ".").last?.hasPrefix("fiktiv_") ?? false
    }

    private func readProfile(_ name: String) throws -> Profile {
        let path = Files.exists(path(name)) ? path(name) : name
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        return try profile(text, named: name)
    }

    /// Keeps the rejects of a file where only the house can read them; a file without any leaves none.
    private func writeRejects(_ rejects: [Reject], of name: String, options: ImportOptions) throws -> String? {
        let folder = "\(store.directory)/rejects"
        // The system parts a path at each slash, whatever mark combines with it.
        let stem = name.unicodeScalars.split(separator: "/").map { String($0) }.joined(separator: "-")
        let path = "\(folder)/\(stem).rejects.csv"
        guard !rejects.isEmpty else {
            if !options.isDryRun { try Files.remove(path) }
            return nil
        }
        guard !options.isDryRun else { return nil }
        try Files.makeDirectory(folder, mode: Files.ownersAlone)
        let text = RejectsFile.text(rejects, language: options.language)
        try Files.write(Array(text.utf8), to: path, mode: Files.confidential)
        return path
    }
}
