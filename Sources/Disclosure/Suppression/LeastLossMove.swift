/// Finds, for a withheld cell, the cheapest cells to withhold with it so that it could be larger by a given amount.
///
/// A move adds and takes away along the sums so that every sum still holds; a cell that moves must be withheld. Its loss is
/// least over all moves, as a linear programme over the cells that hang together (J. P. Kelly, B. L. Golden, A. A. Assad
/// (1992), Cell suppression: disclosure protection for sensitive tabular data, Networks 22, 397–417). Cells that are withheld
/// already cost next to nothing, so that one companion serves many.
final class LeastLossMove {
    private let cells: LinkedCells
    private let component: [Int]
    private let place: [Int: Int]
    private let programme: LinearProgramme

    /// - Parameter component: cells that hang together, zeros left out.
    init(_ cells: LinkedCells, component: [Int], withheld: [Bool], loss: [Double]) {
        self.cells = cells
        self.component = component
        place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
        let equations = Set(component.flatMap { cells.equationsOfCell[$0] }).sorted().map { cells.equations[$0] }
        // For each cell two variables: how much is added, how much is taken away.
        programme = LinearProgramme(variables: component.count * 2, from: 0, rows: equations.count, method: .dual)
        for (row, equation) in equations.enumerated() {
            var terms = [(variable: Int, coefficient: Double)]()
            for (cell, sign) in [(equation.total, 1.0)] + equation.parts.map({ ($0, -1.0) }) {
                guard let index = place[cell] else { continue }
                terms.append((2 * index, sign))
                terms.append((2 * index + 1, -sign))
            }
            programme.set(row: row, terms, equals: 0)
        }
        for (index, cell) in component.enumerated() {
            programme.bound(2 * index + 1, 0...max(0, Double(cells.values[cell] - 1)))
            weigh(cell, withheld[cell] ? 0 : loss[cell])
        }
    }

    /// Withheld cells cost a trifle, so that no move is longer than it must be.
    func weigh(_ cell: Int, _ loss: Double) {
        guard let index = place[cell] else { return }
        programme.weigh(2 * index, loss + 0.001)
        programme.weigh(2 * index + 1, loss + 0.001)
    }

    /// How much each cell of the component changes in the cheapest move that adds `amount` to a cell.
    ///
    /// - Returns: `nil` where no move does.
    func adding(_ amount: Int, to cell: Int) -> [(cell: Int, change: Double)]? {
        guard let index = place[cell] else { return nil }
        let (up, down) = (2 * index, 2 * index + 1)
        programme.bound(up, Double(amount)...Double(amount))
        programme.bound(down, 0...0)
        defer {
            programme.bound(up, 0...Double(1 << 40))
            programme.bound(down, 0...max(0, Double(cells.values[cell] - 1)))
        }
        guard case .solution(let values)? = programme.solve(.minimum) else { return nil }
        return component.enumerated().compactMap { index, cell in
            let change = values[2 * index] - values[2 * index + 1]
            return abs(change) > 1e-6 ? (cell, change) : nil
        }
    }
}
