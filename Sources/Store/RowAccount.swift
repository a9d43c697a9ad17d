/// What became of the rows of a file: each was stored, rejected, known already, or replaced later on.
public struct RowAccount: Sendable, Hashable {
    /// Rows of the file below its header.
    public var read = 0
    public var stored = 0
    /// Rows that did not become a record, among them those `setApart`.
    public var rejected = 0
    /// Rejected rows that are no records by their nature: the supplier's own sums, notes, rows without any entry, repeated headers,
    /// other tables, what the profile's `where` leaves out.
    public var setApart = 0
    /// Rows that repeat one with the same record key.
    public var duplicates = 0
    /// Rows that were stored until a later delivery took their place.
    public var superseded = 0
    /// Rows whose finest place was unknown when the file was read and that are kept further up.
    public var keptFurtherUp = 0

    public init() {}

    /// No row was lost.
    public var isBalanced: Bool { read == stored + rejected + duplicates + superseded }
}
