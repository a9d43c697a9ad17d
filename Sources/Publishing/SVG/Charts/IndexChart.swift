import Records
public import Trends
public import Wording

/// Courses relative to a base period, whose figures are 100, as a line for each of up to six series.
///
/// The axis stands around 100, whose line is heavier than the others and bears the base period; it need not reach to zero. A line
/// breaks where a figure is withheld or missing, and where that of the base is there is no line.
public struct IndexChart: Chart {
    let table: ChartTable
    let base: Period
    let options: ChartOptions

    /// - Precondition: the table was made by `Derivation.index(base:)`.
    public init(_ table: DerivedTable, _ options: ChartOptions = ChartOptions()) {
        guard case .index(let base) = table.derivation else {
            preconditionFailure("an index chart shows figures relative to those of a period")
        }
        (self.table, self.base, self.options) = (ChartTable(table), base, options)
    }

    static let kind = Phrase(de: "Indexdiagramm", en: "Index chart")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(LineChartLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> LineChartWords {
        LineChartWords(
            table: table, series: try TimeSeries(table), options: options, language: language, indexBase: base)
    }
}
