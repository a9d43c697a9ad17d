internal import Regions
public import Wording

/// Why boundaries are not exported.
public enum ExportError: UserFacingError {
    case fileNeeded
    /// The name of the target does not say in which form it is to be written.
    case unknownEnding(String)
    /// The target is one of the files that the workspace reads.
    case targetIsSource(String)
    case otherFormat(option: String, needed: ExportFormat)
    case quantization(Int)
    case simplification(String)
    /// No boundary is left to write; the levels that have some.
    case nothing(available: [String])
    /// A grid so coarse leaves nothing of a region.
    case vanishes(region: String)
    case noLibrary(package: String)
    case notWritten(String)

    public var phrase: Phrase {
        switch self {
        case .fileNeeded:
            Phrase(
                de:
                    "Ein GeoPackage ist eine Datenbank und geht nicht auf die Standardausgabe. Bitte mit -o DATEI.gpkg ein "
                    + "Ziel angeben.",
                en: "A GeoPackage is a database and does not go to standard output. Name a target with -o FILE.gpkg.")
        case .unknownEnding(let path):
            Phrase(
                de:
                    "\(path): Die Endung sagt nicht, welches Format gemeint ist. Möglich sind .geojson (oder .json), .topojson und "
                    + ".gpkg; für einen anderen Namen bitte --format geojson, topojson oder gpkg angeben.",
                en:
                    "\(path): the ending does not say which format is meant. Possible: .geojson (or .json), .topojson and "
                    + ".gpkg; for another name give --format geojson, topojson or gpkg.")
        case .targetIsSource(let path):
            Phrase(
                de:
                    "\(path) ist eine Datei, aus der dieser Arbeitsbereich liest; sie wird nicht überschrieben. Bitte mit -o ein "
                    + "anderes Ziel angeben.",
                en:
                    "\(path) is a file from which this workspace reads; it is not written over. Name another target with -o."
            )
        case .otherFormat(let option, let needed):
            Phrase(
                de:
                    "\(option) gilt nur mit --format \(needed.rawValue). Bitte die Option weglassen oder das Format ändern.",
                en: "\(option) goes with --format \(needed.rawValue) only. Leave the option out or change the format.")
        case .quantization(let number):
            Phrase(
                de:
                    "--quantize \(number) ist nicht möglich. Bitte eine ganze Zahl von 2 bis 1000000000 angeben, etwa 100000.",
                en: "--quantize \(number) is not possible. Give a whole number from 2 to 1000000000, such as 100000.")
        case .simplification(let text):
            Phrase(
                de:
                    "--simplify „\(text)“ ist weder ein Anteil noch eine Länge. Bitte etwa „10%“ (der Stützpunkte, über 0 bis 100) "
                    + "oder „50m“ angeben.",
                en:
                    "--simplify “\(text)” is neither a share nor a length. Give “10%” (of the vertices, above 0 up to 100) or "
                    + "“50m”, say.")
        case .nothing(let available):
            Phrase(
                de: "Für diese Auswahl gibt es keine Grenze. "
                    + (available.isEmpty
                        ? "Die Datei der Grenzen enthält kein Gebiet des Regionenverzeichnisses."
                        : "Grenzen gibt es auf den Ebenen: \(available.joined(separator: ", ")), und größere Gebiete lassen sich daraus "
                            + "zusammensetzen. Bitte --level oder --below anpassen."),
                en: "There is no boundary for this choice. "
                    + (available.isEmpty
                        ? "The file of boundaries holds no region of the register."
                        : "There are boundaries on the levels \(available.joined(separator: ", ")), and larger regions can be put "
                            + "together from them. Adapt --level or --below."))
        case .vanishes(let region):
            Phrase(
                de:
                    "Auf einem so groben Raster bliebe von \(region) nichts übrig. Bitte --quantize größer wählen oder weglassen.",
                en:
                    "On a grid so coarse nothing would be left of \(region). Choose a larger --quantize, or leave it out."
            )
        case .noLibrary(let package):
            Phrase(
                de: "Zum Schreiben eines GeoPackage wird die Bibliothek GDAL gebraucht. Bitte das Paket \(package) "
                    + "installieren (apt install \(package)) oder --format geojson wählen.",
                en: "Writing a GeoPackage takes the library GDAL. Install the package \(package) (apt install "
                    + "\(package)), or choose --format geojson.")
        case .notWritten(let path):
            Phrase(
                de: "\(path): Das GeoPackage konnte nicht erzeugt werden. Bitte --format geojson wählen.",
                en: "\(path): the GeoPackage could not be made. Choose --format geojson.")
        }
    }
}
