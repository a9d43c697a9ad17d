/// Lays the pieces of a line that was split at every blank over the columns of its table: a column of free text may take
/// several pieces, one of numbers, dates or codes takes what looks like its values.
///
/// `28/01/2018 2 Men's Boots "Warm, dry" ` over date, number, text, text, empty → five fields. There is a row only where
/// there is exactly one way to lay the pieces.
struct BlankAlignment {
    private static let mostPieces = 400
    /// Values of a telling column hold few blanks, as in `01.02.2020 14:00`.
    private static let mostPiecesOfTyped = 4

    let pieces: [RecordGrammar.Field]
    let columns: [ColumnShape]

    var row: [RecordGrammar.Field]? {
        guard pieces.count >= columns.count, pieces.count <= Self.mostPieces else { return nil }
        // ways[column][piece]: in how many ways the pieces from here fill the columns from here, two standing for more.
        var ways = [[Int]](
            repeating: [Int](repeating: 0, count: pieces.count + 1), count: columns.count + 1)
        ways[columns.count][pieces.count] = 1
        for column in columns.indices.reversed() {
            for piece in pieces.indices {
                for end in ends(of: column, from: piece) where ways[column][piece] < 2 {
                    ways[column][piece] += ways[column + 1][end]
                }
            }
        }
        guard ways[0][0] == 1 else { return nil }
        var row = [RecordGrammar.Field]()
        var piece = 0
        for column in columns.indices {
            guard let end = ends(of: column, from: piece).first(where: { ways[column + 1][$0] > 0 }) else { return nil }
            row.append(joined(piece..<end))
            piece = end
        }
        return row
    }

    /// The places behind the last piece of a value of this column that starts with this piece.
    private func ends(of column: Int, from piece: Int) -> [Int] {
        guard !pieces[piece].isQuoted, !pieces[piece].bytes.isEmpty else {
            return columns[column].fits(pieces[piece].bytes) ? [piece + 1] : []
        }
        let isTyped = columns[column].isTyped
        guard isTyped || !columns[column].isMostlyEmpty else { return [] }
        let most = isTyped ? Self.mostPiecesOfTyped : pieces.count
        var ends = [Int]()
        var end = piece
        while end < pieces.count, end - piece < most, !pieces[end].isQuoted {
            end += 1
            guard !pieces[end - 1].bytes.isEmpty else { continue }
            if !isTyped || columns[column].fits(joined(piece..<end).bytes) { ends.append(end) }
        }
        return ends
    }

    private func joined(_ range: Range<Int>) -> RecordGrammar.Field {
        guard range.count > 1 else { return pieces[range.lowerBound] }
        return RecordGrammar.Field(bytes: Array(pieces[range].map(\.bytes).joined(separator: [0x20])))
    }
}
