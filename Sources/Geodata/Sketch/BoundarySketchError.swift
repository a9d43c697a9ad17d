public import Regions
public import Wording

/// Why no schematic boundaries can be computed from a register.
public enum BoundarySketchError: UserFacingError, Equatable {
    /// No currently valid region at or below the wanted level has coordinates.
    case noPlaces(level: String)
    /// The register has no such level; `known` are those it has, topmost first.
    case unknownLevel(String, known: [String])
    /// A coordinate that is no place on earth, or is far from all the others (a swapped or mistyped pair).
    case impossiblePlace(RegionCode, name: String, place: Place)
    case duplicateCode(RegionCode)
    /// The chain of parents leads back to the region itself.
    case circularParents(RegionCode)
    /// Regions without coordinates that touch none of the others, by the table of neighbours.
    case notConnected([RegionCode])
    /// The table of neighbours has regions of a level that the sketch does not draw; `levels` are the topmost and the lowest drawn.
    case neighboursNotDrawn(level: String, levels: [String])
    /// The level that shares out the county stands above the topmost one that is drawn.
    case levelAboveTop(String, topLevel: String)
    /// A region whose area would not be valid or would leave out one of its places, even with straight borders.
    case notSound(RegionCode, name: String)

    /// Where in the register the mistake is to be mended.
    public enum Location: Hashable, Sendable {
        /// In the region's row.
        case row(RegionCode)
        /// In no row more than in others.
        case register
    }

    /// `nil` for what is not the register's mistake.
    public var location: Location? {
        switch self {
        case .impossiblePlace(let code, _, _), .duplicateCode(let code), .circularParents(let code),
            .notSound(let code, _):
            .row(code)
        case .noPlaces, .notConnected: .register
        case .unknownLevel, .neighboursNotDrawn, .levelAboveTop: nil
        }
    }

    public var phrase: Phrase {
        switch self {
        case .noPlaces(let level):
            Phrase(
                de: "Kein gültiges Gebiet der Ebene „\(level)“ oder darunter hat Koordinaten. "
                    + "Bitte „latitude“ und „longitude“ im Regionenverzeichnis eintragen.",
                en: "No valid region of level “\(level)” or below has coordinates. "
                    + "Enter “latitude” and “longitude” in the register of regions.")
        case .unknownLevel(let level, let known):
            Phrase(
                de: "Die Ebene „\(level)“ ist nicht bekannt. Möglich sind: \(known.joined(separator: ", ")).",
                en: "The level “\(level)” is not known. Possible: \(known.joined(separator: ", ")).")
        case .impossiblePlace(let code, let name, let place):
            Phrase(
                de: "\(name) (\(code)) hat die Koordinaten latitude \(place.latitude), longitude \(place.longitude). "
                    + "Das ist kein Ort auf der Erde oder liegt mehr als 3° von den übrigen entfernt. "
                    + "Sind Breite und Länge vertauscht?",
                en: "\(name) (\(code)) has the coordinates latitude \(place.latitude), longitude \(place.longitude). "
                    + "That is no place on earth, or more than 3° away from the others. "
                    + "Are latitude and longitude swapped?")
        case .duplicateCode(let code):
            Phrase(
                de:
                    "Der Schlüssel \(code) steht mehrmals im Regionenverzeichnis. Bitte jedem gültigen Gebiet einen eigenen geben.",
                en: "The code \(code) stands in the register of regions more than once. Give each valid region its own."
            )
        case .circularParents(let code):
            Phrase(
                de:
                    "Die übergeordneten Gebiete von \(code) führen im Kreis. Bitte die Spalte „parent“ im Regionenverzeichnis prüfen.",
                en: "The parents of \(code) form a circle. Check the column “parent” of the register of regions.")
        case .notConnected(let codes):
            Phrase(
                de:
                    "\(Self.list(codes, "weitere")): ohne Koordinaten, und nach der Tabelle der Nachbarn mit keinem der übrigen "
                    + "Gebiete verbunden. Bitte eine Nachbarschaft nachtragen, oder „latitude“ und „longitude“ im Regionenverzeichnis.",
                en:
                    "\(Self.list(codes, "more")): without coordinates, and by the table of neighbours connected with none of "
                    + "the other regions. Add a neighbourhood, or “latitude” and “longitude” in the register of regions."
            )
        case .neighboursNotDrawn(let level, let levels):
            Phrase(
                de: "Die Tabelle der Nachbarn nennt Regionen der Ebene „\(level)“, gezeichnet werden aber die von "
                    + "„\(levels.joined(separator: "“ bis „"))“. Bitte mit --level und --top andere Ebenen wählen.",
                en: "The table of neighbours names regions of the level “\(level)”, but drawn are those from "
                    + "“\(levels.joined(separator: "” to “"))”. Choose other levels with --level and --top.")
        case .levelAboveTop(let level, let topLevel):
            Phrase(
                de: "Die Ebene „\(level)“ liegt über der obersten, die gezeichnet wird („\(topLevel)“). "
                    + "Bitte mit --level und --top andere Ebenen wählen.",
                en: "The level “\(level)” is above the topmost one that is drawn (“\(topLevel)”). "
                    + "Choose other levels with --level and --top.")
        case .notSound(let code, let name):
            Phrase(
                de: "Für \(name) (\(code)) lässt sich keine gültige Fläche zeichnen, in der alle seine Orte liegen. "
                    + "Bitte dort „latitude“ und „longitude“ prüfen, auch die der Orte dicht daneben.",
                en: "For \(name) (\(code)) no valid area can be drawn that holds all its places. "
                    + "Check its latitude and longitude, also those of places close by.")
        }
    }

    /// `01, 02, 03 (+ 4 more)`.
    private static func list(_ codes: [RegionCode], _ more: String) -> String {
        let shown = codes.prefix(5).map(\.text).joined(separator: ", ")
        return codes.count > 5 ? "\(shown) (+ \(codes.count - 5) \(more))" : shown
    }
}
