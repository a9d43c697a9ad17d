/// How many rows of a delivery are one of a kind by their day, hour, place and age band, and what would mend it.
///
/// For the house alone: it is counted from the exact rows.
public struct UniquenessReport: Sendable {
    public let rows: Int
    /// Rows that no other row equals in all of `identifiers`.
    public let unique: Int
    /// Above some hundred thousand different rows the numbers are estimates from a sample.
    public let isEstimate: Bool
    /// The columns that tell rows apart, of `date`, `hour`, `region`, `age_band`: those in which any two rows differ.
    public let identifiers: [String]
    /// What each generalisation of a column that tells rows apart would leave, the best first.
    public let remedies: [(generalisation: Generalisation, unique: Int)]
}
