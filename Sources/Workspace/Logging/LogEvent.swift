internal import Aggregation
internal import Disclosure
public import Importing
internal import Records
internal import Store

/// An event of a command, for the log: its name and what it tells.
public struct LogEvent: Sendable, Hashable {
    /// A number, a yes or no, or a name.
    public enum Value: Sendable, Hashable {
        case count(Int)
        case flag(Bool)
        /// A name that the program or the county's own settings have given, never a text of a user or of a file.
        case name(String)
    }

    struct Detail: Sendable, Hashable {
        let name: String
        let value: Value
    }

    let name: String
    let details: [Detail]

    private init(_ name: String, _ details: [(String, Value)] = []) {
        self.name = name
        self.details = details.map { Detail(name: $0.0, value: $0.1) }
    }

    /// The command begins.
    public static let start = LogEvent("start")

    /// The command has come to its end.
    public static func end(exitCode: Int32) -> LogEvent { LogEvent("end", [("exit", .count(Int(exitCode)))]) }

    /// The command cannot go on: what the error is called, and nothing of what it says.
    public static func error(_ error: any Error) -> LogEvent { LogEvent("error", [("error", .name(name(of: error)))]) }

    /// A supplier's file and what became of its rows.
    public init(_ outcome: Importer.Outcome, isDryRun: Bool) {
        let (delivery, rows) = (outcome.delivery, outcome.delivery.rows)
        self.init(
            "delivery",
            [
                ("records", .name(delivery.kind.rawValue)), ("supplier", .name(delivery.supplier)),
                ("fictitious", .flag(delivery.isFictitious)), ("dry_run", .flag(isDryRun)),
                ("known", .flag(outcome.wasKnown)), ("read", .count(rows.read)), ("stored", .count(rows.stored)),
                ("rejected", .count(rows.rejected)), ("duplicates", .count(rows.duplicates)),
            ])
    }

    /// The publication tables of a kind of record.
    public init(_ release: KindRelease, isTrial: Bool) {
        let (number, isNew) =
            switch release.outcome {
            case .unchanged(let number): (number, false)
            case .released(let number): (number, true)
            }
        self.init(
            "release",
            [
                ("records", .name(release.kind.rawValue)), ("dry_run", .flag(isTrial)), ("number", .count(number)),
                ("new", .flag(isNew)), ("cells", .count(release.account.cells)),
                ("withheld", .count(release.account.withheld)),
            ])
    }

    /// A document that was written, or that has so many blocks without an answer.
    public init(_ written: WrittenReview, unanswered: Int = 0) {
        self.init(
            "document",
            [
                ("files", .count(written.files)), ("removed", .count(written.removed.count)),
                ("not_made", .count(written.failures.count)), ("unanswered", .count(unanswered)),
            ])
    }

    /// What is asked for, and for whom.
    public init(_ question: Question) {
        let audience =
            switch question.audience {
            case .everybody: "public"
            case .draft: "draft"
            case .house: "internal"
            }
        self.init("question", [("records", .name(question.query.kind.rawValue)), ("audience", .name(audience))])
    }

    /// Whether the audit found all withheld counts safe.
    public init(_ audit: FileAudit) { self.init("audit", [("safe", .flag(audit.isSafe))]) }

    /// Whether the store is whole.
    public static func store(isSound: Bool) -> LogEvent { LogEvent("store", [("sound", .flag(isSound))]) }

    /// `WorkspaceError.noWorkspace`
    private static func name(of error: Any) -> String {
        let (type, mirror) = (String(describing: Swift.type(of: error)), Mirror(reflecting: error))
        guard mirror.displayStyle == .enum else { return type }
        // A case that holds nothing is written as its name, unless its type describes itself in other words.
        let held = mirror.children.first?.label
        let name = held ?? (error is any CustomStringConvertible ? nil : "\(error)")
        return name.map { "\(type).\($0)" } ?? type
    }
}
