internal import Wording

/// What people are told of files that cannot be imported.
extension WorkspaceError {
    var wordingOfImports: Phrase {
        switch self {
        case .noSources:
            Phrase(
                de: "kreisblick.yaml nennt unter „sources“ keine Dateien. Bitte dort eintragen oder eine Datei mit "
                    + "--profile PROFIL angeben.",
                en: "kreisblick.yaml names no files under “sources”. Enter them there, or name a file with "
                    + "--profile PROFILE.")
        case .noFiles(let pattern):
            Phrase(
                de: "Keine Datei passt auf „\(pattern)“ aus kreisblick.yaml. Bitte den Pfad unter „sources“ prüfen.",
                en: "No file matches “\(pattern)” of kreisblick.yaml. Check the path under “sources”.")
        case .noProfile(let file):
            Phrase(
                de:
                    "Zu \(file) nennt kreisblick.yaml kein Profil, und die Datei allein lässt Fragen offen. Bitte mit "
                    + "„kreisblick inspect \(file)“ ansehen, das vorgeschlagene Profil ergänzen und mit --profile angeben.",
                en:
                    "kreisblick.yaml names no profile for \(file), and the file alone leaves questions open. Look at it with "
                    + "“kreisblick inspect \(file)”, complete the profile that is proposed, and give it with --profile."
            )
        case .namesPeople(let file, let columns):
            Phrase(
                de: "\(file): Die Datei ist nicht anonymisiert: "
                    + columns.map { "„\($0.column)“ (\($0.reason(.german)))" }.joined(separator: ", ")
                    + ". Ohne Profil wird sie nicht importiert. Bitte die Spalten beim Lieferanten entfernen lassen; oder "
                    + "„kreisblick inspect \(file)“ schlägt ein Profil vor, das sie unter „drop“ nennt (wo der Verdacht nicht "
                    + "zutrifft, „allow“ mit einer Begründung), und --profile gibt es an.",
                en: "\(file): the file is not anonymised: "
                    + columns.map { "“\($0.column)” (\($0.reason(.english)))" }.joined(separator: ", ")
                    + ". Without a profile it is not imported. Have the columns removed by the supplier; or "
                    + "“kreisblick inspect \(file)” proposes a profile that names them under “drop” (where the suspicion is "
                    + "wrong, “allow” with the reason), and --profile gives it.")
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
