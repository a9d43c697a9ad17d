public import Publishing
public import Trends

/// What a command or a review chooses about a chart, besides its question.
public struct ChartChoice: Sendable {
    /// Which chart.
    public let kind: ChartKind
    /// Titles, colours and width.
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

    /// A chart as it is drawn unless something else is chosen.
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
