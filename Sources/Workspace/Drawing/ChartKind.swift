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

    /// What can be chosen about a kind of chart, beside its looks.
    public var options: Set<ChartOption> {
        switch self {
        case .line, .multiples: [.events, .verdicts, .alarms, .last]
        case .index: [.events, .base]
        case .bars, .dots: [.ranked, .top]
        case .slope, .spark: [.verdicts]
        case .shares: [.share]
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
