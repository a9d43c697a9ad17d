public import Wording

/// A store that is not as it was written.
public enum StoreError: UserFacingError, Equatable {
    case damaged(path: String)
    case ofAnotherVersion(path: String)

    public var phrase: Phrase {
        switch self {
        case .damaged(let path):
            Phrase(
                de: "\(path) ist beschädigt; es werden keine Zahlen daraus berechnet. Bitte den Ordner .kreisblick "
                    + "aus der Sicherung zurückholen oder löschen und die Dateien neu importieren.",
                en: "\(path) is damaged; no figure is computed from it. Restore the folder .kreisblick from a backup, "
                    + "or delete it and import the files again.")
        case .ofAnotherVersion(let path):
            Phrase(
                de: "\(path) stammt von einer anderen Version von Kreisblick, die anders speichert. Bitte den Ordner "
                    + ".kreisblick beiseitelegen und die Dateien neu importieren.",
                en: "\(path) was written by another version of Kreisblick, which stores otherwise. Put the folder "
                    + ".kreisblick aside and import the files again.")
        }
    }
}
