public import Trends
public import Wording

/// Figures as coloured cells: days of the week by hours, years by months, or the members of any two dimensions.
///
/// The dimensions `weekday` and `hour` make a day a row and an hour a column; a table of months makes a year a row; else the first two
/// dimensions with several members are rows and columns. Colours are classes of equal width over the figures that are shown, a true zero
/// is white, and what is not in the table is left empty. The figure stands in its cell where it fits.
///
/// ```swift
/// let svg = try HeatMap(table).render(language: .german)
/// ```
public struct HeatMap: Chart {
    let table: ChartTable
    let options: ChartOptions

    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions()) {
        self.table = ChartTable(table)
        self.options = options
    }

    public init(_ table: DerivedTable, _ options: ChartOptions = ChartOptions()) {
        self.table = ChartTable(table)
        self.options = options
    }

    static let kind = Phrase(de: "Heatmap", en: "Heat map")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(HeatMapLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> HeatMapWords {
        HeatMapWords(table: table, grid: try CellGrid(table), options: options, language: language)
    }
}
