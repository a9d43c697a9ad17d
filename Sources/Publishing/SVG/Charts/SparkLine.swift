public import Trends
public import Wording

/// One series over time as a line of a word's size, for use inside tables: no axes, no figures, a dot at the last one.
///
/// Heights start at zero. Where a figure is withheld or missing the line breaks and a patterned stub stands on the base line. Title and
/// description tell what a large drawing would, all marks included.
public struct SparkLine: Chart {
    let table: ChartTable
    let options: ChartOptions
    let height: Double
    let showsRange: Bool

    /// - Parameters:
    ///   - options: the width is 120 pixels where they have none, and at least 60; events and the plot's height play no part.
    ///   - height: in pixels, at least 16.
    ///   - showsRange: whether a pale band reaches from the smallest to the largest figure.
    public init(
        _ table: EstimateTable, _ options: ChartOptions = ChartOptions(), height: Double = 28, showsRange: Bool = true
    ) {
        self.init(ChartTable(table), options, height: height, showsRange: showsRange)
    }

    public init(
        _ table: DerivedTable, _ options: ChartOptions = ChartOptions(), height: Double = 28, showsRange: Bool = true
    ) {
        self.init(ChartTable(table), options, height: height, showsRange: showsRange)
    }

    private init(_ table: ChartTable, _ options: ChartOptions, height: Double, showsRange: Bool) {
        (self.table, self.options, self.height, self.showsRange) = (table, options, max(16, height), showsRange)
    }

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        let words = try words(language)
        return Drawing(SparkLineLayout(words: words, height: height, showsRange: showsRange).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> LineChartWords {
        let series = try TimeSeries(table)
        guard series.series.count == 1 else { throw .tooMany(.wordLines, count: series.series.count, limit: 1) }
        var quiet = options
        quiet.events = []
        return LineChartWords(table: table, series: series, options: quiet, language: language)
    }
}
