internal import Wording

/// What people are told of changes that contradict the register, and of crosswalks.
extension RegisterError {
    var changeOrCrosswalk: Phrase {
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
                    + "außerhalb. Bitte „to_code“ berichtigen, sonst „parent“ und „former_parents“ im Regionenverzeichnis.",
                en:
                    "\(code) goes over into \(part) on \(date), which itself lies in \(code) on that day; expected a region outside "
                    + "of it. Correct “to_code”, else “parent” and “former_parents” in the register.")
        case .changeIntoOwnWhole(let code, let whole, let date):
            Phrase(
                de:
                    "\(code) geht am \(date) in \(whole) über, worin es ohnehin liegt; erwartet wird eine Region neben ihm. Bitte "
                    + "„to_code“ berichtigen.",
                en:
                    "\(code) goes over into \(whole) on \(date), in which it lies anyway; expected a region beside it. Correct "
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
                        + "missing in the territory that took it over. Expected a row “\(Day.after(last)),\(code),…,1” in a file under "
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
                        + "before would be missing in it. Expected a row “\(first),…,\(code),1” in a file under “changes:”, or a "
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
                    "In \(year) the crosswalk leads \(from) to \(code), which exists \(life.phrase(.english)) by the register; expected "
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
}
