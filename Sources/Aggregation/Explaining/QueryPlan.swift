public import Records

/// How a question was answered: what was read and what was not, and how it was counted.
///
/// It tells numbers of rows of single deliveries, and so is for the house only.
public struct QueryPlan: Sendable, Hashable {
    /// What became of a delivery.
    public enum Way: Sendable, Hashable {
        /// Its summary tells that no record meets this part of the condition.
        case pruned(FilterSummary)
        /// It has no record, or none with a value of the measure.
        case empty
        /// Column by column, a look-up for each dimension and condition.
        case lookUps
        /// Record by record, since some happened between two moments.
        case spans
        /// Record by record, since some lie in territories that were divided.
        case divided
        /// Figures of a supplier, loaded as a whole.
        case figures
    }

    /// A delivery of the kind of record that is asked for.
    public struct DeliveryPart: Sendable, Hashable {
        public let file: String
        public let rows: Int
        public let way: Way
        /// The condition as it was made ready for this delivery; `nil` where there is none.
        public let filter: FilterSummary?
    }

    /// In the order in which they came.
    public let deliveries: [DeliveryPart]
    /// The dimensions of the table that was counted into, totals included.
    public let axes: [TableAxis]
    /// How many threads counted, each into a table of its own.
    public let threads: Int
    public let rowsRead: Int
    /// Of the columns that were read.
    public let bytesRead: Int
}
