internal import Glibc
public import Wording

/// A file or folder that could not be used.
public enum FileError: UserFacingError, Equatable {
    case cannotOpen(path: String, reason: Phrase)
    case cannotWrite(path: String, reason: Phrase)
    case notAFile(path: String)
    case busy(path: String)
    /// The file was written to between the first reading and the end of the last.
    case changedWhileRead(path: String)

    public var phrase: Phrase {
        switch self {
        case .cannotOpen(let path, let reason):
            Phrase(
                de: "\(path) lässt sich nicht öffnen: \(reason(.german)). Bitte Pfad und Leserechte prüfen.",
                en: "\(path) cannot be opened: \(reason(.english)). Check the path and the permission to read.")
        case .cannotWrite(let path, let reason):
            Phrase(
                de:
                    "\(path) lässt sich nicht schreiben: \(reason(.german)). Bitte Pfad, Schreibrechte und freien Platz prüfen; "
                    + "es wurde nichts verändert.",
                en:
                    "\(path) cannot be written: \(reason(.english)). Check the path, the permission to write and the space left; "
                    + "nothing was changed.")
        case .notAFile(let path):
            Phrase(
                de: "\(path) ist keine gewöhnliche Datei. Bitte eine Datei angeben.",
                en: "\(path) is not a regular file. Name a file.")
        case .changedWhileRead(let path):
            Phrase(
                de: "\(path) hat sich während des Lesens geändert. Bitte warten, bis die Datei fertig geschrieben "
                    + "ist, und den Befehl wiederholen.",
                en: "\(path) changed while it was read. Wait until the file is written, and repeat the command.")
        case .busy(let path):
            Phrase(
                de:
                    "In \(path) schreibt gerade ein anderer Befehl, meist ein Import. Bitte warten, bis er fertig ist, und den Befehl wiederholen.",
                en:
                    "Another command is writing to \(path), mostly an import. Wait until it is done, and repeat the command."
            )
        }
    }

    static let changedMeanwhile = Phrase(
        de: "die Datei wurde während des Lesens kürzer", en: "the file became shorter while it was read")

    /// Why a file could not be made: where it does not exist, it is its folder that is missing.
    static var lastReasonOfWriting: Phrase {
        errno == ENOENT ? Phrase(de: "den Ordner gibt es nicht", en: "the folder does not exist") : lastReason
    }

    /// Why the last call to the system failed, in words; rare reasons in those of the system.
    public static var lastReason: Phrase {
        switch errno {
        case ENOENT: Phrase(de: "nicht vorhanden", en: "it does not exist")
        case EACCES, EPERM: Phrase(de: "keine Berechtigung", en: "no permission")
        case ENOSPC, EDQUOT: Phrase(de: "kein Platz mehr", en: "no space left")
        case EFBIG:
            Phrase(de: "die Datei würde größer als hier erlaubt", en: "the file would be larger than is allowed here")
        case EISDIR: Phrase(de: "ist ein Ordner", en: "it is a folder")
        case ENOTDIR: Phrase(de: "ein Teil des Pfades ist kein Ordner", en: "a part of the path is no folder")
        case EROFS: Phrase(de: "nur lesbar", en: "it can only be read")
        case ELOOP: Phrase(de: "ist eine Verknüpfung", en: "it is a symbolic link")
        case EEXIST: Phrase(de: "gibt es schon", en: "it exists already")
        default: Phrase(name: String(cString: strerror(errno)))
        }
    }
}
