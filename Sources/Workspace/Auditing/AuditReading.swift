internal import Disclosure
internal import Importing
internal import Publishing
internal import Store
internal import Wording

/// Reads all files of a release, whatever their format.
struct AuditReading {
    private(set) var tables: [PublishedTable] = []
    /// Names of regions by their codes.
    private(set) var names: [String: String] = [:]
    private(set) var read: [String] = []
    private(set) var notRead: [String] = []
    /// Tables of pages that say nothing to the audit.
    private(set) var passedOver: [(file: String, table: PageAudit.PassedOver)] = []
    /// Files whose counts were rounded or have noise.
    private(set) var altered: [String] = []
    /// Files that say that they are for the house, or a draft.
    private(set) var notPublic: [String] = []

    private let description: AuditDescription?

    init(description: AuditDescription?) { self.description = description }

    /// - Throws: `AuditFileError`, `UnreadableTable`, `FileError`.
    mutating func take(_ paths: [String], release: Int) throws {
        let folder = try AuditFolder(paths)
        notRead += folder.notRead
        var beside = Beside()
        for file in folder.files where file.kind != .page { try take(tablesOf: file, release, &beside) }
        for file in folder.files where file.kind == .page { try take(page: file.path, release, beside) }
    }

    /// What lies beside pages, by folder and name.
    private struct Beside {
        var tables = [String: [String: PlainTable]]()
        var statements = [String: Set<String>]()
    }

    private mutating func take(tablesOf file: AuditFolder.File, _ release: Int, _ beside: inout Beside) throws {
        let found = try texts(of: file)
        let (parent, name) = Self.split(file.path)
        var isRead = false
        for text in found {
            guard let audited = try audited(text, release) else { continue }
            isRead = true
            if audited.audience != nil, notPublic.last != file.path { notPublic.append(file.path) }
            guard !audited.isAltered else {
                if altered.last != file.path { altered.append(file.path) }
                continue
            }
            tables.append(audited.table)
            names.merge(audited.names) { first, _ in first }
            if file.kind == .csv { beside.tables[parent, default: [:]][name] = text }
        }
        guard !isRead else {
            read.append(file.path)
            return
        }
        if found.contains(where: LongTable.isOfStatements) {
            beside.statements[parent, default: []].insert(name)
        } else if file.kind == .csv || file.kind == .spreadsheet {
            throw unknown(found, file.path)
        }
        // Boundaries and descriptions are JSON, too.
        notRead.append(file.path)
    }

    private mutating func take(page path: String, _ release: Int, _ beside: Beside) throws {
        let page = try Files.read(path)
        let text = String(decoding: page, as: UTF8.self)
        if Self.marks.contains(where: text.contains) { notPublic.append(path) }
        let isGerman = !String(decoding: page.prefix(200), as: UTF8.self).contains("lang=\"en\"")
        let folder = Self.split(path).folder
        let outcome = try PageAudit(
            file: path, language: isGerman ? .german : .english, release: release,
            beside: beside.tables[folder] ?? [:], statements: beside.statements[folder] ?? []
        ).run(page)
        tables += outcome.tables
        if outcome.tables.isEmpty { notRead.append(path) } else { read.append(path) }
        passedOver += outcome.passedOver.map { (path, $0) }
    }

    /// What a page bears that is not for everybody, or not yet.
    private static let marks = [Markings.internalUse, Markings.draft].flatMap { [$0.german, $0.english] }

    private func texts(of file: AuditFolder.File) throws -> [PlainTable] {
        switch file.kind {
        case .csv: [try PlainTable.delimited(path: file.path, name: file.path)]
        case .spreadsheet: try PlainTable.sheets(path: file.path, name: file.path)
        case .json, .geojson: try ObjectTable.table(try Files.read(file.path), name: file.path).map { [$0] } ?? []
        case .page: []
        }
    }

    private func audited(_ text: PlainTable, _ release: Int) throws(AuditFileError) -> AuditedFile? {
        if let description, let table = DescribedTable(text, description) { return try table.read(release: release) }
        return try LongTable(text)?.read(release: release)
    }

    private func unknown(_ texts: [PlainTable], _ path: String) -> AuditFileError {
        let expected = description.map { [$0.value] } ?? LongTable.expected
        guard let text = texts.first, let header = text.rows.first, texts.count == 1 else {
            return .noTable(file: path)
        }
        return .unknownColumns(
            file: text.name, line: header.line, found: Array(header.fields.prefix(12)), expected: expected)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
