/// What a file is by its first bytes.
enum FileKind: Equatable {
    case zip, compoundFile, sqlite, shapefile, featureCollection, jsonArray, jsonLines, pdf, page, text

    /// Bytes that are looked at.
    static let reach = 1 << 16

    init(head: [UInt8]) {
        if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compoundFile
        } else if head.starts(with: Array("SQLite format 3\0".utf8)) {
            self = .sqlite
        } else if head.starts(with: [0x00, 0x00, 0x27, 0x0A]), head.count >= 32, head[28...31] == [0xE8, 0x03, 0, 0] {
            self = .shapefile
        } else if head.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else {
            self = Self.json(head) ?? (Self.isPage(head) ? .page : .text)
        }
    }

    /// JSON begins with an object or a list of objects; a table whose first header begins with a brace does not go on so.
    private static func json(_ head: [UInt8]) -> FileKind? {
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let signs = head.dropFirst(mark).lazy.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(2)
        switch Array(signs) {
        case [UInt8(ascii: "["), UInt8(ascii: "{")], [UInt8(ascii: "["), UInt8(ascii: "]")]: return .jsonArray
        case [UInt8(ascii: "{"), UInt8(ascii: "\"")], [UInt8(ascii: "{"), UInt8(ascii: "}")]:
            return isFeatureCollection(head) ? .featureCollection : .jsonLines
        default: return nil
        }
    }

    /// What a web server sends where a file is not there, or a database as its "export".
    private static func isPage(_ head: [UInt8]) -> Bool {
        let start = String(decoding: head.prefix(200), as: UTF8.self).lowercased()
        let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }

    private static func isFeatureCollection(_ head: [UInt8]) -> Bool {
        String(decoding: head, as: UTF8.self).filter { !$0.isWhitespace }.contains("\"type\":\"FeatureCollection\"")
    }
}
