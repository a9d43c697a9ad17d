public import Wording

/// Why a table cannot be drawn as a chart.
public enum ChartError: UserFacingError, Hashable {
    /// No dimension is time.
    case noPeriods
    /// Periods of several grains, such as quarters beside years.
    case mixedGrains([String])
    /// A period's code that is none.
    case unknownPeriod(String)
    /// More dimensions of several members than the chart shows: one besides time, or two.
    case tooManyAxes([Phrase], limit: Int)
    /// A dimension without members.
    case emptyAxis(Phrase)
    /// The same period twice.
    case repeatedPeriod(String)
    /// A table of a single figure without any dimension.
    case noDimension
    /// A change needs a first and a last period.
    case onePeriod
    /// A kind of chart lacks dimensions or members that it is made of.
    case missingAxes(chart: Phrase, needs: Phrase)
    /// Dimensions with several members besides those that a kind of chart shows.
    case furtherAxes(chart: Phrase, [Phrase])
    /// More lines, rows or other parts than can be read.
    case tooMany(ChartParts, count: Int, limit: Int)
    /// Bare counts where only rates say something.
    case needsRates(chart: Phrase)

    public var phrase: Phrase {
        switch self {
        case .noPeriods:
            Phrase(
                de:
                    "Dieses Diagramm braucht Zeiträume. Bitte auch nach „year“, „quarter“ oder „month“ gruppieren.",
                en: "This chart needs periods. Group by year, quarter or month too.")
        case .mixedGrains(let codes):
            Phrase(
                de: "Das Diagramm mischt Zeiträume verschiedener Länge (\(codes.joined(separator: ", "))). "
                    + "Bitte entweder Jahre, Quartale oder Monate wählen.",
                en: "The chart mixes periods of different length (\(codes.joined(separator: ", "))). "
                    + "Choose either years, quarters or months.")
        case .unknownPeriod(let code):
            Phrase(
                de: "„\(code)“ ist kein Zeitraum. Erwartet wird etwa 2017, 2017-Q3 oder 2017-03.",
                en: "“\(code)” is no period. Expected one such as 2017, 2017-Q3 or 2017-03.")
        case .tooManyAxes(let titles, let limit):
            Phrase(
                de:
                    "Dieses Diagramm kann \(limit == 1 ? "nur eine Gruppierung neben der Zeit" : "höchstens zwei Gruppierungen") "
                    + "zeigen; hier sind es \(titles.map { $0(.german) }.joined(separator: ", ")). "
                    + "Bitte alle bis auf \(limit == 1 ? "eine" : "zwei") auf einen Wert einschränken.",
                en: "This chart can show \(limit == 1 ? "one grouping besides time" : "two groupings at most"); "
                    + "here there are \(titles.map { $0(.english) }.joined(separator: ", ")). "
                    + "Restrict all but \(limit == 1 ? "one" : "two") to a single value.")
        case .emptyAxis(let title): EmptyAxis.phrase(title)
        case .repeatedPeriod(let code):
            Phrase(
                de: "Der Zeitraum \(code) kommt in der Tabelle mehrfach vor. Bitte jeden Zeitraum nur einmal nennen.",
                en: "The period \(code) occurs more than once in the table. Name each period only once.")
        case .noDimension:
            Phrase(
                de:
                    "Die Tabelle hat keine Gruppierung, nach der sich Werte vergleichen ließen. Bitte eine ergänzen (--by).",
                en: "The table has no grouping by which figures could be compared. Add one (--by).")
        case .onePeriod:
            Phrase(
                de:
                    "Eine Veränderung braucht zwei Zeiträume; die Tabelle hat nur einen. Bitte die Bedingung an die Zeit weiter fassen.",
                en: "A change needs two periods; the table has only one. Widen the condition on time.")
        case .missingAxes(let chart, let needs):
            Phrase(
                de:
                    "\(chart(.german)): Die Tabelle muss \(needs(.german)) enthalten. Bitte auch danach gruppieren (--by).",
                en: "\(chart(.english)): the table must hold \(needs(.english)). Group by it too (--by).")
        case .furtherAxes(let chart, let titles):
            Phrase(
                de: "\(chart(.german)): Die Tabelle ist außerdem gruppiert nach "
                    + "\(titles.map { $0(.german) }.joined(separator: ", ")). Bitte diese Gruppierung auf einen Wert einschränken.",
                en: "\(chart(.english)): the table is grouped by "
                    + "\(titles.map { $0(.english) }.joined(separator: ", ")) besides. Restrict that grouping to a single value."
            )
        case .tooMany(let parts, let count, let limit):
            Phrase(
                de: "\(count) \(parts.phrase(.german)) sind zu viele; höchstens \(limit) sind lesbar. "
                    + parts.advice(limit)(.german),
                en: "\(count) \(parts.phrase(.english)) are too many; at most \(limit) are legible. "
                    + parts.advice(limit)(.english))
        case .needsRates(let chart):
            Phrase(
                de: "\(chart(.german)): Gebraucht werden Raten, denn verglichen wird bei verschieden vielen Menschen. "
                    + "Bitte mit --per fragen.",
                en: "\(chart(.english)): rates are needed, since places of different size are compared. Ask with --per."
            )
        }
    }
}
