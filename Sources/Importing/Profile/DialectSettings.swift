internal import Wording

/// What a profile says of how its file is written; what it leaves out is detected.
struct DialectSettings: Equatable {
    var dialect = Dialect()
    /// `nil` where the columns are to tell (`decimal: auto`).
    var decimalSeparator: Character? = ","
    /// The sheet of a spreadsheet or the layer of a GeoPackage, by its name or its number from 1.
    var sheet: String?

    init() {}

    private static func line(of header: YAMLValue) throws(YAMLError) -> Int {
        guard let line = try? header.integer(in: 1...1000) else {
            throw header.unexpected(
                Phrase(
                    de: "auto, none (die Datei hat keine Kopfzeile) oder die Zeile der Kopfzeile, 1–1000",
                    en: "auto, none (the file has no header) or the line of the header, 1–1000"))
        }
        return line
    }

    init(_ value: YAMLValue?) throws {
        guard let entries = try value?.mapping("encoding", "delimiter", "header", "decimal", "sheet") else { return }
        if let encoding = entries["encoding"], encoding.optionalText != "auto" {
            let known = TextEncoding.allCases.map(\.rawValue)
            guard let found = TextEncoding(rawValue: try encoding.text().lowercased()) else {
                throw encoding.unexpectedTerm(known: ["auto"] + known)
            }
            dialect.encoding = found
        }
        if let delimiter = entries["delimiter"], delimiter.optionalText != "auto" {
            let text = try delimiter.text()
            guard let byte = text == "tab" ? UInt8(ascii: "\t") : text.utf8.first,
                text == "tab" || text.utf8.count == 1,
                !Dialect.quoteAndLineEnds.contains(byte)
            else { throw delimiter.unexpectedTerm(known: ["auto", ";", ",", "tab", "|"]) }
            dialect.delimiter = byte
        }
        if let header = entries["header"], header.optionalText != "auto" {
            dialect.hasNoHeader = header.optionalText == "none"
            if !dialect.hasNoHeader { dialect.headerLine = try Self.line(of: header) }
        }
        sheet = try entries["sheet"]?.text()
        if let decimal = entries["decimal"] {
            switch try decimal.text() {
            case ",": decimalSeparator = ","
            case ".": decimalSeparator = "."
            case "auto": decimalSeparator = nil
            default: throw decimal.unexpectedTerm(known: [",", ".", "auto"])
            }
        }
    }
}
