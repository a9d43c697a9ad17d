public import Wording

/// A register of regions or of territorial changes that contradicts itself.
public enum RegisterError: UserFacingError, Equatable {
    case duplicateCode(RegionCode)
    case unknownParent(RegionCode, parent: RegionCode)
    case levelNotBelowParent(RegionCode, parent: RegionCode)
    case unknownCodeInChange(RegionCode, suggestion: String?)
    case fractionalWeight(RegionCode)
    case circularChange(RegionCode)
    case changedTwice(RegionCode)

    /// The code at whose row the mistake shows.
    public var code: RegionCode {
        switch self {
        case .duplicateCode(let code), .unknownParent(let code, _), .levelNotBelowParent(let code, _),
            .unknownCodeInChange(let code, _), .fractionalWeight(let code), .circularChange(let code),
            .changedTwice(let code):
            code
        }
    }

    public var phrase: Phrase {
        switch self {
        case .duplicateCode(let code):
            Phrase(
                de: "Schlüssel \(code) steht mehrfach im Regionenverzeichnis; erwartet wird jeder Schlüssel einmal. "
                    + "Bitte eine der Zeilen entfernen.",
                en: "Code \(code) occurs more than once in the register; each code is expected once. Remove one row.")
        case .unknownParent(let code, let parent):
            Phrase(
                de: "Region \(code) nennt \(parent) als übergeordnete Region, die im Verzeichnis fehlt. "
                    + "Bitte \(parent) ergänzen oder die Spalte „parent“ berichtigen.",
                en: "Region \(code) names \(parent) as its parent, which the register does not hold. "
                    + "Add \(parent) or correct the column “parent”.")
        case .levelNotBelowParent(let code, let parent):
            Phrase(
                de: "Region \(code) steht nicht auf einer tieferen Ebene als ihre übergeordnete Region \(parent). "
                    + "Bitte die Spalten „level“ und „parent“ prüfen.",
                en: "Region \(code) is not on a level below its parent \(parent). "
                    + "Check the columns “level” and “parent”.")
        case .unknownCodeInChange(let code, let suggestion):
            Phrase(
                de: "Die Gebietsänderungen nennen \(code), das im Regionenverzeichnis fehlt."
                    + (suggestion.map { " Gemeint vielleicht \($0)?" } ?? ""),
                en: "The territorial changes name \(code), which the register does not hold."
                    + (suggestion.map { " Did you mean \($0)?" } ?? ""))
        case .fractionalWeight(let code):
            Phrase(
                de: "Die Gebietsänderung von \(code) hat ein anderes Gewicht als 1. Aufgeteilte Gebiete ergeben "
                    + "Schätzwerte, die noch nicht unterstützt werden; bitte nur ganze Übergänge (Gewicht 1) eintragen.",
                en: "The change of \(code) has a weight other than 1. Split territories give estimates, which are not "
                    + "supported yet; enter whole transfers (weight 1) only.")
        case .changedTwice(let code):
            Phrase(
                de:
                    "Die Gebietsänderungen führen von \(code) zu zwei verschiedenen Schlüsseln. Aufgeteilte Gebiete werden "
                    + "noch nicht unterstützt; bitte eine der Zeilen entfernen.",
                en: "The territorial changes lead from \(code) to two different codes. Split territories are not "
                    + "supported yet; remove one of the rows.")
        case .circularChange(let code):
            Phrase(
                de: "Die Gebietsänderungen führen von \(code) im Kreis. Bitte die Zeilen dieses Schlüssels prüfen.",
                en: "The territorial changes lead from \(code) in a circle. Check the rows of this code.")
        }
    }
}
