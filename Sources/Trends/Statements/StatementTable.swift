public import Records
public import Wording

/// Statements on the parts of a table: a row each, with figures, their limits and what may be said of them in words.
///
/// It is made of an `EstimateTable` alone, so it tells nothing that does not follow from what may be shown.
public struct StatementTable: Hashable, Sendable {
    /// What stands in a row below a column.
    public enum Entry: Hashable, Sendable {
        case none
        /// A word of its code, which files have, and as people read it.
        case word(String, Phrase)
        case count(Int)
        case number(Double)
        /// A figure with its limits. There is no figure where it would be infinite; the upper limit may be.
        case estimate(Double?, lower: Double, upper: Double)
    }

    /// How the figures of a column are printed.
    public enum Form: Hashable, Sendable {
        case word, count
        /// About three figures: 12.3, but 1.23 and 123.
        case figure
        /// In percent, with its sign.
        case change
        /// For files alone: p-values, codes.
        case fileOnly
    }

    /// What stands in a place of every row.
    public struct Column: Hashable, Sendable {
        /// The name in files; the limits of estimates stand behind it, with `_lower` and `_upper`.
        public let name: String
        public let title: Phrase
        public let form: Form
        public let hasLimits: Bool

        init(_ name: String, _ title: Phrase, _ form: Form, hasLimits: Bool = false) {
            self.name = name
            self.title = title
            self.form = form
            self.hasLimits = hasLimits
        }
    }

    /// What is said of one cell or series.
    public struct Row: Hashable, Sendable {
        /// The member of each axis.
        public let members: [Int]
        /// The cell that the statement is about; `nil` where it is about a whole series.
        public let cell: EstimateCell?
        /// An entry for each column.
        public let entries: [Entry]
        /// `nil` where there is nothing to be said, such as of the first period of a series.
        public let verdict: Verdict?
        /// What is added to the verdict in words, such as why it is not testable.
        public let remark: Phrase?

        init(
            members: [Int], cell: EstimateCell? = nil, entries: [Entry], verdict: Verdict?, remark: Phrase? = nil
        ) {
            self.members = members
            self.cell = cell
            self.entries = entries
            self.verdict = verdict
            self.remark = remark
        }
    }

    /// The table that the statements are made of.
    public let table: EstimateTable
    /// The axes of the rows: those of the table, without time where statements are about series.
    public let axes: [TableAxis]
    public let columns: [Column]
    public let rows: [Row]
    /// How the statements were made, in sentences.
    public let notes: [StatementNote]

    /// Whether each row is about a cell, whose count and rate stand in it.
    public var showsCells: Bool { rows.contains { $0.cell != nil } }

    init(_ table: EstimateTable, axes: [TableAxis]? = nil, columns: [Column], rows: [Row], notes: [StatementNote]) {
        let axes = axes ?? table.axes
        precondition(
            rows.allSatisfy { $0.members.count == axes.count && $0.entries.count == columns.count },
            "a row has a member of each axis and an entry for each column")
        self.table = table
        self.axes = axes
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}
