public import Trends
public import Wording

/// Rates of regions by their number of people, with the limits within which chance alone may carry them from a common target.
///
/// The target is the rate of the whole where its row is in the table and released, else that of the regions shown together. Limits are
/// those of `FunnelLimits`, at 95 % and 99.8 %. Regions without a figure are named below. Nothing in the chart is a ranking.
///
/// ```swift
/// let svg = try FunnelChart(rates).render(language: .german)
/// ```
public struct FunnelChart: Chart {
    let table: ChartTable
    let options: ChartOptions
    let variation: CountVariation?

    /// - Parameters:
    ///   - table: rates of regions of one level; all other dimensions have one member.
    ///   - variation: how much counts vary, which widens the limits; `nil` for what chance alone has.
    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions(), variation: CountVariation? = nil) {
        self.table = ChartTable(table)
        self.options = options
        self.variation = variation
    }

    static let kind = Phrase(de: "Trichterdiagramm", en: "Funnel plot")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(FunnelChartLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> FunnelChartWords {
        FunnelChartWords(
            table: table, funnel: try FunnelPlaces(table, variation: variation), options: options, language: language)
    }
}
