internal import Disclosure
internal import Importing
internal import Records

/// The audit of published files, from paths to a verdict.
public struct FileAudit {
    /// What is asked for besides the files.
    public struct Options: Sendable {
        /// Folders or files of earlier releases, each one a release.
        public var earlier: [String] = []
        /// The path of a description of the columns.
        public var description: String?
        /// How many whole numbers a withheld count must be able to be; `nil` for what the description says, or 3.
        public var width: Int?
        /// The threshold that everybody knows; `nil` for what the description says, or 3.
        public var threshold: Int?
        /// Whether zeros may be withheld; `nil` for what the description says.
        public var zerosAreProtected: Bool?
        /// The path of a register of regions (`code`, `parent`), where codes do not show which lies in which.
        public var register: String?
        /// Whether the tightest interval of every withheld count is sought, not only whether it is wide enough.
        public var seeksIntervals = false
        /// Steps of the search before a cell is left as not proven; `nil` for the usual number.
        public var mostSteps: Int?

        public init() {}
    }

    let audit: ReleaseAudit
    let width: Int
    let names: [String: String]
    let read: [String]
    let notRead: [String]
    /// Tables of pages that say nothing to the audit.
    let passedOver: [(file: String, table: PageAudit.PassedOver)]
    /// Files with nothing withheld, since their counts were rounded or have noise.
    let altered: [String]
    /// Files that are marked as internal or as a draft.
    let notPublic: [String]

    /// Whether every withheld count is proved to be able to be enough whole numbers.
    public var isSafe: Bool { audit.tooNarrow.isEmpty && audit.notProven.isEmpty && notPublic.isEmpty }

    /// - Throws: `AuditFileError`, `AuditError`, `UnreadableTable`, `YAMLError`, `FileError`.
    public init(_ paths: [String], options: Options = Options()) throws {
        let description = try options.description.map { try AuditDescription(path: $0) }
        var reading = AuditReading(description: description)
        try reading.take(paths, release: 0)
        for (number, path) in options.earlier.enumerated() { try reading.take([path], release: number + 1) }
        var rule = AuditRule()
        rule.width = options.width ?? description?.width ?? rule.width
        rule.threshold = options.threshold ?? description?.threshold ?? rule.threshold
        rule.seeksIntervals = options.seeksIntervals
        rule.mostSteps = options.mostSteps ?? rule.mostSteps
        rule.hierarchies = ["region": .prefix, "period": .time]
        for kind in RecordKind.allCases {
            let schema = RecordSchema.of(kind)
            for column in schema.columns {
                let name = column.name == "value" ? schema.defaultMeasure.name : column.name
                if let additivity = column.additivity { rule.additivity[name] = additivity }
            }
        }
        if let description {
            rule.zerosArePublished = description.zerosArePublished
            if !description.adds { rule.additivity[description.measure] = .nowhere }
            for dimension in description.dimensions {
                rule.hierarchies[dimension.name] = dimension.hierarchy
                rule.totals[dimension.name] = dimension.total
            }
        }
        if let zeros = options.zerosAreProtected { rule.zerosArePublished = !zeros }
        if let register = options.register { rule.hierarchies["region"] = .parents([try Self.parents(register)]) }
        audit = try ReleaseAudit(reading.tables, rule: rule)
        width = rule.width
        names = reading.names
        read = reading.read
        notRead = reading.notRead
        passedOver = reading.passedOver
        altered = reading.altered
        notPublic = reading.notPublic
    }

    /// In which region each one lies.
    private static func parents(_ path: String) throws -> [String: String] {
        let table = try PlainTable.delimited(path: path, name: path)
        guard let header = table.rows.first, let code = header.fields.firstIndex(of: "code"),
            let parent = header.fields.firstIndex(of: "parent")
        else {
            throw AuditFileError.unknownColumns(
                file: path, line: 1, found: table.rows.first?.fields ?? [], expected: ["code", "parent"])
        }
        return table.rows.dropFirst().reduce(into: [:]) { parents, row in
            guard row.fields.count > max(code, parent), !row.fields[parent].isEmpty else { return }
            parents[row.fields[code]] = row.fields[parent]
        }
    }
}
