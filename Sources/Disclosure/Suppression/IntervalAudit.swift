/// What someone can work out about withheld counts who knows every published one and every sum.
///
/// Every withheld count is at least 1, since zeros are published. For each, the smallest and largest value that the sums
/// allow are linear programmes over the withheld cells that hang together (M. Fischetti, J. J. Salazar (2001), Solving the
/// cell suppression problem on tabular data with linear constraints, Management Science 47, 1008–1027). Bounds are those
/// of the continuous problem, rounded inwards to whole numbers.
///
/// What is withheld may only grow between two audits. Each table found to fit the published cells then fits them still,
/// so a cell once seen to be able to take enough values is not asked about again.
struct IntervalAudit {
    private let cells: LinkedCells
    private let width: Int
    /// The smallest and largest value of each cell in the tables found so far; the true table is the first.
    private var lowest: [Double]
    private var highest: [Double]

    init(cells: LinkedCells, width: Int) {
        self.cells = cells
        self.width = width
        lowest = cells.values.map(Double.init)
        highest = lowest
    }

    /// The withheld cells that could take fewer than `width` values, in the order of their numbers.
    mutating func exposed(_ withheld: [Bool]) -> [Int] {
        var exposed = [Int]()
        for component in cells.components(where: { withheld[$0] }) where component.contains(where: { !hasRoom($0) }) {
            exposed += self.exposed(component)
        }
        return exposed.sorted()
    }

    func hasRoom(_ cell: Int) -> Bool { Int(highest[cell] - lowest[cell]) + 1 >= width }

    /// A move that keeps every sum: the true table with it is another that fits, and so is that with its opposite where
    /// no cell falls below 1.
    mutating func take(_ changes: [(cell: Int, change: Double)]) {
        guard changes.allSatisfy({ abs($0.change - $0.change.rounded()) < 1e-6 }) else { return }
        for sign in [1.0, -1.0] {
            let moved = changes.map {
                (cell: $0.cell, value: Double(cells.values[$0.cell]) + sign * $0.change.rounded())
            }
            guard moved.allSatisfy({ $0.value >= 1 }) else { continue }
            for (cell, value) in moved {
                lowest[cell] = min(lowest[cell], value)
                highest[cell] = max(highest[cell], value)
            }
        }
    }

    private mutating func exposed(_ component: [Int]) -> [Int] {
        let programme = programme(component)
        var exposed = [Int]()
        for (variable, cell) in component.enumerated() {
            for direction in [LinearProgramme.Direction.maximum, .minimum] where !hasRoom(cell) {
                switch programme.optimum(of: variable, direction) {
                case .unbounded:
                    highest[cell] = lowest[cell] + Double(width)
                case .solution(let values):
                    take(values, component, bounding: variable, direction)
                case nil:
                    // The true table is a solution; where the solver finds none, nothing is proved.
                    break
                }
            }
            if !hasRoom(cell) { exposed.append(cell) }
        }
        return exposed
    }

    /// Widens what is known of the cell asked about, and of all cells where the solution is one in whole numbers.
    private mutating func take(
        _ values: [Double], _ component: [Int], bounding variable: Int, _ direction: LinearProgramme.Direction
    ) {
        let inward = 1e-6
        let cell = component[variable]
        switch direction {
        case .maximum: highest[cell] = max(highest[cell], (values[variable] + inward).rounded(.down))
        case .minimum: lowest[cell] = min(lowest[cell], (values[variable] - inward).rounded(.up))
        }
        guard values.allSatisfy({ abs($0 - $0.rounded()) < inward }) else { return }
        for (cell, value) in zip(component, values) {
            lowest[cell] = min(lowest[cell], value.rounded())
            highest[cell] = max(highest[cell], value.rounded())
        }
    }

    private func programme(_ component: [Int]) -> LinearProgramme {
        let place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
        let equations = Set(component.flatMap { cells.equationsOfCell[$0] }).sorted().map { cells.equations[$0] }
        let programme = LinearProgramme(variables: component.count, from: 1, rows: equations.count, method: .primal)
        for (row, equation) in equations.enumerated() {
            var terms = [(variable: Int, coefficient: Double)]()
            var known = 0
            if let variable = place[equation.total] {
                terms.append((variable, 1))
            } else {
                known += cells.values[equation.total]
            }
            for part in equation.parts {
                if let variable = place[part] { terms.append((variable, -1)) } else { known -= cells.values[part] }
            }
            // total − parts = 0, with the published ones moved to the right.
            programme.set(row: row, terms, equals: -Double(known))
        }
        return programme
    }
}
