public import Trends
public import Wording

/// Rates or counts over time, as a line for each of up to six series with its 95 % interval.
///
/// Time is spaced honestly, the line breaks wherever a figure is withheld or missing, and such periods are marked below
/// the base line. The amounts start at zero. Everything is computed from the table's released cells.
///
/// ```swift
/// let svg = try LineChart(table).render(language: .german)
/// ```
public struct LineChart: Sendable {
    public struct Options: Hashable, Sendable {
        /// The start of every id in the drawing; different for each drawing of a page.
        public var id = "chart"
        /// In place of the composed ones.
        public var title: Phrase?
        public var subtitle: Phrase?
        /// Days to be marked; those outside the time shown are named below the chart.
        public var events: [ChartEvent] = []
        /// The drawing's width in pixels, at least 320; the theme's where `nil`.
        public var width: Double?
        /// The height of the plot alone in pixels, at least 80.
        public var plotHeight = 230.0
        public var theme = Theme.print

        public init() {}
    }

    let table: EstimateTable
    let options: Options

    public init(_ table: EstimateTable, _ options: Options = Options()) {
        self.table = table
        self.options = options
    }

    /// The drawing as an SVG document.
    public func render(language: Language) throws(LineChartError) -> String {
        try drawing(language: language).svg
    }

    /// The drawing with its title and alternative text.
    public func drawing(language: Language) throws(LineChartError) -> Drawing {
        let series = try TimeSeries(table)
        let words = LineChartWords(table: table, series: series, options: options, language: language)
        let layout = LineChartLayout(series: series, words: words, options: options, language: language)
        return Drawing(layout.document())
    }
}
