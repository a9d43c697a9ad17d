internal import Disclosure
internal import Records
internal import Trends
internal import Wording

/// A part of the review with the answers to what it asks.
enum ReviewPart {
    /// Words, and figures among them.
    case prose([Piece])
    case block(AnsweredBlock, file: String, line: Int)
    case failed(any UserFacingError)

    enum Piece {
        case words(String)
        case value(PreparedValue)
        case failed(any UserFacingError)

        var pValues: [Double] { if case .value(let value) = self { value.pValues } else { [] } }
    }

    /// The kinds of record that its figures are of.
    var kinds: Set<RecordKind> {
        switch self {
        case .block(let answered, _, _): answered.block.kinds
        case .failed: []
        case .prose(let pieces):
            Set(pieces.compactMap { if case .value(let value) = $0 { value.kind } else { nil } })
        }
    }

    var pValues: [Double] {
        switch self {
        case .block(let answered, _, _): answered.pValues
        case .failed: []
        case .prose(let pieces): pieces.flatMap(\.pValues)
        }
    }

    /// Whether it is the note on methods, which tells all that is to be told of the others.
    var isMethod: Bool {
        guard case .block(let answered, _, _) = self, case .method = answered.block.kind else { return false }
        return true
    }

    /// Whether a figure in its words is held against the period before within one year; a block says so itself.
    var isAcrossSeasons: Bool {
        guard case .prose(let pieces) = self else { return false }
        return pieces.contains { if case .value(let value) = $0 { value.isAcrossSeasons } else { false } }
    }

    /// Whether figures are in it that nobody released.
    var isDraft: Bool {
        switch self {
        case .block(let answered, _, _): answered.table?.audience == .draft
        case .prose(let pieces):
            pieces.contains { if case .value(let value) = $0 { value.table.audience == .draft } else { false } }
        case .failed: false
        }
    }
}
