public import Trends
public import Wording

/// Counts or rates by age and sex: men to the left, women to the right, ages upwards.
///
/// Bands are as high as they have years where they follow each other and the narrowest stays legible; else all are of one height, and
/// a note says so. A figure that is withheld or missing is a patterned box whose length tells nothing. Other sexes and unknown ages are
/// named below with their figure as far as that is released.
///
/// ```swift
/// let svg = try PopulationPyramid(table).render(language: .german)
/// ```
public struct PopulationPyramid: Chart {
    let table: ChartTable
    let options: ChartOptions

    /// - Parameter table: by `age_band` and `sex`, whose codes are `male` and `female` among others; all other dimensions have one member.
    public init(_ table: EstimateTable, _ options: ChartOptions = ChartOptions()) {
        self.table = ChartTable(table)
        self.options = options
    }

    static let kind = Phrase(de: "Alterspyramide", en: "Population pyramid")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        let pyramid = try AgePyramid(table)
        let heights = BandHeights(pyramid)
        let words = PopulationPyramidWords(
            table: table, pyramid: pyramid, heightsTellYears: heights.isByYears, options: options, language: language)
        return Drawing(PopulationPyramidLayout(heights: heights, words: words).document())
    }
}
