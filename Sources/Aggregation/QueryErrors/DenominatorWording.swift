internal import Records
internal import Wording

/// What people are told of denominators that are not there.
extension QueryError {
    var wordingOfDenominators: Phrase {
        switch self {
        case .denominatorSyntax(let text):
            Phrase(
                de:
                    "„\(text)“ nennt keine Bezugsgruppe. Erwartet wird ART, ART:ALTER oder ART:ALTER:GESCHLECHT, etwa "
                    + "residents, pupils, residents:14-17, residents:65+:female; ART:all nimmt alle.",
                en:
                    "“\(text)” names no group of people. Expected KIND, KIND:AGES or KIND:AGES:SEX, such as residents, "
                    + "pupils, residents:14-17, residents:65+:female; KIND:all takes all.")
        case .denominatorDaySyntax(let text):
            Phrase(
                de:
                    "„\(text)“ ist kein Stichtag. Erwartet wird ein Tag wie 2017-06-30, oder 06-30 für diesen Tag in jedem "
                    + "Jahr.",
                en:
                    "“\(text)” is no reference day. Expected a day such as 2017-06-30, or 06-30 for that day of each year."
            )
        case .denominatorDayOutside(let day, let possible):
            Phrase(
                de:
                    "--denominator-date: Zum \(day.german) gibt es keine Bezugszahlen. Möglich sind Tage vom "
                    + "\(possible.lowerBound.german) bis zum \(possible.upperBound.german), ein Jahr nach den letzten.",
                en:
                    "--denominator-date: there are no denominators of \(day). Possible: days from \(possible.lowerBound) to "
                    + "\(possible.upperBound), a year after the last.")
        case .unknownDenominator(let kind, let known, let suggestion):
            known.isEmpty
                ? Phrase(
                    de: "Es gibt keine Bezugszahlen. Bitte in kreisblick.yaml unter „population“ eine Tabelle nennen.",
                    en: "There are no denominators. Name a table under “population” in kreisblick.yaml.")
                : unknown(Phrase(de: "Bezugsgruppe", en: "kind of denominator"), kind, known, suggestion)
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
