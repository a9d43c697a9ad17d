public import Wording

/// Why a table cannot be drawn as a chart.
public enum ChartError: UserFacingError, Hashable {
    /// No dimension is time.
    case noPeriods
    /// Periods of several grains, such as quarters beside years.
    case mixedGrains([String])
    /// A period's code that is none.
    case unknownPeriod(String)
    /// More than one dimension besides time has several members.
    case severalSeriesAxes([Phrase])
    case tooManySeries(count: Int, limit: Int)
    /// A dimension without members.
    case emptyAxis(Phrase)
    /// The same period twice.
    case repeatedPeriod(String)
    /// A kind of chart lacks dimensions or members that it is made of.
    case missingAxes(chart: Phrase, needs: Phrase)
    /// Dimensions with several members besides those that a kind of chart shows.
    case furtherAxes(chart: Phrase, [Phrase])
    /// More rows, columns or parts than can be read.
    case tooMany(chart: Phrase, what: Phrase, count: Int, limit: Int)
    /// Bare counts where only rates say something.
    case needsRates(chart: Phrase)
    /// Figures other than shares of a whole.
    case needsShares(chart: Phrase)

    public var phrase: Phrase {
        switch self {
        case .noPeriods:
            Phrase(
                de:
                    "Ein Liniendiagramm braucht die Zeit als Gliederung. Ergänzen Sie die Frage um „year“, „quarter“ oder „month“.",
                en: "A line chart needs time among its groupings. Add year, quarter or month to the question.")
        case .mixedGrains(let codes):
            Phrase(
                de: "Das Liniendiagramm mischt Zeiträume verschiedener Länge (\(codes.joined(separator: ", "))). "
                    + "Wählen Sie entweder Jahre, Quartale oder Monate.",
                en: "The line chart mixes periods of different length (\(codes.joined(separator: ", "))). "
                    + "Choose either years, quarters or months.")
        case .unknownPeriod(let code):
            Phrase(
                de: "„\(code)“ ist kein Zeitraum. Erwartet wird zum Beispiel 2017, 2017-Q3 oder 2017-03.",
                en: "“\(code)” is no period. Expected is, for example, 2017, 2017-Q3 or 2017-03.")
        case .severalSeriesAxes(let titles):
            Phrase(
                de: "Ein Liniendiagramm kann nur eine Gliederung neben der Zeit zeigen; hier sind es "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Schränken Sie alle bis auf eine auf einen Wert ein.",
                en: "A line chart can show one grouping besides time; here there are "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")). Restrict all but one to a single value.")
        case .tooManySeries(let count, let limit):
            Phrase(
                de: "\(count) Linien kann niemand auseinanderhalten; höchstens \(limit) sind lesbar. "
                    + "Schränken Sie die Auswahl ein oder zeichnen Sie eine Karte.",
                en: "Nobody can tell \(count) lines apart; at most \(limit) are legible. "
                    + "Restrict the selection or draw a map.")
        case .emptyAxis(let title):
            Phrase(
                de: "Zu „\(title(.german))“ ist nichts ausgewählt. Prüfen Sie Filter und Zeitraum der Frage.",
                en: "Nothing is selected for “\(title(.english))”. Check the question's filters and time range.")
        case .repeatedPeriod(let code):
            Phrase(
                de: "Der Zeitraum \(code) kommt in der Tabelle mehrfach vor. Jeder Zeitraum darf nur einmal stehen.",
                en: "The period \(code) occurs more than once in the table. Each period may stand there only once.")
        case .missingAxes(let chart, let needs):
            Phrase(
                de:
                    "\(chart(.german)): Die Tabelle muss \(needs(.german)) enthalten. Ergänzen Sie die Gliederung der Frage.",
                en: "\(chart(.english)): The table must hold \(needs(.english)). Add it to the question's groupings.")
        case .furtherAxes(let chart, let titles):
            Phrase(
                de: "\(chart(.german)): Die Tabelle gliedert außerdem nach "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Schränken Sie diese Gliederung auf einen Wert ein.",
                en: "\(chart(.english)): The table is grouped by "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")) besides. Restrict that grouping to a single value."
            )
        case .tooMany(let chart, let what, let count, let limit):
            Phrase(
                de: "\(chart(.german)): \(count) \(what(.german)) sind nicht mehr lesbar, höchstens \(limit). "
                    + "Schränken Sie die Auswahl ein oder wählen Sie eine gröbere Gliederung.",
                en: "\(chart(.english)): \(count) \(what(.english)) cannot be read any more, at most \(limit) can. "
                    + "Restrict the selection or choose a coarser grouping.")
        case .needsRates(let chart):
            Phrase(
                de: "\(chart(.german)): Gebraucht werden Raten, denn verglichen wird bei verschieden vielen Menschen. "
                    + "Fragen Sie mit --per.",
                en: "\(chart(.english)): Rates are needed, since places of different size are compared. Ask with --per."
            )
        case .needsShares(let chart):
            Phrase(
                de: "\(chart(.german)): Gebraucht werden Anteile. Fragen Sie mit --share.",
                en: "\(chart(.english)): Shares are needed. Ask with --share.")
        }
    }
}
