public import Wording

/// A ledger of releases that cannot be used, or a release that cannot be made.
public enum LedgerError: UserFacingError, Equatable {
    /// The public list names a release that the ledger does not hold.
    case lost(number: Int, list: String, folder: String)
    case damaged(path: String)
    /// The public list is none.
    case unreadableList(path: String, line: Int)
    /// A line of the documents that came from releases is none.
    case unreadableDocuments(path: String, line: Int)
    /// The release is entered; what else should be written could not be.
    case entered(cause: Phrase)
    case nothingToPublish
    case nothingImported
    /// Counts that were withheld in a release are to be rounded now, or the other way round.
    case otherMethod(String, number: Int)
    /// Tables that cannot be protected, and how coarser ones could be.
    case refused(cause: Phrase, ways: [Phrase])

    public var phrase: Phrase {
        switch self {
        case .lost(let number, let list, let folder):
            Phrase(
                de:
                    "\(list) nennt die Freigabe \(number), das Freigabebuch \(folder) kennt sie nicht; ohne es kann nichts veröffentlicht werden, "
                    + "denn das Neue wird gegen alles Frühere geschützt. Bitte \(folder) aus dem bisherigen Arbeitsbereich oder der Sicherung "
                    + "hierher kopieren.",
                en:
                    "\(list) names release \(number), which the ledger \(folder) does not know; without it nothing can be published, since what is "
                    + "new is protected against all that was before. Copy \(folder) here from the former workspace or from the backup."
            )
        case .damaged(let path):
            Phrase(
                de:
                    "\(path) ist nicht, was bei der Freigabe geschrieben wurde; es wird nichts veröffentlicht. Bitte die Datei aus der Sicherung "
                    + "wiederherstellen.",
                en:
                    "\(path) is not what was written with the release; nothing is published. Restore the file from the backup."
            )
        case .unreadableList(let path, let line):
            Phrase(
                de:
                    "\(path), Zeile \(line): erwartet werden number,kind,tables,cells,withheld,fingerprint. Bitte die Datei aus der Sicherung "
                    + "wiederherstellen; Kreisblick schreibt sie selbst.",
                en:
                    "\(path), line \(line): number,kind,tables,cells,withheld,fingerprint is expected. Restore the file from the backup; "
                    + "Kreisblick writes it by itself.")
        case .unreadableDocuments(let path, let line):
            Phrase(
                de:
                    "\(path), Zeile \(line): erwartet werden Freigabe, Art, Tag, Ordner, Titel und Prüfsumme, mit Tabulatoren getrennt. Bitte die "
                    + "Datei aus der Sicherung wiederherstellen; Kreisblick schreibt sie selbst.",
                en:
                    "\(path), line \(line): release, kind, day, folder, title and fingerprint are expected, separated by tabs. Restore the file "
                    + "from the backup; Kreisblick writes it by itself.")
        case .otherMethod(let kind, let number):
            Phrase(
                de:
                    "Freigabe \(number) von \(kind) wurde mit einer anderen Methode geschützt (method: suppress oder round unter disclosure); gerundete "
                    + "und gesperrte Zahlen derselben Zellen verrieten einander. Bitte bei der Methode von Freigabe \(number) bleiben.",
                en:
                    "Release \(number) of \(kind) was protected by another method (method: suppress or round under disclosure); rounded and withheld "
                    + "counts of the same cells would give each other away. Stay with the method of release \(number).")
        case .refused(let cause, let ways):
            ways.isEmpty
                ? cause
                : cause + Phrase(name: " ") + Phrase { language in ways.map { $0(language) }.joined(separator: " ") }
        case .entered(let cause):
            Phrase(
                de:
                    "Die Freigabe ist schon eingetragen; nur das Weitere fehlt: \(cause(.german)) Danach bitte „kreisblick release“ wiederholen.",
                en:
                    "The release is already entered; only what comes after it is missing: \(cause(.english)) Then repeat “kreisblick release”."
            )
        case .nothingToPublish:
            Phrase(
                de:
                    "In kreisblick.yaml steht unter „publication“ keine Tabelle, die veröffentlicht werden soll. Bitte eintragen: publication: "
                    + "{incidents: [{by: [region, year], level: municipality}]}",
                en:
                    "kreisblick.yaml names no table under “publication”. Enter one: publication: {incidents: [{by: [region, year], "
                    + "level: municipality}]}")
        case .nothingImported:
            Phrase(
                de:
                    "Es ist noch nichts importiert, was veröffentlicht werden könnte. Bitte zuerst „kreisblick import“ aufrufen.",
                en: "Nothing is imported yet that could be published. Run “kreisblick import” first.")
        }
    }
}
