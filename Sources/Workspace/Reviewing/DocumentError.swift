public import Wording

/// Why a form of a document could not be made by the program that makes it.
public enum DocumentError: UserFacingError, Hashable {
    /// In the program's words, as far as it said any.
    case failed(String, reason: String)

    public var phrase: Phrase {
        switch self {
        case .failed(let program, let reason):
            Phrase(
                de:
                    "\(program) konnte das Dokument nicht schreiben\(reason.isEmpty ? "" : ": \(reason)"). Bitte freien Platz prüfen; die Seite und ihre Dateien sind geschrieben.",
                en:
                    "\(program) could not write the document\(reason.isEmpty ? "" : ": \(reason)"). Check the space on disk; the page and its files are written."
            )
        }
    }

    static func firstLine(of bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }.prefix(300), as: UTF8.self)
    }
}
