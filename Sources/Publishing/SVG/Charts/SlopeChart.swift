public import Trends
public import Wording

/// What changed between two periods: a line for each of up to 15 members from the first to the last period of the table, its figures and
/// its name at both ends.
///
/// Lines of which a claim was found (`Verdict.isClaim`) stand out, all others are grey. The heights need not reach to zero where the
/// lowest figure is at least 40 % of the highest. What has no figure in one of the periods shows the other alone and is named below;
/// totals are left out.
public struct SlopeChart: Chart {
    /// As many lines as keep their labels apart.
    static let mostLines = 15

    let table: ChartTable
    let options: ChartOptions

    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions()) {
        (self.table, self.options) = (ChartTable(table), options)
    }

    static let kind = Phrase(de: "Steigungsdiagramm", en: "Slope chart")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(SlopeChartLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> SlopeChartWords {
        let series = try TimeSeries(table, most: Self.mostLines, setsTotalApart: true)
        guard series.periods.count > 1 else { throw .onePeriod }
        return SlopeChartWords(table: table, series: series, options: options, language: language)
    }
}
