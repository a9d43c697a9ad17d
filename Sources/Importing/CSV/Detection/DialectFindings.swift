public import Wording

/// How the lines of a file end.
enum LineEnding: String, Sendable {
    case lineFeed = "LF"
    case carriageReturn = "CR"
    case both = "CRLF"
    case mixed

    var phrase: Phrase { self == .mixed ? Phrase(de: "gemischt", en: "mixed") : Phrase(name: rawValue) }
}

/// What a delimited file was found to be.
public struct DialectFindings {
    let encoding: Finding<TextEncoding>
    let delimiter: Finding<String>
    /// `"` or `'`.
    let quote: Finding<String>
    /// How a quote is written inside a quoted field: `""` or `\\"`.
    let escape: Finding<String>
    let lineEnding: Finding<LineEnding>

    /// Each finding as a line for people: what, value, how sure, why.
    public var lines: [(name: Phrase, value: Phrase, confidence: Confidence, reason: Phrase)] {
        [
            (
                Phrase(de: "Kodierung", en: "encoding"), Phrase(name: encoding.value.name), encoding.confidence,
                encoding.reason
            ),
            (
                Phrase(de: "Trennzeichen", en: "delimiter"), Self.named(delimiter.value), delimiter.confidence,
                delimiter.reason
            ),
            (
                Phrase(de: "Anführungszeichen", en: "quote"), Phrase(name: quote.value), quote.confidence, quote.reason
            ),
            (
                Phrase(de: "Anführungszeichen im Feld", en: "quote inside a field"), Phrase(name: escape.value),
                escape.confidence, escape.reason
            ),
            (
                Phrase(de: "Zeilenende", en: "line ending"), lineEnding.value.phrase, lineEnding.confidence,
                lineEnding.reason
            ),
        ]
    }

    private static func named(_ delimiter: String) -> Phrase {
        switch delimiter {
        case "\t": Phrase(de: "Tabulator", en: "tab")
        case " ": Phrase(de: "Leerzeichen", en: "blank")
        case "  ": Phrase(de: "mehrere Leerzeichen", en: "runs of blanks")
        default: Phrase(name: delimiter)
        }
    }
}
