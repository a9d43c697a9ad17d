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
    /// A region goes over on a day on the eve of which it does not exist.
    case changeOfAbsent(RegionCode, date: String, life: RegionLife)
    /// Something goes over into a region that does not exist on the day.
    case changeIntoAbsent(RegionCode, date: String, life: RegionLife)
    /// A region goes over as a whole, but ends on another day than the one before.
    case endsOnAnotherDay(RegionCode, date: String, last: String, expected: String)
    /// A region ends, but only a part of it goes over.
    case endsInPart(RegionCode, date: String, last: String, share: Double)
    /// A region goes over as a whole, but the register does not end it.
    case notEnded(RegionCode, date: String, expected: String)
    /// A region goes over into one that lies in it on that day.
    case changeIntoOwnPart(RegionCode, part: RegionCode, date: String)
    /// A region ends, and nothing tells what becomes of it.
    case endsWithoutChange(RegionCode, last: String)

    /// The code at whose row the mistake shows.
    public var code: RegionCode {
        switch self {
        case .duplicateCode(let code), .unknownParent(let code, _), .levelNotBelowParent(let code, _),
            .unknownCodeInChange(let code, _), .noShare(let code), .moreThanWhole(let code), .circularChange(let code),
            .changedTwice(let code), .changeOfAbsent(let code, _, _), .changeIntoAbsent(let code, _, _),
            .endsOnAnotherDay(let code, _, _, _), .endsInPart(let code, _, _, _), .notEnded(let code, _, _),
            .changeIntoOwnPart(let code, _, _), .endsWithoutChange(let code, _):
            code
        }
    }

    /// The day (ISO 8601) of the change at fault; `nil` where it is not one day's.
    public var date: String? {
        switch self {
        case .changeOfAbsent(_, let date, _), .changeIntoAbsent(_, let date, _), .endsOnAnotherDay(_, let date, _, _),
            .endsInPart(_, let date, _, _), .notEnded(_, let date, _), .changeIntoOwnPart(_, _, let date):
            date
        default: nil
        }
    }

    /// Whether the code stands where the change leads to.
    public var isAboutTarget: Bool { if case .changeIntoAbsent = self { true } else { false } }

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
        case .changeOfAbsent(let code, let date, let life):
            Phrase(
                de:
                    "\(code) geht am \(date) über, besteht nach dem Regionenverzeichnis aber \(life.phrase(.german)); erwartet wird, dass "
                    + "es die Region am Tag davor gibt. Bitte „date“ oder „valid_from“ und „valid_to“ im Verzeichnis berichtigen.",
                en:
                    "\(code) goes over on \(date), but exists \(life.phrase(.english)) by the register; expected is that the region "
                    + "is there the day before. Correct “date”, or “valid_from” and “valid_to” in the register.")
        case .changeIntoAbsent(let code, let date, let life):
            Phrase(
                de:
                    "Am \(date) geht etwas in \(code) über, das nach dem Regionenverzeichnis \(life.phrase(.german)) besteht; erwartet "
                    + "wird, dass es die Region an diesem Tag gibt. Bitte „date“ oder „valid_from“ und „valid_to“ im Verzeichnis "
                    + "berichtigen.",
                en:
                    "On \(date) something goes over into \(code), which exists \(life.phrase(.english)) by the register; expected is "
                    + "that the region is there on that day. Correct “date”, or “valid_from” and “valid_to” in the register."
            )
        case .endsOnAnotherDay(let code, let date, let last, let expected):
            Phrase(
                de:
                    "\(code) geht am \(date) ganz über, endet nach dem Regionenverzeichnis aber am \(last); erwartet wird dort als "
                    + "„valid_to“ der Tag davor, \(expected). Bitte „date“ oder „valid_to“ berichtigen.",
                en:
                    "\(code) goes over as a whole on \(date), but ends on \(last) by the register; expected there as “valid_to” is the "
                    + "day before, \(expected). Correct “date” or “valid_to”.")
        case .endsInPart(let code, let date, let last, let share):
            Phrase(
                de:
                    "\(code) endet nach dem Regionenverzeichnis am \(last), aber am \(date) geht nur ein Anteil von "
                    + "\(Decimals.shortest(share, fractionDigits: 6)) über; erwartet wird zusammen 1. Bitte fehlende Zeilen ergänzen, die "
                    + "Gewichte berichtigen oder „valid_to“ leeren, wenn der Rest als \(code) fortbesteht.",
                en:
                    "\(code) ends on \(last) by the register, but on \(date) only a share of "
                    + "\(Decimals.shortest(share, fractionDigits: 6)) of it goes over; expected is 1 in all. Add the missing rows, correct "
                    + "the weights, or empty “valid_to” if the rest goes on as \(code).")
        case .notEnded(let code, let date, let expected):
            Phrase(
                de:
                    "\(code) geht am \(date) ganz über, das Regionenverzeichnis beendet die Region aber nicht; erwartet wird dort als "
                    + "„valid_to“ \(expected). Bitte „valid_to“ eintragen oder die Zeile der Gebietsänderung entfernen.",
                en:
                    "\(code) goes over as a whole on \(date), but the register does not end the region; expected there as “valid_to” is "
                    + "\(expected). Enter “valid_to” or remove the row of the change.")
        case .changeIntoOwnPart(let code, let part, let date):
            Phrase(
                de:
                    "\(code) geht am \(date) in \(part) über, das an diesem Tag selbst in \(code) liegt; erwartet wird eine Region "
                    + "außerhalb. Bitte „to_code“, oder „parent“ und „former_parents“ im Verzeichnis berichtigen.",
                en:
                    "\(code) goes over into \(part) on \(date), which itself lies in \(code) on that day; expected is a region outside "
                    + "of it. Correct “to_code”, or “parent” and “former_parents” in the register.")
        case .endsWithoutChange(let code, let last):
            Phrase(
                de:
                    "Region \(code) endet am \(last), aber keine Gebietsänderung sagt, worin sie aufgeht; ihre Zahlen fehlten dem Gebiet, "
                    + "das sie übernommen hat. Erwartet wird in einer Datei unter „changes:“ eine Zeile „\(Day.after(last)),\(code),…,1“ oder ein "
                    + "Umsteigeschlüssel, der sie kennt. Bitte ergänzen oder „valid_to“ leeren.",
                en:
                    "Region \(code) ends on \(last), but no territorial change tells into what it goes over; its figures would be missing "
                    + "in the territory that took it over. Expected is a row “\(Day.after(last)),\(code),…,1” in a file under “changes:”, or a "
                    + "crosswalk that knows it. Add it, or empty “valid_to”.")
        case .circularChange(let code):
            Phrase(
                de:
                    "Die Gebietsänderungen führen von \(code) an einem Tag im Kreis. Bitte die Zeilen dieses Schlüssels prüfen.",
                en: "The territorial changes lead from \(code) in a circle on one day. Check the rows of this code.")
        }
    }
}
