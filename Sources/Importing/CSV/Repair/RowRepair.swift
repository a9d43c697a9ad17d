public import Wording

/// What was wrong with the way a row was written, and has been put right.
public enum RowRepair: String, CaseIterable, Sendable {
    case strayQuote
    case missingDelimiter
    case extraDelimiter
    case otherDelimiter
    case missingField

    public var phrase: Phrase {
        switch self {
        case .strayQuote: Phrase(de: "überzähliges Anführungszeichen", en: "a quote too many")
        case .missingDelimiter: Phrase(de: "fehlendes Trennzeichen", en: "a missing delimiter")
        case .extraDelimiter: Phrase(de: "überzähliges Trennzeichen", en: "a delimiter too many")
        case .otherDelimiter: Phrase(de: "anderes Trennzeichen", en: "another delimiter")
        case .missingField: Phrase(de: "fehlendes letztes Feld", en: "a missing last field")
        }
    }
}

/// A row as it was meant.
struct RepairedRow: Equatable {
    var fields: [RecordGrammar.Field]
    /// `nil` where nothing was wrong with the row.
    var repair: RowRepair?
    /// How many fields are still unlike their column.
    var misfits: Int
}
