/// A review notebook as its author wrote it: front matter, words, and blocks that ask for figures.
struct ReviewSource {
    enum Part {
        case prose(String)
        /// The block's text and the line of the file on which it starts.
        case block(String, line: Int)
    }

    let frontMatter: String
    let parts: [Part]
    let file: String

    /// Splits a text at its fences.
    ///
    /// - Throws: `ReviewError.noFrontMatter`, `.unclosedBlock`.
    init(_ text: String, file: String) throws(ReviewError) {
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw .noFrontMatter(file: file)
        }
        frontMatter = lines[1..<end].joined(separator: "\n")
        self.file = file
        var parts = [Part]()
        var prose = [String]()
        var block: (lines: [String], start: Int, fence: Fence)?
        /// A fence of the author's own, in which everything is words.
        var ownFence: Fence?
        for (index, line) in lines.enumerated().dropFirst(end + 1) {
            let fence = Fence(line)
            if let current = block {
                if let fence, fence.closes(current.fence) {
                    parts.append(.block(current.lines.joined(separator: "\n"), line: current.start))
                    block = nil
                } else if fence?.isBlock == true {
                    break
                } else {
                    block?.lines.append(line)
                }
            } else if let fence, fence.isBlock, ownFence == nil {
                parts.append(.prose(prose.joined(separator: "\n")))
                prose = []
                block = ([], index + 2, fence)
            } else {
                prose.append(line)
                if let open = ownFence {
                    if let fence, fence.closes(open) { ownFence = nil }
                } else {
                    ownFence = fence
                }
            }
        }
        if let block { throw .unclosedBlock(file: file, line: block.start - 1) }
        parts.append(.prose(prose.joined(separator: "\n")))
        self.parts = parts
    }
}

/// A line that opens or closes a block of code (CommonMark 0.31, section 4.5).
private struct Fence {
    private let marker: Character
    private let length: Int
    /// What stands behind the marks of an opening fence.
    private let info: Substring

    /// `nil` for any other line.
    init?(_ line: String) {
        let text = line.drop { $0 == " " }
        guard line.count - text.count < 4, let first = text.first, first == "`" || first == "~" else { return nil }
        marker = first
        length = text.prefix { $0 == first }.count
        let rest = text.dropFirst(length).drop { $0 == " " || $0 == "\t" }
        info = rest.prefix(while: { !$0.isWhitespace })
        guard length >= 3, first == "~" || !rest.contains("`") else { return nil }
    }

    /// Whether a block of ours begins here.
    var isBlock: Bool { marker == "`" && info == "kreisblick" }

    func closes(_ open: Fence) -> Bool { marker == open.marker && length >= open.length && info.isEmpty }
}
