/// Tells the rows below a header apart: values, notes below them, a header that comes again, another table.
///
/// Rows that may be notes are held back until a row of values shows that they are none, or the end of the file that they
/// are. At most `mostHeld` rows wait.
struct TableBody {
    static let mostHeld = 200
    private static let rowsToLearnFrom = 200

    /// What a row is.
    enum Part: Equatable {
        case values
        case blank
        case note
        case repeatedHeader
        case otherTable

        /// What a row is that is no record; `nil` for rows whose values are to be read.
        var setApart: SetApartKind? {
            switch self {
            case .values, .blank: nil
            case .note: .note
            case .repeatedHeader: .repeatedHeader
            case .otherTable: .otherTable
            }
        }
    }

    private let width: Int
    private let names: [String]
    private var held: [SourceRow] = []
    /// A row that looks like the names of another table; the next one of the same width shows that it is one.
    private var suspect: SourceRow?
    private var previous: SourceRow?
    /// Rows of values so far, and how many of them hold a number, date or code in each column.
    private var learnt = 0
    private var tellingCells: [Int]
    private(set) var isInOtherTable = false

    /// - Parameters:
    ///   - names: the lowest row of the header as it stands; empty where there is none.
    init(width: Int, names: [String]) {
        self.width = width
        self.names = names
        tellingCells = [Int](repeating: 0, count: width)
    }

    /// Nothing waits for another row, and what columns look like is known.
    var isSettled: Bool { held.isEmpty && suspect == nil && !isInOtherTable && learnt == Self.rowsToLearnFrom }

    /// The rows about which the new one brought certainty, in their order.
    mutating func take(_ row: SourceRow) -> [(row: SourceRow, part: Part)] {
        defer { previous = row }
        if isInOtherTable { return [(row, .otherTable)] }
        if let suspect {
            self.suspect = nil
            guard row.fields.count != suspect.fields.count else {
                isInOtherTable = true
                return [(suspect, .otherTable), (row, .otherTable)]
            }
            return [(suspect, .values)] + takeOwn(row)
        }
        return takeOwn(row)
    }

    private mutating func takeOwn(_ row: SourceRow) -> [(row: SourceRow, part: Part)] {
        if isSuspect(row) {
            suspect = row
            return release()
        }
        if let other = startOfOtherTable(row) {
            isInOtherTable = true
            let (own, rest) = (held[..<other], held[other...])
            held = []
            return own.map { ($0, noteOrBlank($0)) } + (rest + [row]).map { ($0, $0.isBlank ? .blank : .otherTable) }
        }
        if isRepeatedHeader(row) { return release() + [(row, .repeatedHeader)] }
        if row.isBlank || mayBeNote(row) {
            if held.isEmpty { beforeHeld = previous }
            held.append(row)
            return held.count > Self.mostHeld ? release() : []
        }
        let released = release()
        learn(row)
        return released + [(row, .values)]
    }

    /// The rows that are left at the end of the file.
    mutating func finish() -> [(row: SourceRow, part: Part)] {
        let first = held.indices.first { isNote($0) } ?? held.endIndex
        defer {
            held = []
            suspect = nil
        }
        let last: [(row: SourceRow, part: Part)] = suspect.map { [($0, .values)] } ?? []
        return held.indices.map { (held[$0], held[$0].isBlank ? .blank : $0 >= first ? .note : .values) } + last
    }

    private mutating func release() -> [(row: SourceRow, part: Part)] {
        defer { held = [] }
        return held.map { ($0, $0.isBlank ? .blank : .values) }
    }

    private func noteOrBlank(_ row: SourceRow) -> Part { row.isBlank ? .blank : .note }

    private mutating func learn(_ row: SourceRow) {
        guard learnt < Self.rowsToLearnFrom, row.fields.count == width else { return }
        learnt += 1
        for (column, field) in row.fields.enumerated() where CellKind.of(field).isTelling { tellingCells[column] += 1 }
    }

    // MARK: Notes

