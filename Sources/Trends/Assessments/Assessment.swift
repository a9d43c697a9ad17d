/// What is found in a table, before it is known how many tests of the document share the error.
///
/// The assessments of this folder are where tables and methods meet: each reads published cells of a table, a series at the finest grain of
/// which nothing is withheld (`PublishedSeries`), puts them to methods that know no tables, and says what may be said of the outcome (`Verdict`).
public protocol Assessment: Sendable {
    /// The table that it was found in.
    var table: EstimateTable { get }

    /// The p-values of all tests that could be made and could have been findings.
    var pValues: [Double] { get }

    /// What may be said.
    func statements(at shared: FalseDiscovery) -> StatementTable
}

extension Assessment {
    /// What may be said where the table stands alone.
    public func statements() -> StatementTable { statements(at: FalseDiscovery(pValues: pValues)) }
}
