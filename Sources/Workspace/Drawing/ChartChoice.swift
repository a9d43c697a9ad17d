public import Publishing
public import Trends

/// The kinds of chart.
public enum ChartKind: String, CaseIterable, Sendable {
    /// Lines over time.
    case line
    /// Lines over time, the figure of a base period being 100.
    case index
    /// A line chart for each member, on shared scales.
    case multiples
    /// Bars, ranked or grouped.
    case bars
    /// Dots with their intervals.
    case dots
    /// Two periods side by side.
    case slope
    /// Weekday by hour, month by year, or any two groupings.
    case heatMap = "heat-map"
    /// Bars of 100 %.
    case shares
    /// Rates by the number of people, with the limits of chance.
    case funnel
    /// Ages upward, the sexes to the sides.
    case pyramid
    /// A line as small as a word.
    case spark

    /// What can be chosen about a kind of chart, beside its looks, in the words of reviews.
    public var options: Set<String> {
        switch self {
        case .line, .multiples: ["events", "verdicts", "alarms", "last"]
        case .index: ["events", "base"]
        case .bars, .dots: ["ranked"]
        case .slope, .spark: ["verdicts"]
        case .shares: ["share"]
        case .heatMap, .funnel, .pyramid: []
        }
    }

    /// Whether a line is drawn of each series, of which a trend can be told.
    var showsCourses: Bool {
        switch self {
        case .line, .multiples, .spark: true
        case .index, .bars, .dots, .slope, .heatMap, .shares, .funnel, .pyramid: false
        }
    }
}

/// What a command or a review chooses about a chart, besides its question.
public struct ChartChoice: Sendable {
    public let kind: ChartKind
    public var look = DrawingLook()
    /// Days that a reader should know of.
    public var events: [ChartEvent] = []
    /// Whether it is told which courses and changes chance does not explain.
    public var hasVerdicts = true
    /// How periods are found that stand out; `nil` for not looking.
    public var alarms: SeriesSignals.Method?
    /// How many of the latest periods are looked at for alarms; all where `nil`.
    public var latest: Int?
    /// The period whose figure is 100; the first of which all figures are known where `nil`.
    public var base: String?
    /// The grouping whose members share 100 %; the last that is neither region nor time where `nil`.
    public var shared: String?
    /// Bars and dots by their figures, or as the table has them.
    public var isRanked = true

    public init(_ kind: ChartKind) { self.kind = kind }

    func options(id: String, findings: [StatementTable]) -> ChartOptions {
        var options = ChartOptions()
        options.id = id
        (options.title, options.subtitle) = (look.titlePhrase, look.subtitlePhrase)
        (options.theme, options.width) = (look.theme, look.width)
        options.events = events
        options.findings = Findings(findings)
        return options
    }
}
