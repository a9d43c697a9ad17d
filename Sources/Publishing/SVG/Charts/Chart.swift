public import Wording

/// One kind of chart of a table. Whatever it shows, its axes and its words are computed from figures that are shown.
public protocol Chart: Sendable {
    /// The drawing with its title and alternative text.
    func drawing(language: Language) throws(ChartError) -> Drawing
    /// The same figures and words as a specification for Vega-Lite, for those who want it to look otherwise.
    func vegaLite(language: Language) throws(ChartError) -> VegaLite
}

extension Chart {
    /// The drawing as an SVG document.
    public func render(language: Language) throws(ChartError) -> String { try drawing(language: language).svg }
}

/// What a caller may choose about a chart.
public struct ChartOptions: Hashable, Sendable {
    /// The start of every id in the drawing; different for each drawing of a page.
    public var id = "chart"
    /// In place of the composed ones.
    public var title: Phrase?
    public var subtitle: Phrase?
    /// Days to be marked on a time axis; those outside the time shown are named below the chart.
    public var events: [ChartEvent] = []
    /// What was found in the table, which marks and words tell: trends of series, alarms of periods, comparisons of places.
    public var findings = Findings()
    /// The drawing's width in pixels, at least 320; the theme's where `nil`.
    public var width: Double?
    /// The height of the plot alone in pixels, at least 80, where a chart does not have its own from what it shows.
    public var plotHeight = 230.0
    public var theme = Theme.print

    public init() {}
}
