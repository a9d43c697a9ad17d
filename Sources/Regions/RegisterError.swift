public import Wording

/// A register of regions or of territorial changes that contradicts itself.
public enum RegisterError: UserFacingError, Equatable {
    case duplicateCode(RegionCode)
    case unknownParent(RegionCode, parent: RegionCode)
    case levelNotBelowParent(RegionCode, parent: RegionCode)
    case unknownCodeInChange(RegionCode, suggestion: String?)
    case noShare(RegionCode)
    case moreThanWhole(RegionCode)
    case circularChange(RegionCode)
    case changedTwice(RegionCode)

    /// The code at whose row the mistake shows.
    public var code: RegionCode {
        switch self {
        case .duplicateCode(let code), .unknownParent(let code, _), .levelNotBelowParent(let code, _),
            .unknownCodeInChange(let code, _), .noShare(let code), .moreThanWhole(let code), .circularChange(let code),
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
        case .noShare(let code):
            Phrase(
                de:
                    "Die Gebietsänderung von \(code) hat ein Gewicht, das kein Anteil ist; erwartet wird eine Zahl über 0, "
                    + "höchstens 1 (1 = das ganze Gebiet).",
                en: "The change of \(code) has a weight that is no share; expected is a number above 0, at most 1 "
                    + "(1 = the whole territory).")
        case .moreThanWhole(let code):
            Phrase(
                de: "Von \(code) gehen an einem Tag mehr als 100 % über. Bitte die Gewichte dieses Tages prüfen.",
                en: "Of \(code) more than 100% goes over on one day. Check the weights of that day.")
        case .changedTwice(let code):
            Phrase(
                de: "\(code) ist schon ganz in einem anderen Gebiet aufgegangen und geht später noch einmal über. "
                    + "Bitte die Zeilen dieses Schlüssels prüfen.",
                en: "\(code) went over into another territory as a whole and goes over once more later. "
                    + "Check the rows of this code.")
        case .circularChange(let code):
            Phrase(
                de:
                    "Die Gebietsänderungen führen von \(code) an einem Tag im Kreis. Bitte die Zeilen dieses Schlüssels prüfen.",
                en: "The territorial changes lead from \(code) in a circle on one day. Check the rows of this code.")
        }
    }
}
