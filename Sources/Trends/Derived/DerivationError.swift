public import Wording

/// Why a figure cannot be computed from a table.
public enum DerivationError: UserFacingError, Hashable {
    /// A figure over time of a table without time.
    case noPeriods(String)
    /// - Parameter example: how a period of the table is written.
    case unlikeBase(asked: Phrase, grain: Phrase, example: String)
    case baseNotThere(Phrase, there: Phrase)
    /// The measure does not add up over time.
    case doesNotAddUp(measure: Phrase)
    case nothingWithinYear(grain: Phrase)
    case noDimension(String, known: [String])
    case noTotal(dimension: Phrase)
    case unlikeTables

    public var phrase: Phrase {
        switch self {
        case .noPeriods(let option):
            Phrase(
                de: "\(option) braucht Zeiträume. Bitte --by um „year“, „quarter“ oder „month“ ergänzen.",
                en: "\(option) needs periods. Add year, quarter or month to --by.")
        case .unlikeBase(let asked, let grain, let example):
            Phrase(
                de:
                    "„\(asked(.german))“ ist kein Zeitraum dieser Tabelle, die nach \(grain(.german)) gruppiert ist. Bitte einen "
                    + "ihrer Zeiträume nennen, geschrieben wie \(example).",
                en:
                    "“\(asked(.english))” is no period of this table, which is grouped by \(grain(.english)). Name one of its "
                    + "periods, written as \(example).")
        case .baseNotThere(let base, let there):
            Phrase(
                de:
                    "\(base(.german)) kommt in der Tabelle nicht vor; sie zeigt \(there(.german)). Bitte einen dieser Zeiträume "
                    + "nennen oder die Bedingung weiter fassen.",
                en:
                    "\(base(.english)) is not in the table, which shows \(there(.english)). Name one of these periods, or widen the "
                    + "condition.")
        case .doesNotAddUp(let measure):
            Phrase(
                de:
                    "„\(measure(.german))“ lässt sich über die Zeit nicht addieren: Dieselben Menschen werden an jedem Stichtag "
                    + "wieder gezählt. Möglich sind --index und --share.",
                en:
                    "“\(measure(.english))” does not add up over time: the same people are counted again on each day. Possible: "
                    + "--index, --share.")
        case .nothingWithinYear(let grain):
            Phrase(
                de:
                    "Innerhalb eines Jahres gibt es bei der Gruppierung nach \(grain(.german)) nichts aufzusummieren. Bitte nach "
                    + "„quarter“ oder „month“ gruppieren oder mit --cumulate einen ersten Zeitraum nennen.",
                en:
                    "Grouped by \(grain(.english)) there is nothing to add up within a year. Group by quarter or month, or name a first "
                    + "period with --cumulate.")
        case .noDimension(let name, let known):
            Phrase(
                de:
                    "„\(name)“ ist keine Gruppierung der Frage. Möglich sind: \(Phrase(quoting: known)(.german)).",
                en: "“\(name)” is no grouping of the question. Possible: \(known.joined(separator: ", ")).")
        case .noTotal(let dimension):
            Phrase(
                de:
                    "Einen Anteil über „\(dimension(.german))“ gibt es nicht, denn die Tabelle enthält dazu keine Summe: Entweder "
                    + "lassen sich die Werte nicht addieren, oder die Bedingung lässt nur einen Teil von ihnen übrig. Bitte eine andere "
                    + "Gruppierung nennen oder die Bedingung dazu weglassen.",
                en:
                    "There is no share over “\(dimension(.english))”, since the table has no total of it: either its values do not add "
                    + "up, or the condition leaves only some of them. Name another grouping, or leave that condition out."
            )
        case .unlikeTables:
            Phrase(
                de: "Summe und Anzahl gehören nicht zu derselben Tabelle. Bitte die Frage für beide gleich stellen.",
                en: "Sum and number do not belong to the same table. Ask the same question for both.")
        }
    }
}
