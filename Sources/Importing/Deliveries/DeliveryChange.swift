public import Store

/// What a delivery changes in what the same supplier told before of the same days.
public struct DeliveryChange: Sendable, Equatable {
    /// Rows that both tell, repetitions counted.
    public internal(set) var identical = 0
    /// Rows that only the new delivery tells.
    public internal(set) var added = 0
    /// Rows that only earlier deliveries told.
    public internal(set) var withdrawn = 0
    /// Records that both tell otherwise, where the supplier tells by which fields it knows a record.
    public internal(set) var changed = 0
    /// The earlier deliveries that told rows of these days.
    public internal(set) var replaced: [Delivery] = []
    /// Earlier deliveries with rows that have no day on this one's axis, so that nobody can say whether they are repeated.
    public internal(set) var unplaced: [Delivery] = []

    /// Rows of earlier deliveries whose place the new one takes.
    var earlierRows: Int { identical + withdrawn + changed }
}
