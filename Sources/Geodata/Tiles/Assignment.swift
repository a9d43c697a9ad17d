/// Gives each of n rows a column of its own so that the costs add up to the least possible.
///
/// Shortest augmenting paths with dual prices: H. W. Kuhn (1955), The Hungarian method for the assignment problem;
/// R. Jonker and A. Volgenant (1987), A shortest augmenting path algorithm for dense and sparse linear assignment problems.
/// O(n² m) for n rows and m columns. Ties go to the first column, so the answer is the same each time.
enum Assignment {
    /// The column of each row.
    ///
    /// - Precondition: no more rows than columns; all rows have the same number of columns; costs are finite.
    static func cheapest(_ costs: [[Double]]) -> [Int] {
        guard let columns = costs.first?.count else { return [] }
        precondition(costs.count <= columns && costs.allSatisfy { $0.count == columns }, "costs are no wide matrix")
        // Row and column 0 are the start of each search; real ones count from 1.
        var rowPrice = [Double](repeating: 0, count: costs.count + 1)
        var columnPrice = [Double](repeating: 0, count: columns + 1)
        var rowOfColumn = [Int](repeating: 0, count: columns + 1)
        for row in 1...costs.count {
            var isDone = [Bool](repeating: false, count: columns + 1)
            var slack = [Double](repeating: .infinity, count: columns + 1)
            var cameFrom = [Int](repeating: 0, count: columns + 1)
            rowOfColumn[0] = row
            var column = 0
            repeat {
                isDone[column] = true
                let current = rowOfColumn[column]
                var (step, nearest) = (Double.infinity, 0)
                for other in 1...columns where !isDone[other] {
                    let reduced = costs[current - 1][other - 1] - rowPrice[current] - columnPrice[other]
                    if reduced < slack[other] { (slack[other], cameFrom[other]) = (reduced, column) }
                    if slack[other] < step { (step, nearest) = (slack[other], other) }
                }
                for other in 0...columns {
                    if isDone[other] {
                        rowPrice[rowOfColumn[other]] += step
                        columnPrice[other] -= step
                    } else {
                        slack[other] -= step
                    }
                }
                column = nearest
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[cameFrom[column]]
                column = cameFrom[column]
            }
        }
        var columnOfRow = [Int](repeating: 0, count: costs.count)
        for column in 1...columns where rowOfColumn[column] > 0 { columnOfRow[rowOfColumn[column] - 1] = column - 1 }
        return columnOfRow
    }
}
