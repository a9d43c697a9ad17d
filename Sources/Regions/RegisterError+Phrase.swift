public import Wording

/// What people are told of a register or of changes that contradict themselves.
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
        case .circularChange(let code):
            Phrase(
                de:
                    "Die Gebietsänderungen führen von \(code) an einem Tag im Kreis. Bitte die Zeilen dieses Schlüssels prüfen.",
                en: "The territorial changes lead from \(code) in a circle on one day. Check the rows of this code.")
        default: changeOrCrosswalk
        }
    }

    private var changeOrCrosswalk: Phrase {
        switch self {
        case .notEnded(let code, let date, let expected):
            Phrase(
                de:
                    "\(code) geht am \(date) ganz über, das Regionenverzeichnis beendet die Region aber nicht; erwartet wird dort als "
                    + "„valid_to“ \(expected). Bitte „valid_to“ eintragen, das Gewicht angeben, wenn nur ein Teil übergeht, oder die "
                    + "Zeile entfernen.",
                en:
                    "\(code) goes over as a whole on \(date), but the register does not end the region; expected there as “valid_to” is "
                    + "\(expected). Enter “valid_to”, give the weight if only a part goes over, or remove the row.")
        case .changeIntoOwnPart(let code, let part, let date):
            Phrase(
                de:
                    "\(code) geht am \(date) in \(part) über, das an diesem Tag selbst in \(code) liegt; erwartet wird eine Region "
                    + "außerhalb. Bitte „to_code“ berichtigen, sonst „parent“ und „former_parents“ im Verzeichnis.",
                en:
                    "\(code) goes over into \(part) on \(date), which itself lies in \(code) on that day; expected is a region outside "
                    + "of it. Correct “to_code”, else “parent” and “former_parents” in the register.")
        case .changeIntoOwnWhole(let code, let whole, let date):
            Phrase(
                de:
                    "\(code) geht am \(date) in \(whole) über, worin es ohnehin liegt; erwartet wird eine Region neben ihm. Bitte "
                    + "„to_code“ berichtigen.",
                en:
                    "\(code) goes over into \(whole) on \(date), in which it lies anyway; expected is a region beside it. Correct "
                    + "“to_code”.")
        case .contradictsCrosswalk(let code, let date, let target):
            Phrase(
                de:
                    "\(code) geht nach dieser Zeile am \(date) ganz woandershin über, als der Umsteigeschlüssel auf den \(target) sagt. "
                    + "Bitte die falsche Angabe berichtigen oder entfernen.",
                en:
                    "By this row \(code) goes over on \(date) to quite another place than the crosswalk to \(target) says. Correct or "
                    + "remove what is wrong.")
        case .endsWithoutChange(let code, let last, let count):
            Phrase { language in
                let more = Self.others(count, language)
                return Phrase(
                    de:
                        "Region \(code) endet am \(last), aber keine Gebietsänderung sagt, worin sie aufgeht\(more); ihre Zahlen fehlten dem "
                        + "Gebiet, das sie übernommen hat. Erwartet wird in einer Datei unter „changes:“ eine Zeile "
                        + "„\(Day.after(last)),\(code),…,1“ oder ein Umsteigeschlüssel, der sie kennt. Bitte ergänzen oder „valid_to“ leeren.",
                    en:
                        "Region \(code) ends on \(last), but no territorial change tells into what it goes over\(more); its figures would be "
                        + "missing in the territory that took it over. Expected is a row “\(Day.after(last)),\(code),…,1” in a file under "
                        + "“changes:”, or a crosswalk that knows it. Add it, or empty “valid_to”.")(language)
            }
        case .beginsWithoutChange(let code, let first, let count):
            Phrase { language in
                let more = Self.others(count, language)
                return Phrase(
                    de:
                        "Region \(code) beginnt am \(first), aber keine Gebietsänderung sagt, woraus sie entstand\(more); in den Jahren davor "
                        + "fehlten ihr Zahlen. Erwartet wird in einer Datei unter „changes:“ eine Zeile „\(first),…,\(code),1“ oder ein "
                        + "Umsteigeschlüssel, der zu ihr führt. Bitte ergänzen oder „valid_from“ leeren.",
                    en:
                        "Region \(code) begins on \(first), but no territorial change tells what it was made of\(more); figures of the years "
                        + "before would be missing in it. Expected is a row “\(first),…,\(code),1” in a file under “changes:”, or a "
                        + "crosswalk that leads to it. Add it, or empty “valid_from”.")(language)
            }
        default: crosswalk
        }
    }

    /// What stands behind the first of several regions; nothing where it is the only one.
    private static func others(_ count: Int, _ language: Language) -> String {
        guard count > 1 else { return "" }
        let rest = language.text(count - 1)
        return Phrase(
            de: " (und \(rest) weitere, von denen nichts gesagt ist)",
            en: " (and \(rest) more of which nothing is said)")(
                language)
    }

    private var crosswalk: Phrase {
        switch self {
        case .crosswalkMoves(let code, let year, let target):
            Phrase(
                de:
                    "Im Jahr \(year) führt der Umsteigeschlüssel \(code) ganz woandershin, obwohl es die Region nach dem "
                    + "Regionenverzeichnis am \(target) noch gibt. Bitte den Umsteigeschlüssel oder „valid_to“ berichtigen.",
                en:
                    "In \(year) the crosswalk leads all of \(code) elsewhere, though the region is there on \(target) by the register. "
                    + "Correct the crosswalk or “valid_to”.")
        case .crosswalkIntoAbsent(let code, let from, let year, let target, let life):
            Phrase(
                de:
                    "Im Jahr \(year) führt der Umsteigeschlüssel \(from) zu \(code), das nach dem Regionenverzeichnis "
                    + "\(life.phrase(.german)) besteht; erwartet wird eine Region, die es am \(target) gibt. Bitte den Umsteigeschlüssel "
                    + "oder die Tage im Verzeichnis berichtigen.",
                en:
                    "In \(year) the crosswalk leads \(from) to \(code), which exists \(life.phrase(.english)) by the register; expected is "
                    + "a region that is there on \(target). Correct the crosswalk, or the days in the register.")
        case .crosswalkWavers(let code, let year):
            Phrase(
                de:
                    "Der Umsteigeschlüssel führt \(code) im Jahr \(year) ganz zu einer anderen Region als im Jahr davor, obwohl die Region "
                    + "dieselbe blieb. Bitte die Zeilen dieses Schlüssels berichtigen.",
                en:
                    "In \(year) the crosswalk leads all of \(code) to another region than the year before, though the region stayed the same. "
                    + "Correct the rows of this code.")
        case .crosswalkIntoUnknown(let code, let from, let year, let suggestion):
            Phrase(
                de:
                    "Im Jahr \(year) führt der Umsteigeschlüssel \(from) zu \(code), das im Regionenverzeichnis fehlt, obwohl dort steht, was "
                    + "daneben liegt."
                    + (suggestion.map { " Gemeint vielleicht \($0)?" } ?? " Bitte ergänzen oder berichtigen."),
                en:
                    "In \(year) the crosswalk leads \(from) to \(code), which the register does not hold, though it holds what lies beside it."
                    + (suggestion.map { " Did you mean \($0)?" } ?? " Add or correct it."))
        default: former
        }
    }

    private var former: Phrase {
        switch self {
        case .unknownFormerParent(let code, let parent):
            Phrase(
                de:
                    "Region \(code) nennt als frühere übergeordnete Region \(parent), die im Verzeichnis fehlt. Bitte \(parent) ergänzen oder "
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
