internal import Wording

/// What people are told of folders that are not as a command needs them.
extension WorkspaceError {
    var wordingOfFolders: Phrase {
        switch self {
        case .noWorkspace(let directory):
            Phrase(
                de:
                    "In \(directory) und darüber liegt keine kreisblick.yaml. Bitte --workspace ORDNER angeben oder mit "
                    + "„kreisblick init ORDNER“ einen Arbeitsbereich anlegen.",
                en:
                    "There is no kreisblick.yaml in \(directory) or above. Give --workspace DIR, or make a workspace with "
                    + "“kreisblick init DIR”.")
        case .folderNotEmpty(let path):
            Phrase(
                de: "\(path) ist schon da und nicht leer; es wurde nichts verändert. Bitte einen neuen Ordner angeben.",
                en: "\(path) is there already and not empty; nothing was changed. Name a new folder.")
        case .alreadyThere(let path):
            Phrase(
                de: "\(path) ist schon da; es wurde nichts geschrieben. Bitte einen neuen Ordner angeben.",
                en: "\(path) is there already; nothing was written. Name a new folder.")
        case .targetIsSource(let path):
            Phrase(
                de:
                    "\(path) ist die Datei, die gelesen wird; die Lieferung bleibt, wie sie kam. Bitte mit --output eine andere "
                    + "Datei angeben.",
                en: "\(path) is the file that is read; the delivery stays as it came. Name another file with --output.")
        case .storeIsRead:
            Phrase(
                de: "Der Speicher wird gerade gelesen; es wurde nichts entfernt. Bitte später noch einmal versuchen.",
                en: "The store is being read; nothing was removed. Try again later.")
        case .leadsOut(let path):
            Phrase(
                de:
                    "\(path) führt aus dem Ordner hinaus, in dem es liegen soll, über eine Verknüpfung oder „..“; es wurde "
                    + "nichts gelesen und nichts geschrieben. Bitte prüfen, woher der Arbeitsbereich kommt, und die Datei "
                    + "selbst dort ablegen.",
                en:
                    "\(path) leads out of the folder in which it should lie, by a link or “..”; nothing was read or written. "
                    + "Check where the workspace comes from, and put the file itself there.")
        case .insideStore(let path):
            Phrase(
                de:
                    "\(path) gehört zum Freigabebuch und zum Speicher; es wurde nichts geschrieben. Bitte einen anderen Ort "
                    + "angeben.",
                en: "\(path) belongs to the ledger and the store; nothing was written. Name another place.")
        case .noDemo(let places):
            Phrase(
                de: "Der eingebaute Arbeitsbereich wurde nicht gefunden. Gesucht wurde in: "
                    + "\(places.joined(separator: ", ")). Bitte KREISBLICK_DATASETS auf den Ordner datasets setzen.",
                en: "The embedded workspace was not found. Searched: \(places.joined(separator: ", ")). "
                    + "Set KREISBLICK_DATASETS to the folder datasets.")
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
