public import Records

/// A release of the tables of one kind of record, as the ledger keeps it.
public struct RecordedRelease: Hashable, Sendable {
    /// 1 for the first release of the workspace.
    public let number: Int
    public let day: CivilDate
    public let kind: RecordKind
    /// The rule by which it was protected (`SuppressionRule.text`).
    public let rule: String
    /// What it was made from; two releases from the same state are the same.
    public let state: String
    public let account: Protection.Account
    public let tables: [RecordedTable]

    /// Whether counts were rounded, and none withheld.
    public var isRounded: Bool { tables.contains { $0.table.content.alteration != nil } }

    public init(
        number: Int, day: CivilDate, kind: RecordKind, rule: String, state: String, account: Protection.Account,
        tables: [RecordedTable]
    ) {
        self.number = number
        self.day = day
        self.kind = kind
        self.rule = rule
        self.state = state
        self.account = account
        self.tables = tables
    }
}
