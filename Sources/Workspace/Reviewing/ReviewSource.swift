internal import Wording

/// A review notebook as its author wrote it, with what it includes: front matter, words, and blocks that ask for figures.
struct ReviewSource {
    enum Part {
        case prose([SourceLine])
        /// The block's text, and the file and line on which it starts.
        case block(String, file: String, line: Int)
    }

    let frontMatter: String
    let parts: [Part]
    /// The name of the review itself.
    let file: String
    /// The names of the files that it includes, in their order.
    let included: [String]

    /// Splits a text at its fences.
    ///
    /// - Parameter include: the text of a file that a line of the review includes, and the name by which messages call it.
    /// - Throws: `ReviewError.noFrontMatter`, `.unclosedBlock`, `.includesItself`, and what `include` throws.
    init(
        _ text: String, file: String,
        include: (_ path: String, _ line: SourceLine) throws -> (text: String, file: String) = { path, line in
            throw ReviewError.cannotInclude(path, file: line.file, line: line.number)
        }
    ) throws {
        let lines = Self.lines(text)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw ReviewError.noFrontMatter(file: file)
        }
        frontMatter = lines[1..<end].joined(separator: "\n")
        self.file = file
        var splitter = Splitter()
        try splitter.take(lines, from: end + 1, of: [file], include: include)
        (parts, included) = (splitter.finished, splitter.included)
    }

    private static func lines(_ text: String) -> [String] {
        text.withoutByteOrderMark.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
            .map(String.init)
    }

    /// Gathers parts file by file; a fence is closed in the file in which it is opened.
    private struct Splitter {
        private var parts = [Part]()
        private var prose = [SourceLine]()
        private(set) var included = [String]()

        var finished: [Part] { parts + [.prose(prose)] }

        /// - Parameter files: the file of the lines, and before it those that include it.
        mutating func take(
            _ lines: [String], from start: Int, of files: [String],
            include: (String, SourceLine) throws -> (text: String, file: String)
        ) throws {
            let file = files[files.count - 1]
            var block: (lines: [String], start: Int, fence: Fence)?
            /// A fence of the author's own, in which everything is words.
            var ownFence: Fence?
            for (index, text) in lines.enumerated().dropFirst(start) {
                let fence = Fence(text)
                if let current = block {
                    if let fence, fence.closes(current.fence) {
                        parts.append(.block(current.lines.joined(separator: "\n"), file: file, line: current.start))
                        block = nil
                    } else if fence?.isBlock == true {
                        break
                    } else {
                        block?.lines.append(text)
                    }
                } else if let fence, fence.isBlock, ownFence == nil {
                    parts.append(.prose(prose))
                    prose = []
                    block = ([], index + 2, fence)
                } else {
                    let line = SourceLine(text: text, file: file, number: index + 1, isVerbatim: ownFence != nil)
                    if ownFence == nil, let path = Placeholder.included(by: text) {
                        let (text, name) = try include(path, line)
                        guard !files.contains(name) else {
                            throw ReviewError.includesItself(name, file: file, line: line.number)
                        }
                        included.append(name)
                        try take(ReviewSource.lines(text), from: 0, of: files + [name], include: include)
                        continue
                    }
                    prose.append(line)
                    if let open = ownFence {
                        if let fence, fence.closes(open) { ownFence = nil }
                    } else {
                        ownFence = fence
                    }
                }
            }
            if let block { throw ReviewError.unclosedBlock(file: file, line: block.start - 1) }
        }
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
