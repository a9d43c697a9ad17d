/// A table of a review's page as it stands in the HTML.
struct PageTable {
    struct Cell: Equatable {
        let text: String
        /// Set to the right, as figures are.
        let isFigure: Bool
    }

    var caption = ""
    /// `Vorfälle je 1.000 Einwohner, außerhalb der Schulzeit`.
    var unit = ""
    var titles: [Cell] = []
    var rows: [(line: Int, cells: [Cell])] = []
    /// The files that are said to hold it, too.
    var files: [String] = []
    /// Which of the tables of one figure it is, from 0.
    var place = 0
    var line = 0

    /// All tables of a page, in their order. What is no table is passed over.
    static func tables(in page: [UInt8]) -> [PageTable] {
        var reader = PageReader()
        var (offset, line) = (0, 1)
        while offset < page.count {
            let isTag = page[offset] == UInt8(ascii: "<")
            let end =
                page[offset...].dropFirst().firstIndex {
                    isTag ? $0 == UInt8(ascii: ">") : $0 == UInt8(ascii: "<")
                } ?? page.count
            let piece = page[offset..<end]
            if isTag {
                reader.take(tag: String(decoding: piece.dropFirst(), as: UTF8.self), line: line)
                offset = end + 1
            } else {
                if reader.wantsText { reader.take(text: String(decoding: piece, as: UTF8.self)) }
                offset = end
            }
            line += piece.count { $0 == UInt8(ascii: "\n") }
        }
        return reader.tables
    }
}

/// Follows the tags of a page.
private struct PageReader {
    private(set) var tables: [PageTable] = []
    private var isInside = false
    private var isHeading = false
    private var isUnit = false
    private var isCaption = false
    private var isOfFiles = false
    /// The first table of the figure that the next list of files is about.
    private var figureStart: Int?
    /// Inside a mark such as that of invented data, which is no part of a caption.
    private var isMark = false
    private var cell: (text: String, isFigure: Bool)?

    var wantsText: Bool { isInside && (cell != nil || isCaption && !isMark) }

    mutating func take(text: String) {
        let text = Self.resolved(text)
        guard let last = tables.indices.last else { return }
        if cell != nil {
            cell?.text += text
        } else if isUnit {
            tables[last].unit += text
        } else {
            tables[last].caption += text
        }
    }

    mutating func take(tag: String, line: Int) {
        let name = tag.prefix { !$0.isWhitespace }
        switch name {
        case "table":
            tables.append(PageTable(place: figureStart.map { tables.count - $0 } ?? 0, line: line))
            isInside = true
        case "/table": isInside = false
        case "p": isOfFiles = !isInside && tag.contains("class=\"files\"")
        case "/p":
            if isOfFiles { figureStart = nil }
            isOfFiles = false
        case "figure": figureStart = tables.count
        case "a":
            guard isOfFiles, let last = tables.indices.last, let file = Self.attribute("href", of: tag) else { return }
            for index in min(figureStart ?? last, last)...last { tables[index].files.append(Self.resolved(file)) }
        default:
            if isInside { takeInside(name, tag, line) }
        }
    }

    private mutating func takeInside(_ name: Substring, _ tag: String, _ line: Int) {
        guard let last = tables.indices.last else { return }
        switch name {
        case "strong": isMark = tag.contains("class=\"mark\"")
        case "/strong": isMark = false
        case "caption": isCaption = true
        case "/caption": (isCaption, isUnit) = (false, false)
        case "span": isUnit = isCaption && tag.contains("class=\"unit\"")
        case "/span": isUnit = false
        case "thead": isHeading = true
        case "/thead": isHeading = false
        case "tr": if !isHeading { tables[last].rows.append((line, [])) }
        case "th", "td": cell = ("", tag.contains("class=\"number\""))
        case "/th", "/td":
            guard let cell else { return }
            let done = PageTable.Cell(text: cell.text, isFigure: cell.isFigure)
            if isHeading {
                tables[last].titles.append(done)
            } else if let row = tables[last].rows.indices.last {
                tables[last].rows[row].cells.append(done)
            }
            self.cell = nil
        default: break
        }
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        return zip(parts, parts.dropFirst()).first { $0.0.hasSuffix("\(name)=") }.map { String($0.1) }
    }

    /// `&lt;3 &amp; &quot;x&quot;` → `<3 & "x"`.
    private static func resolved(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let signs = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
        var (result, rest) = ("", text[...])
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let known = signs.first { rest.hasPrefix($0.key) }
            result += known?.value ?? "&"
            rest = rest.dropFirst(known?.key.count ?? 1)
        }
        return result + rest
    }
}
