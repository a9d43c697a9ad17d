public import Wording

/// Why a form of a document is not made.
public enum DocumentError: UserFacingError, Hashable {
    /// A county's own `reference.docx`, by its path, that is no Word document.
    case unusableReference(String)

    public var phrase: Phrase {
        switch self {
        case .unusableReference(let path):
            Phrase(
                de:
                    "\(path) ist kein lesbares Word-Dokument. Bitte in Word öffnen und neu als .docx speichern, ohne Kennwort; oder die Datei entfernen, dann gilt die Vorlage von Kreisblick.",
                en:
                    "\(path) is no Word document that can be read. Open it in Word and save it as .docx again, without a password; or remove it, and Kreisblick's own holds."
            )
        }
    }
}
