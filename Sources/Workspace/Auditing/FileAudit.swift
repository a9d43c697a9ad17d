internal import Disclosure
internal import Records

/// The audit of published files, from paths to a verdict.
public struct FileAudit {
    /// What is asked for besides the files.
    public struct Options: Sendable {
        /// Folders or files of earlier releases, each one a release.
        public var earlier: [String] = []
        /// The path of a description of the columns.
        public var description: String?
        public var width: Int?
        public var threshold: Int?
        public var seeksIntervals = false
        public var mostSteps: Int?

        public init() {}
    }

    let audit: ReleaseAudit
    let width: Int
    let names: [String: String]
    let read: [String]
    let notRead: [String]

    /// Whether every withheld count is proved to be able to be enough whole numbers.
    public var isSafe: Bool { audit.tooNarrow.isEmpty && audit.notProven.isEmpty }

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
        audit = try ReleaseAudit(reading.tables, rule: rule)
        width = rule.width
        names = reading.names
        read = reading.read
        notRead = reading.notRead
    }
}
