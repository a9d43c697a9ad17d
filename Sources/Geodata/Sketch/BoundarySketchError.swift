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

    public var phrase: Phrase {
        switch self {
        case .noPlaces(let level):
            Phrase(
                de: "Kein gültiges Gebiet der Ebene „\(level)“ oder darunter hat Koordinaten. "
                    + "Tragen Sie latitude und longitude im Verzeichnis ein.",
                en: "No valid region of level “\(level)” or below has coordinates. "
                    + "Enter latitude and longitude in the register.")
        case .unknownLevel(let level, let known):
            Phrase(
                de: "Das Verzeichnis kennt die Ebene „\(level)“ nicht. Es kennt: \(known.joined(separator: ", ")).",
                en: "The register has no level “\(level)”. It has: \(known.joined(separator: ", ")).")
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
                de: "Der Schlüssel \(code) steht mehrmals im Verzeichnis. Jedes gültige Gebiet braucht einen eigenen.",
                en: "The code \(code) stands in the register more than once. Each valid region needs its own.")
        case .circularParents(let code):
            Phrase(
                de: "Die übergeordneten Gebiete von \(code) führen im Kreis. Prüfen Sie die Spalte parent.",
                en: "The parents of \(code) form a circle. Check the column parent.")
        }
    }
}
