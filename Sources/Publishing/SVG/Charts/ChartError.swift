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
    /// A table of a single figure without any dimension.
    case noDimension
    /// More than two dimensions have several members.
    case tooManyDimensions([Phrase])
    /// More rows of bars or dots than fit on a page.
    case tooManyRows(count: Int, limit: Int)
    /// More bars or dots in a row than can be told apart.
    case tooManyGroups(count: Int, limit: Int)
    case tooManyPanels(count: Int, limit: Int)
    /// A change needs a first and a last period.
    case onePeriod
    /// An index chart of figures that are no index.
    case noIndex
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
                    "Dieses Diagramm braucht die Zeit als Gliederung. Ergänzen Sie die Frage um „year“, „quarter“ oder „month“.",
                en: "This chart needs time among its groupings. Add year, quarter or month to the question.")
        case .mixedGrains(let codes):
            Phrase(
                de: "Das Diagramm mischt Zeiträume verschiedener Länge (\(codes.joined(separator: ", "))). "
                    + "Wählen Sie entweder Jahre, Quartale oder Monate.",
                en: "The chart mixes periods of different length (\(codes.joined(separator: ", "))). "
                    + "Choose either years, quarters or months.")
        case .unknownPeriod(let code):
            Phrase(
                de: "„\(code)“ ist kein Zeitraum. Erwartet wird zum Beispiel 2017, 2017-Q3 oder 2017-03.",
                en: "“\(code)” is no period. Expected is, for example, 2017, 2017-Q3 or 2017-03.")
        case .severalSeriesAxes(let titles):
            Phrase(
                de: "Dieses Diagramm kann nur eine Gliederung neben der Zeit zeigen; hier sind es "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Schränken Sie alle bis auf eine auf einen Wert ein.",
                en: "This chart can show one grouping besides time; here there are "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")). Restrict all but one to a single value.")
        case .tooManySeries(let count, let limit):
            Phrase(
                de: "\(count) Linien kann niemand auseinanderhalten; höchstens \(limit) sind lesbar. "
                    + "Schränken Sie die Auswahl ein oder zeichnen Sie kleine Diagramme nebeneinander (multiples) oder eine Karte.",
                en: "Nobody can tell \(count) lines apart; at most \(limit) are legible. "
                    + "Restrict the selection, or draw small charts side by side (multiples) or a map.")
        case .emptyAxis(let title):
            Phrase(
                de: "Zu „\(title(.german))“ ist nichts ausgewählt. Prüfen Sie Filter und Zeitraum der Frage.",
                en: "Nothing is selected for “\(title(.english))”. Check the question's filters and time range.")
        case .repeatedPeriod(let code):
            Phrase(
                de: "Der Zeitraum \(code) kommt in der Tabelle mehrfach vor. Jeder Zeitraum darf nur einmal stehen.",
                en: "The period \(code) occurs more than once in the table. Each period may stand there only once.")
        case .noDimension:
            Phrase(
                de:
                    "Die Tabelle hat keine Gliederung, nach der sich Werte vergleichen ließen. Ergänzen Sie sie in der Frage (--by).",
                en: "The table has no grouping by which figures could be compared. Add one to the question (--by).")
        case .tooManyDimensions(let titles):
            Phrase(
                de: "Dieses Diagramm kann höchstens zwei Gliederungen zeigen; hier sind es "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Schränken Sie alle bis auf zwei auf einen Wert ein.",
                en: "This chart can show two groupings at most; here there are "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")). Restrict all but two to a single value.")
        case .tooManyRows(let count, let limit):
            Phrase(
                de: "\(count) Zeilen sind zu viele für eine Seite; höchstens \(limit) sind lesbar. "
                    + "Nehmen Sie die größten (--top \(min(limit, 20))), schränken Sie die Auswahl ein oder zeichnen Sie eine Karte.",
                en: "\(count) rows are too many for a page; at most \(limit) are legible. "
                    + "Take the largest (--top \(min(limit, 20))), restrict the selection or draw a map.")
        case .tooManyGroups(let count, let limit):
            Phrase(
                de: "\(count) Werte in einer Zeile kann niemand auseinanderhalten; höchstens \(limit) sind lesbar. "
                    + "Schränken Sie eine der beiden Gliederungen ein.",
                en: "Nobody can tell \(count) figures in a row apart; at most \(limit) are legible. "
                    + "Restrict one of the two groupings.")
        case .tooManyPanels(let count, let limit):
            Phrase(
                de: "\(count) kleine Diagramme sind zu viele für eine Seite; höchstens \(limit) sind lesbar. "
                    + "Schränken Sie die Auswahl ein oder zeichnen Sie eine Karte.",
                en: "\(count) small charts are too many for a page; at most \(limit) are legible. "
                    + "Restrict the selection or draw a map.")
        case .onePeriod:
            Phrase(
                de:
                    "Eine Veränderung braucht zwei Zeiträume; die Tabelle hat nur einen. Fassen Sie die Bedingung an die Zeit weiter.",
                en: "A change needs two periods; the table has only one. Widen the condition on time.")
        case .noIndex:
            Phrase(
                de: "Ein Indexdiagramm zeigt Werte im Verhältnis zu einem Zeitraum. Nennen Sie diesen mit --index.",
                en: "An index chart shows figures relative to those of a period. Name it with --index.")
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