    private func mayBeNote(_ row: SourceRow) -> Bool {
        let entries = row.entries
        guard width > 1 else { return NoteText.isNote(row.fields.first ?? "") && isAfterGap(row) }
        if entries == 1 { return true }
        guard let first = row.fields.first(where: { !$0.isEmpty }) else { return false }
        guard entries <= max(2, width / 2) || row.fields.count < width else { return false }
        if NoteText.isNote(first) { return true }
        // A legend below a gap or below a note: `x;not to be shown`.
        let isNarrow = entries <= max(2, width / 3) && row.fields.count < width
        return isNarrow && (isAfterGap(row) || held.contains { NoteText.isNote($0.fields.first ?? "") })
    }

    /// Whether a row held back is a note for sure, rather than values of which most are missing.
    private func isNote(_ index: Int) -> Bool {
        let row = held[index]
        guard let first = row.fields.first(where: { !$0.isEmpty }) else { return false }
        if NoteText.isNote(first) { return true }
        if row.fields.count < width, NoteText.isSentence(row.fields[0]) || row.entries > 1 { return true }
        let isBelowGap =
            index > 0
            ? held[index - 1].isBlank || held[index - 1].leavesGap(above: row) : isAfterGap(row, before: index)
        let isUnlikeValues = tellingCells.count { $0 * 2 > learnt } > 1 && width > 2
        return isBelowGap && (row.fields.count < width || isUnlikeValues) && CellKind.of(first) == .text
    }

    private func isAfterGap(_ row: SourceRow, before index: Int? = nil) -> Bool {
        if index == nil, let last = held.last { return last.isBlank || last.leavesGap(above: row) }
        return lastValues.map { $0.leavesGap(above: row) } ?? false
    }

    /// The row before those held back.
    private var lastValues: SourceRow? { held.isEmpty ? previous : beforeHeld }
    private var beforeHeld: SourceRow?

    // MARK: Other tables

    private func isRepeatedHeader(_ row: SourceRow) -> Bool {
        guard !names.isEmpty, row.fields.count >= names.count else { return false }
        return row.fields.starts(with: names) && row.fields[names.count...].allSatisfy(\.isEmpty)
    }

    /// The index in the rows held back from which they belong to another table, where the row heads one: names above
    /// columns of numbers or dates, of another width or below a gap.
    private func startOfOtherTable(_ row: SourceRow) -> Int? {
        guard learnt > 0 else { return nil }
        guard let gap = gap(above: row), isLikeNames(row), !isRepeatedHeader(row) else { return nil }
        return gap
    }

    /// The index in the rows held back behind the first gap, a blank row or an empty line.
    private func gap(above row: SourceRow) -> Int? {
        var upper = lastValues
        for (index, lower) in (held + [row]).enumerated() {
            if lower.isBlank || upper.map({ $0.leavesGap(above: lower) }) ?? false { return index }
            upper = lower
        }
        return nil
    }

    private func isSuspect(_ row: SourceRow) -> Bool {
        learnt > 0 && held.isEmpty && row.fields.count != width && row.fields.count > 1 && isLikeNames(row)
            && !isRepeatedHeader(row) && !isAfterGap(row)
    }

    private func isLikeNames(_ row: SourceRow) -> Bool {
        let filled = row.fields.filter { !$0.isEmpty }
        guard filled.count > 1, filled.count * 2 > min(row.fields.count, width), Set(filled).count == filled.count
        else {
            return false
        }
        let kinds = filled.map(CellKind.of)
        let areNames =
            kinds.allSatisfy { $0 == .text || $0 == .code } && kinds.count(where: { $0 == .text }) * 2 > kinds.count
        return areNames && !filled.contains(where: NoteText.isNote) && isUnlike(row)
    }

    /// Text where at least two columns, or all there are, hold numbers, dates or codes.
    private func isUnlike(_ row: SourceRow) -> Bool {
        let telling = tellingCells.indices.filter { tellingCells[$0] * 10 >= learnt * 7 }
        let misplaced = telling.count { $0 < row.fields.count && !row.fields[$0].isEmpty }
        let isEnough = row.fields.count == width ? min(2, max(1, telling.count)) : 1
        return misplaced >= isEnough && !telling.isEmpty
    }
}
