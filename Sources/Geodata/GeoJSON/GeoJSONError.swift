public import Wording

/// Why a file is not GeoJSON that we can take boundaries from.
public enum GeoJSONError: UserFacingError, Equatable {
    /// Where in the file: lines and columns count from 1, columns in characters (Unicode scalars).
    public struct Position: Hashable, Sendable {
        public let line: Int
        public let column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// The text is not JSON (RFC 8259).
    case syntax(Position, expected: Phrase, found: String)
    case notUTF8(Position)
    case tooDeep(Position, limit: Int)
    /// A line or ring of more positions than are read.
    case tooLong(Position, limit: Int)
    case duplicateMember(Position, name: String)
    /// The text is JSON, but breaks a rule of RFC 7946.
    case structure(Position, expected: Phrase, found: String)
    /// A position outside longitude ±180, latitude ±90.
    case notInDegrees(Position, found: String)
    /// A reference system other than WGS 84.
    case foreignReferenceSystem(Position, name: String)
    /// A geometry that has no area, such as a point.
    case notAnArea(Position, type: String)
    case noFeatures
    /// No property could be taken as the code; `found` are the properties that every feature has.
    case noCodeProperty(tried: [String], found: [String])

    public var phrase: Phrase {
        switch self {
        case .syntax(let position, let expected, let found):
            Self.told(
                position, expected: expected, found: found,
                de: "Die Datei ist kein gültiges JSON. Bitte neu ausgeben lassen.",
                en: "The file is not valid JSON. Have it exported again.")
        case .notUTF8(let position):
            Self.placed(
                position, de: "Die Zeichen sind kein UTF-8. Bitte die Datei als UTF-8 speichern.",
                en: "The characters are not UTF-8. Save the file as UTF-8.")
        case .tooDeep(let position, let limit):
            Self.placed(
                position, de: "Mehr als \(limit) Ebenen ineinander. Eine Grenzdatei braucht weniger als zehn.",
                en: "More than \(limit) levels of nesting. A boundary file needs fewer than ten.")
        case .duplicateMember(let position, let name):
            Self.placed(
                position, de: "„\(name)“ steht zweimal in demselben Objekt. Bitte eines davon löschen.",
                en: "“\(name)” stands twice in one object. Delete one of them.")
        case .structure(let position, let expected, let found):
            Self.told(
                position, expected: expected, found: found,
                de: "Die Datei hält sich nicht an GeoJSON (RFC 7946). Bitte neu ausgeben lassen.",
                en: "The file does not keep to GeoJSON (RFC 7946). Have it exported again.")
        case .notInDegrees(let position, let found):
            Self.placed(
                position,
                de: "\(found) ist keine Länge (±180) und Breite (±90) in Grad. "
                    + "Bitte in WGS 84 (EPSG:4326) umrechnen lassen.",
                en: "\(found) is no longitude (±180) and latitude (±90) in degrees. "
                    + "Have it reprojected to WGS 84 (EPSG:4326).")
        case .foreignReferenceSystem(let position, let name):
            Self.placed(
                position,
                de: "Das Koordinatensystem ist \(name). Bitte die Datei in WGS 84 (EPSG:4326) umrechnen lassen.",
                en: "The reference system is \(name). Have the file reprojected to WGS 84 (EPSG:4326).")
        case .tooLong(let position, let limit):
            Self.placed(
                position,
                de:
                    "Hier beginnt ein Ring mit mehr als \(Language.german.text(limit)) Stützpunkten; mehr werden nicht gelesen. "
                    + "Bitte vereinfacht liefern lassen.",
                en: "Here begins a ring of more than \(Language.english.text(limit)) vertices; no more are read. "
                    + "Ask for a simplified file.")
        case .notAnArea(let position, let type):
            Self.placed(
                position,
                de:
                    "Eine Grenze braucht Polygon oder MultiPolygon; hier steht \(type). Bitte die Flächen liefern lassen.",
                en: "A boundary needs a Polygon or MultiPolygon; this is a \(type). Ask for the areas.")
        case .noFeatures:
            Phrase(
                de: "Die Datei enthält keine Fläche. Ist es die richtige?",
                en: "The file contains no area. Is it the right one?")
        case .noCodeProperty(let tried, let found):
            Phrase(
                de:
                    "Keine Eigenschaft ist als Schlüssel zu erkennen (gesucht: \(tried.joined(separator: ", "))). Bitte eine so "
                    + "nennen, oder die Datei mit „kreisblick regions import DATEI --code NAME“ einlesen; vorhanden sind: "
                    + "\(found.isEmpty ? "–" : found.joined(separator: ", ")).",
                en:
                    "No property can be recognised as the code (looked for \(tried.joined(separator: ", "))). Call one of them so, or "
                    + "read the file by “kreisblick regions import FILE --code NAME”; there are: "
                    + "\(found.isEmpty ? "–" : found.joined(separator: ", ")).")
        }
    }

    private static func placed(_ position: Position, de german: String, en english: String) -> Phrase {
        Phrase(
            de: "Zeile \(position.line), Spalte \(position.column): \(german)",
            en: "Line \(position.line), column \(position.column): \(english)")
    }

    private static func told(
        _ position: Position, expected: Phrase, found: String, de german: String, en english: String
    ) -> Phrase {
        placed(
            position, de: "erwartet wird \(expected.german), gefunden: \(found). \(german)",
            en: "expected \(expected.english), found: \(found). \(english)")
    }
}
