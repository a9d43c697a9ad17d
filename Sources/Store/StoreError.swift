public import Wording

/// A store that is not as it was written.
public enum StoreError: UserFacingError, Equatable {
    case damaged(path: String)
    /// A file that must be there, since others of the store are.
    case missing(path: String)
    case ofAnotherVersion(path: String)
    /// A symbolic link where the store keeps its own: what is written there would go elsewhere.
    case link(path: String)

    public var phrase: Phrase {
        switch self {
        case .damaged(let path):
            Phrase(de: "\(path) ist beschädigt", en: "\(path) is damaged") + Self.whatToDo
        case .missing(let path):
            Phrase(
                de: "\(path) fehlt, obwohl anderes aus dem Speicher da ist",
                en: "\(path) is missing, although other parts of the store are there") + Self.whatToDo
        case .link(let path):
            Phrase(
                de: "\(path) ist eine Verknüpfung; im Speicher darf keine sein, da sonst anderswo gelesen und "
                    + "geschrieben würde. Bitte prüfen, woher der Arbeitsbereich kommt, und sie entfernen. Soll er auf "
                    + "einem anderen Datenträger liegen: ihn als Ganzes dorthin legen.",
                en: "\(path) is a symbolic link; the store must hold none, since it would read and write elsewhere. "
                    + "Check where the workspace comes from, and remove the link. To keep it on another disk, move the "
                    + "workspace there as a whole.")
        case .ofAnotherVersion(let path):
            Phrase(
                de: "\(path) stammt von einer anderen Version von Kreisblick, die anders speichert. Bitte den Ordner "
                    + ".kreisblick beiseitelegen und die Dateien neu importieren.",
                en: "\(path) was written by another version of Kreisblick, which stores otherwise. Put the folder "
                    + ".kreisblick aside and import the files again.")
        }
    }

    private static let whatToDo = Phrase(
        de:
            "; es werden keine Zahlen daraus berechnet. Bitte den Ordner .kreisblick aus der Sicherung zurückholen, oder ihn "
            + "beiseitelegen und die Dateien neu importieren. „kreisblick store verify“ nennt alles, was beschädigt ist.",
        en:
            "; no figure is computed from it. Restore the folder .kreisblick from a backup, or put it aside and import the "
            + "files again. “kreisblick store verify” names all that is damaged.")
}
