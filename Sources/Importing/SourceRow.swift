internal import Wording

/// A row of a supplier's table as text, with the place where it stands.
struct SourceRow {
    /// The line of the file on which the row starts, counted from 1; in a spreadsheet the number of its row.
    let line: Int
    let fields: [String]
    /// What was put right in the way the row was written.
    var repair: RowRepair?

    var isBlank: Bool { fields.allSatisfy(\.isEmpty) }

    /// How many fields hold anything.
    var entries: Int { fields.count { !$0.isEmpty } }

    /// Whether an empty line stands between this row and one below it.
    func leavesGap(above lower: SourceRow) -> Bool {
        guard lower.line > line + 1 else { return false }
        let lineEnds = fields.reduce(0) { $0 + $1.count(where: \.isNewline) }
        return lower.line > line + lineEnds + 1
    }
}

/// A supplier's file as rows of text, whatever its format.
protocol RowSource {
    /// SHA-256 of the file's bytes.
    var hash: String { get throws }
    var byteCount: Int { get }
    /// Whether the file is known to be what it was opened as. A text that was opened by its head is so once all of its
    /// bytes have passed by; until then nothing that was read of it counts, no errors either.
    var isBorneOut: Bool { get }
    /// What the file was found to be, for the account of an import: `utf-8, „;“`.
    var format: Phrase { get }

    /// Hands on each row and the number of the file's bytes read so far.
    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws
}

extension RowSource {
    var isBorneOut: Bool { true }

    /// The rows at the head of a file, at most so many.
    func firstRows(_ count: Int) throws -> [SourceRow] {
        var rows = [SourceRow]()
        try PartialPass.run { stop in
            try forEachRow { row, _ in
                rows.append(row)
                if rows.count == count { try stop() }
            }
        }
        return rows
    }
}
