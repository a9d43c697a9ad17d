public import Geodata
public import Wording

/// Why boundaries are not imported.
public enum AreaImportError: UserFacingError {
    /// The file, and its name as it was given.
    case file(AreaFileError, String)
    case noTarget
    case exists(String)
    case sameFile(String)

    public var phrase: Phrase {
        switch self {
        case .file(let error, let file): error.phrase(file: file)
        case .noTarget:
            Phrase(
                de: "kreisblick.yaml nennt unter „regions“ keine Datei für „boundaries“. Bitte dort eintragen, etwa "
                    + "„boundaries: reference/boundaries.geojson“, oder mit -o DATEI ein Ziel angeben.",
                en:
                    "kreisblick.yaml names no file for “boundaries” under “regions”. Enter it there, such as “boundaries: "
                    + "reference/boundaries.geojson”, or name a target with -o FILE.")
        case .exists(let path):
            Phrase(
                de:
                    "\(path) gibt es schon; es wurde nichts verändert. Mit --replace wird die Datei ersetzt, mit -o DATEI entsteht "
                    + "eine andere.",
                en: "\(path) is there already; nothing was changed. --replace replaces the file, -o FILE makes another."
            )
        case .sameFile(let path):
            Phrase(
                de: "\(path) ist zugleich Quelle und Ziel. Bitte mit -o DATEI ein anderes Ziel angeben.",
                en: "\(path) is the source and the target at once. Name another target with -o FILE.")
        }
    }
}
