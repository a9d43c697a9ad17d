public import Wording

/// Tables that cannot be protected or shown.
public enum DisclosureError: UserFacingError, Equatable {
    case doesNotAddUp
    case negativeCount
    case cannotProtect(cells: Int)
    /// What earlier releases have shown leaves too little to hide them among.
    case cannotProtectAfterEarlier(cells: Int)
    /// No rounding to multiples of the base was found in which totals are the sums of their parts.
    case cannotRound(base: Int)
    case noReason
    /// Cells that may never be withheld, and a small count among them.
    case impossibleDemand(String)
    /// A demand that no cell of any table fits.
    case demandWithoutCells(String)
    /// Contributions are asked of a table that is by those who contribute.
    case tableByReporter
    /// Two groupings whose tables would tell of each other what the protection does not know.
    case conflict(String, String)

    public var phrase: Phrase {
        switch self {
        case .doesNotAddUp:
            Phrase(
                de:
                    "Die Tabellen einer Veröffentlichung widersprechen sich: Eine Summe ist nicht die Summe ihrer Teile. "
                    + "Bitte die Lieferungen neu importieren; bleibt der Fehler, „publication“ in kreisblick.yaml prüfen.",
                en: "The tables of a publication contradict each other: a total is not the sum of its parts. "
                    + "Import the deliveries again; if it stays, check “publication” in kreisblick.yaml.")
        case .negativeCount:
            Phrase(
                de:
                    "Eine Tabelle enthält eine negative Anzahl und wird nicht veröffentlicht. Bitte die Lieferung prüfen.",
                en: "A table holds a negative count and is not published. Check the delivery.")
        case .cannotProtect(let cells):
            Phrase(
                de: (cells == 1
                    ? "Eine Zelle lässt sich nicht so schützen, dass sie nicht berechenbar bleibt; es "
                    : "\(Language.german.text(cells)) Zellen lassen sich nicht so schützen, dass sie nicht berechenbar bleiben; es ")
                    + "wird nichts veröffentlicht. Bitte gröber gruppieren (Jahr statt Quartal, Gemeinde statt Ortschaft).",
                en: (cells == 1 ? "1 cell" : "\(Language.english.text(cells)) cells")
                    + " cannot be protected from being computed; nothing is published. "
                    + "Group more coarsely (years for quarters, municipalities for districts).")
        case .cannotProtectAfterEarlier(let cells):
            Phrase(
                de: (cells == 1 ? "Eine Zelle ließe" : "\(Language.german.text(cells)) Zellen ließen")
                    + " sich zusammen mit früheren Freigaben eingrenzen: Was diese gezeigt haben, lässt sich nicht mehr sperren. Es wird nichts "
                    + "veröffentlicht. Bitte gröber gruppieren, eine Tabelle weglassen oder mit der nächsten Lieferung freigeben.",
                en: (cells == 1 ? "1 cell" : "\(Language.english.text(cells)) cells")
                    + " could be narrowed down together with earlier releases: what these have shown can no longer be withheld. Nothing is "
                    + "published. Group more coarsely, leave out a table, or release with the next delivery.")
        case .cannotRound(let base):
            Phrase(
                de:
                    "Es wurde keine Rundung auf Vielfache von \(base) gefunden, bei der alle Summen aufgehen; es wird nichts "
                    + "veröffentlicht. Bitte unter „disclosure“ „rounding: random“ oder „nearest“ wählen, eine Tabelle "
                    + "weglassen oder gröber gruppieren (Jahr statt Quartal, Gemeinde statt Ortschaft).",
                en:
                    "No rounding to multiples of \(base) was found in which all totals are the sums of their parts; nothing is "
                    + "published. Choose “rounding: random” or “nearest” under “disclosure”, leave out a table, or group more "
                    + "coarsely (years for quarters, municipalities for districts).")
        case .conflict(let one, let other):
            Phrase(
                de:
                    "Tabellen nach „\(one)“ und nach „\(other)“ dürfen nicht zusammen veröffentlicht werden: Die eine verrät von der anderen, was "
                    + "der Schutz nicht kennt. Bitte eine der beiden Gruppierungen weglassen.",
                en:
                    "Tables by “\(one)” and by “\(other)” may not be published together: one tells of the other what the protection does not "
                    + "know. Leave out one of the two groupings.")
        case .impossibleDemand(let demand):
            Phrase(
                de:
                    "Die Vorgabe „\(demand)“ unter keep lässt sich nicht einhalten: Eine dieser Zellen muss gesperrt werden; es wird nichts "
                    + "veröffentlicht. Bitte die Vorgabe streichen, prefer statt never setzen oder gröber gruppieren.",
                en:
                    "The demand “\(demand)” under keep cannot be met: one of these cells has to be withheld; nothing is published. Drop the "
                    + "demand, say prefer instead of never, or group more coarsely.")
        case .demandWithoutCells(let demand):
            Phrase(
                de:
                    "Die Vorgabe „\(demand)“ unter keep trifft keine Zelle. Bitte Schlüssel, Ebenen und Merkmale prüfen (kreisblick regions list "
                    + "nennt die der Gebiete).",
                en:
                    "The demand “\(demand)” under keep fits no cell. Check its codes, levels and dimensions (kreisblick regions list has those of "
                    + "the regions).")
        case .tableByReporter:
            Phrase(
                de:
                    "reporters, dominance und p-percent fragen, wer gemeldet hat; eine Tabelle nach „source“ zeigt genau das. Bitte „source“ unter "
                    + "publication weglassen, oder die Regeln unter disclosure.",
                en:
                    "reporters, dominance and p-percent ask who reported; a table by “source” shows just that. Leave out “source” under "
                    + "publication, or the rules under disclosure.")
        case .noReason:
            Phrase(
                de: "Genaue Zahlen gibt es nur im Haus und mit einer Begründung in Worten. "
                    + "Bitte --reason \"…\" angeben.",
                en: "Exact figures are for the house only and need a reason in words. Give --reason \"…\".")
        }
    }
}
