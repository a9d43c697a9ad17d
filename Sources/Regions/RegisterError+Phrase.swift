public import Wording

/// What people are told of a register or of changes that contradict themselves; of crosswalks in a file of their own.
extension RegisterError {
    public var phrase: Phrase {
        switch self {
        case .duplicateCode(let code):
            Phrase(
                de: "Schlüssel \(code) steht mehrfach im Regionenverzeichnis; erwartet wird jeder Schlüssel einmal. "
                    + "Bitte eine der Zeilen entfernen.",
                en: "Code \(code) occurs more than once in the register; each code is expected once. Remove one row.")
        case .unknownParent(let code, let parent):
            Phrase(
                de: "Region \(code) nennt \(parent) als übergeordnete Region, die im Regionenverzeichnis fehlt. "
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
                    + (suggestion.map { " Gemeint vielleicht \($0)?" } ?? " Bitte ergänzen oder berichtigen."),
                en: "The territorial changes name \(code), which the register does not hold."
                    + (suggestion.map { " Did you mean \($0)?" } ?? " Add or correct it."))
        case .noShare(let code):
            Phrase(
                de:
                    "Die Gebietsänderung von \(code) hat ein Gewicht, das kein Anteil ist; erwartet wird eine Zahl über 0, "
                    + "höchstens 1 (1 = das ganze Gebiet). Bitte berichtigen.",
                en: "The change of \(code) has a weight that is no share; expected a number above 0, at most 1 "
                    + "(1 = the whole territory). Correct it.")
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
                    "\(code) goes over on \(date), but exists \(life.phrase(.english)) by the register; the region is "
                    + "expected to be there the day before. Correct “date”, or “valid_from” and “valid_to” in the register."
            )
        case .changeIntoAbsent(let code, let date, let life):
            Phrase(
                de:
                    "Am \(date) geht etwas in \(code) über, das nach dem Regionenverzeichnis \(life.phrase(.german)) besteht; erwartet "
                    + "wird, dass es die Region an diesem Tag gibt. Bitte „date“ oder „valid_from“ und „valid_to“ im Verzeichnis "
                    + "berichtigen.",
                en:
                    "On \(date) something goes over into \(code), which exists \(life.phrase(.english)) by the register; the region is "
                    + "expected to be there on that day. Correct “date”, or “valid_from” and “valid_to” in the register."
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
                    + "\(Decimals.shortest(share, fractionDigits: 6)) of it goes over; expected 1 in all. Add the missing rows, correct "
                    + "the weights, or empty “valid_to” if the rest goes on as \(code).")
        case .circularChange(let code):
            Phrase(
                de:
                    "Die Gebietsänderungen führen von \(code) an einem Tag im Kreis. Bitte die Zeilen dieses Schlüssels prüfen.",
                en: "The territorial changes lead from \(code) in a circle on one day. Check the rows of this code.")
        default: changeOrCrosswalk
        }
    }

    /// Of former parents.
    var former: Phrase {
        switch self {
        case .unknownFormerParent(let code, let parent):
            Phrase(
                de:
                    "Region \(code) nennt als frühere übergeordnete Region \(parent), die im Regionenverzeichnis fehlt. Bitte \(parent) ergänzen oder "
                    + "die Spalte „former_parents“ berichtigen.",
                en:
                    "Region \(code) names \(parent) as a former parent, which the register does not hold. Add \(parent) or correct the column "
                    + "“former_parents”.")
        case .formerParentTwice(let code, let until):
            Phrase(
                de:
                    "Region \(code) nennt zwei frühere übergeordnete Regionen bis zum \(until); erwartet wird an jedem Tag eine. Bitte die "
                    + "Spalte „former_parents“ berichtigen.",
                en:
                    "Region \(code) names two former parents until \(until); one is expected on each day. Correct the column "
                    + "“former_parents”.")
        case .parentAbsent(let code, let parent, let day, let life):
            Phrase(
                de:
                    "Region \(code) liegt am \(day) in \(parent), das \(life.phrase(.german)) besteht. Bitte „parent“, „former_parents“ oder die "
                    + "Tage einer der beiden Regionen berichtigen.",
                en:
                    "Region \(code) lies in \(parent) on \(day), which exists \(life.phrase(.english)). Correct “parent”, “former_parents” or "
                    + "the days of one of the two regions.")
        default: preconditionFailure("every error has its words")
        }
    }
}
