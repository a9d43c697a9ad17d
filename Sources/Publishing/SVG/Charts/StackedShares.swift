public import Trends
public import Wording

/// What a whole is made of: a bar of 100 % for each member of one dimension or each period, with a segment for each part.
///
/// At most six parts can be told apart. A bar of which one share is withheld is hatched as a whole, since the others would tell it.
/// Where the table holds only some of the parts, the rest of the bar is empty.
///
/// ```swift
/// let shares = try DerivedTable(counts, .share(dimension: "category"), additivity: .everywhere)
/// let svg = try StackedShares(shares).render(language: .german)
/// ```
public struct StackedShares: Chart {
    let table: ChartTable
    let dimension: String
    let options: ChartOptions

    /// - Parameter table: shares over one dimension, by it and at most one other.
    /// - Precondition: the table was made by `Derivation.share(dimension:)`.
    public init(_ table: DerivedTable, _ options: ChartOptions = ChartOptions()) {
        guard case .share(let dimension) = table.derivation else {
            preconditionFailure("stacked bars show shares of a whole")
        }
        (self.table, self.dimension, self.options) = (ChartTable(table), dimension, options)
    }

    static let kind = Phrase(de: "Anteilsbalken", en: "Stacked shares")

    public func drawing(language: Language) throws(ChartError) -> Drawing {
        Drawing(StackedSharesLayout(words: try words(language)).document())
    }

    /// What drawing and specification are made of: the figures read from the table, and what is said of them.
    func words(_ language: Language) throws(ChartError) -> StackedSharesWords {
        StackedSharesWords(
            table: table, shares: try ShareRows(table, over: dimension), options: options, language: language)
    }
}
