/// The explanatory columns of a regression, one row for each count, the first column usually all ones.
///
/// `CountDesign(rows: [[1, 0], [1, 1], [1, 2]])` is a constant and a trend over three periods.
public struct CountDesign: Hashable, Sendable {
    public let columns: Int
    /// Row after row.
    let values: [Double]

    public var rows: Int { columns == 0 ? 0 : values.count / columns }

    /// - Precondition: all rows are of one length, which is not 0, and all values are finite.
    public init(rows: [[Double]]) {
        let columns = rows.first?.count ?? 1
        precondition(rows.allSatisfy { $0.count == columns }, "rows of one length")
        self.init(columns: columns, rowMajor: rows.flatMap { $0 })
    }

    /// - Precondition: the values fill whole rows and are finite.
    public init(columns: Int, rowMajor values: [Double]) {
        precondition(columns > 0 && values.count.isMultiple(of: columns), "whole rows")
        precondition(values.allSatisfy(\.isFinite), "finite values")
        self.columns = columns
        self.values = values
    }

    /// The values of a row.
    public subscript(row: Int) -> ArraySlice<Double> { values[(row * columns)..<((row + 1) * columns)] }
}
