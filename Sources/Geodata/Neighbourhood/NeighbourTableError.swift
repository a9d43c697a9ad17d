public import Regions
public import Wording

/// Why a table of neighbours cannot be taken.
public enum NeighbourTableError: UserFacingError, Equatable {
    case empty
    case unknownCode(String, line: Int, suggestion: String?)
    case formerRegion(RegionCode, name: String, until: String, line: Int)
    case severalLevels(RegionCode, RegionLevel, expected: RegionLevel, line: Int)
    case ownNeighbour(RegionCode, line: Int)

    /// `nil` where no line is at fault.
    public var line: Int? {
        switch self {
        case .empty: nil
        case .unknownCode(_, let line, _), .formerRegion(_, _, _, let line), .severalLevels(_, _, _, let line),
            .ownNeighbour(_, let line):
            line
        }
    }

    public var phrase: Phrase {
        switch self {
        case .empty:
            Phrase(
                de:
                    "Die Tabelle der Nachbarn hat keine Zeilen. Bitte je Nachbarschaft eine eintragen: code,neighbour.",
                en: "The table of neighbours has no rows. Enter one for each neighbourhood: code,neighbour.")
        case .unknownCode(let code, _, let suggestion):
            Phrase(
                de: "Das Regionenverzeichnis kennt den Schlüssel „\(code)“ nicht."
                    + (suggestion.map { " Gemeint vielleicht \($0)?" } ?? " Bitte ergänzen oder berichtigen."),
                en: "The register holds no code “\(code)”."
                    + (suggestion.map { " Did you mean \($0)?" } ?? " Add or correct it."))
        case .formerRegion(let code, let name, let until, _):
            Phrase(
                de: "\(name) (\(code)) gibt es seit dem \(until) nicht mehr. Bitte die Nachfolgerin eintragen.",
                en: "\(name) (\(code)) has not existed since \(until). Enter its successor.")
        case .severalLevels(let code, let level, let expected, _):
            Phrase(
                de:
                    "\(code) steht auf der Ebene „\(level.name)“, die Zeilen davor auf „\(expected.name)“. Eine Tabelle der "
                    + "Nachbarn hat Regionen einer Ebene. Bitte die anderen Zeilen entfernen.",
                en:
                    "\(code) is of the level “\(level.name)”, the rows before it of “\(expected.name)”. A table of neighbours "
                    + "has regions of one level. Remove the other rows.")
        case .ownNeighbour(let code, _):
            Phrase(
                de: "\(code) steht als Nachbar von sich selbst da. Bitte die Zeile entfernen oder berichtigen.",
                en: "\(code) is entered as its own neighbour. Remove or correct the row.")
        }
    }
}
