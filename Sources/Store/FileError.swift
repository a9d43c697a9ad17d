internal import Glibc
public import Wording

/// A file or folder that could not be used.
public enum FileError: UserFacingError, Equatable {
    case cannotOpen(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case notAFile(path: String)
    case busy(path: String)

    public var phrase: Phrase {
        switch self {
        case .cannotOpen(let path, let reason):
            Phrase(
                de: "\(path) lässt sich nicht öffnen: \(reason). Bitte Pfad und Leserechte prüfen.",
                en: "\(path) cannot be opened: \(reason). Check the path and the permission to read.")
        case .cannotWrite(let path, let reason):
            Phrase(
                de: "\(path) lässt sich nicht schreiben: \(reason). Bitte Schreibrechte und freien Platz prüfen; "
                    + "es wurde nichts verändert.",
                en: "\(path) cannot be written: \(reason). Check the permission to write and the space left; "
                    + "nothing was changed.")
        case .notAFile(let path):
            Phrase(
                de: "\(path) ist keine gewöhnliche Datei. Bitte eine Datei angeben.",
                en: "\(path) is not a regular file. Name a file.")
        case .busy(let path):
            Phrase(
                de: "In \(path) schreibt gerade ein anderer Import. Bitte warten und den Befehl wiederholen.",
                en: "Another import is writing to \(path). Wait and repeat the command.")
        }
    }

    static var lastReason: String { String(cString: strerror(errno)) }
}
