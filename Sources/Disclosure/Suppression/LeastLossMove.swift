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
    /// What the programme's limits are made for.
    private var times: Times?

    /// Ways of a move to come to the width that are looked at.
    private static let mostWays = 6

    /// Branches that are looked at where the programme's own solutions are fractions.
    private static let mostNodes = 200

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
        programme = LinearProgramme(variables: component.count * 2, rows: equations.count)
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

    /// How often a move is meant to be added to the true table, and how often taken away.
    private struct Times: Equatable {
        let added: Int
        let taken: Int

        /// All ways to come to a width, those first that go one way only.
        static func ways(to width: Int) -> [Times] {
            (0..<width).map { Times(added: width - 1 - $0, taken: $0) }.sorted {
                (min($0.added, $0.taken), $0.taken) < (min($1.added, $1.taken), $1.taken)
            }
        }
    }

    /// Limits each change so that no cell falls below the least it can be, however often that is asked for.
    private func limit(to times: Times) {
        guard self.times != times else { return }
        self.times = times
        for (index, cell) in component.enumerated() {
            programme.bound(2 * index, 0...room(cell, times.taken))
            programme.bound(2 * index + 1, 0...room(cell, times.added))
        }
    }

    /// How much may change each time where a cell falls so often.
    private func room(_ cell: Int, _ times: Int) -> Double {
        times == 0 ? Double(1 << 40) : Double(max(0, cells.values[cell] - needs.least[cell]) / times)
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
        let ways = Times.ways(to: needs.widths[cell]).filter { $0.added >= needs.rooms[cell] }.prefix(Self.mostWays)
        for isBranching in [false, true] {
            for times in ways {
                limit(to: times)
                let most = room(cell, times.taken)
                guard most >= 1 else { continue }
                programme.bound(2 * index + 1, 0...0)
                defer {
                    programme.bound(2 * index, 0...most)
                    programme.bound(2 * index + 1, 0...room(cell, times.added))
                }
                if let move = isBranching ? branched(index, most) : plain(index, most), needs.isMet(cell, by: move) {
                    return move
                }
            }
        }
        return nil
    }

    /// A solution of the programme itself, of fractions made whole where that is easy.
    private func plain(_ index: Int, _ most: Double) -> Move? {
        for amount in Self.denominators.map(Double.init) where amount <= most {
            programme.bound(2 * index, amount...amount)
            guard let values = programme.solve() else { return nil }
            if let move = move(values) { return move }
        }
        return nil
    }

    private func branched(_ index: Int, _ most: Double) -> Move? {
        programme.bound(2 * index, 1...max(1, min(most, Double(1 << 20))))
        return programme.solveInWholeNumbers(nodes: Self.mostNodes).flatMap(move)
    }

    /// The move that the programme's values are; `nil` where they are no whole numbers.
    private func move(_ values: [Double]) -> Move? {
        let changes = component.enumerated().compactMap { index, cell -> (cell: Int, change: Double)? in
            let change = values[2 * index] - values[2 * index + 1]
            return abs(change) > 1e-6 ? (cell, change) : nil
        }
        guard changes.allSatisfy({ abs($0.change - $0.change.rounded()) < 1e-6 }) else { return nil }
        return Move(changes.map { ($0.cell, Int($0.change.rounded())) }, values: cells.values, least: needs.least)
    }
}
