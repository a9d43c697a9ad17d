/// Finds, for a withheld cell, the cheapest cells to withhold with it so that it could be another number, whatever the shape of the move.
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
    private let needs: CellNeeds
    /// The width that the programme's limits are made for.
    private var width = 0

    /// What a fraction of a cell may have as its denominator.
    private static let denominators = [1, 2, 3, 4, 6]

    /// - Parameter component: cells that hang together, those that cannot change left out.
    init(_ cells: LinkedCells, _ needs: CellNeeds, component: [Int], loss: [Double]) {
        self.cells = cells
        self.needs = needs
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
        for cell in component { weigh(cell, loss[cell]) }
    }

    /// How much can be taken from a cell each time, so that it can be done often enough.
    private func room(_ cell: Int) -> Double { Double((cells.values[cell] - needs.lowest) / (width - 1)) }

    private func limit(to width: Int) {
        guard self.width != width else { return }
        self.width = width
        for (index, cell) in component.enumerated() { programme.bound(2 * index + 1, 0...room(cell)) }
    }

    /// Withheld cells cost a trifle, so that no move is longer than it must be.
    func weigh(_ cell: Int, _ loss: Double) {
        guard let index = place[cell] else { return }
        programme.weigh(2 * index, loss + 0.001)
        programme.weigh(2 * index + 1, loss + 0.001)
    }

    /// The cheapest move in whole numbers that adds to a cell and gives it its width.
    ///
    /// - Returns: `nil` where none was found.
    func cheapest(for cell: Int) -> Move? {
        guard let index = place[cell] else { return nil }
        limit(to: needs.widths[cell])
        let (up, down) = (2 * index, 2 * index + 1)
        programme.bound(down, 0...0)
        defer {
            programme.bound(up, 0...Double(1 << 40))
            programme.bound(down, 0...room(cell))
        }
        for amount in Self.denominators {
            programme.bound(up, Double(amount)...Double(amount))
            guard case .solution(let values)? = programme.solve(.minimum) else { return nil }
            let changes = component.enumerated().compactMap { index, cell -> (cell: Int, change: Double)? in
                let change = values[2 * index] - values[2 * index + 1]
                return abs(change) > 1e-6 ? (cell, change) : nil
            }
            guard changes.allSatisfy({ abs($0.change - $0.change.rounded()) < 1e-6 }) else { continue }
            let move = Move(
                changes.map { ($0.cell, Int($0.change.rounded())) }, values: cells.values, lowest: needs.lowest)
            if move.width >= width { return move }
        }
        return nil
    }
}
