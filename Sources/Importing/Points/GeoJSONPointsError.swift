internal import Geodata
internal import Wording

/// Why a GeoJSON file gives no points.
enum GeoJSONPointsError: FileDefect, Equatable {
    case notGeoJSON(GeoJSONError)
    case notAPoint(line: Int, type: String)

    func phrase(file: String) -> Phrase {
        switch self {
        case .notGeoJSON(let error):
            Self.phrase(error, file: file)
        case .notAPoint(let line, let type):
            Phrase(
                de:
                    "\(file), Zeile \(line): Erwartet werden Punkte, gefunden: \(type). Bitte je Vorfall einen Punkt liefern "
                    + "lassen; Grenzen gehören unter „boundaries“ in kreisblick.yaml.",
                en:
                    "\(file), line \(line): points are expected, found: \(type). Ask for one point per record; boundaries "
                    + "belong under “boundaries” in kreisblick.yaml.")
        }
    }

    /// What was found is not shown: a coordinate may tell where somebody lives.
    private static func phrase(_ error: GeoJSONError, file: String) -> Phrase {
        switch error {
        case .structure(let place, let expected, _):
            Phrase(
                de:
                    "\(file), Zeile \(place.line), Spalte \(place.column): Erwartet wird \(expected(.german)). Die Datei hält "
                    + "sich nicht an GeoJSON (RFC 7946); bitte neu ausgeben lassen.",
                en:
                    "\(file), line \(place.line), column \(place.column): expected \(expected(.english)). The file does not "
                    + "keep to GeoJSON (RFC 7946); have it exported again.")
        case .notInDegrees(let place, _):
            Phrase(
                de:
                    "\(file), Zeile \(place.line), Spalte \(place.column): Die Koordinate ist keine Länge (±180) und Breite "
                    + "(±90) in Grad. Bitte in WGS 84 (EPSG:4326) oder als GeoPackage liefern lassen.",
                en:
                    "\(file), line \(place.line), column \(place.column): the coordinate is no longitude (±180) and latitude "
                    + "(±90) in degrees. Ask for WGS 84 (EPSG:4326) or a GeoPackage.")
        default:
            Phrase(de: "\(file), \(error.phrase(.german))", en: "\(file), \(error.phrase(.english))")
        }
    }
}
