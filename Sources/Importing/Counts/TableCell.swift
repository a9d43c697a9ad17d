internal import Records
internal import Regions

/// A cell of a supplier's table with a figure, and what it is about.
struct TableCell {
    /// What a cell is for the table.
    enum Role {
        /// A figure of its own.
        case part
        /// Of what lies at no known finer place: a figure of its own, never a sum.
        case unassigned
        /// The supplier's own sum.
        case total
    }

    /// The number of the row below the header, and of the column with figures.
    let row: Int
    let column: Int
    let line: Int
    /// For each dimension of the table the number of its term.
    let terms: [Int]
    /// The dimensions whose term is a word for sums.
    let totalDimensions: [Int]
    /// What stands in the cell; `nil` where that is no figure.
    let reading: CountSymbols.Reading?
    var role: Role
    /// Whether it is a sum because other rows or columns are of regions below its own.
    var isRegionTotal = false
    var region: RegionCode?
    /// The record that a part becomes; empty for a sum.
    var record: [RecordValue] = []
    var period: Period?
    /// The key of what it is about, and the one of that and what stands in it.
    var identityKey: UInt64 = 0
    var contentKey: UInt64 = 0
    var remarks = RowNormaliser.Remarks()

    /// What it adds to a sum; `nil` where it has no figure. What cannot exist adds nothing.
    var summand: Int? { reading?.status == .cannotExist ? 0 : reading?.count }
}
