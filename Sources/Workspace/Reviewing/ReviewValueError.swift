internal import Wording

/// A figure in running text that is none.
enum ReviewValueError: UserFacingError {
    case severalFigures(Int)
    case nothingToCompare(String)

    var phrase: Phrase {
        switch self {
        case .severalFigures(let count):
            Phrase(
                de: "„value“ steht für eine Zahl, hier wären es \(count). Bitte die Bedingung „where“ enger fassen.",
                en: "“value” stands for one figure, here it would be \(count). Narrow the condition “where”.")
        case .nothingToCompare(let reference):
            Phrase(
                de:
                    "„compare: \(reference)“ hat nichts zum Vergleich. Bitte „where“ auf einen Zeitraum einschränken (date = 2017) und year-before, previous, county oder einen Zeitraum nennen.",
                en:
                    "“compare: \(reference)” has nothing to compare with. Restrict “where” to one period (date = 2017) and name year-before, previous, county or a period."
            )
        }
    }
}
