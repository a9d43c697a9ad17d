/// Rounds all cells of tables that are published together so that every total is the sum of its rounded parts.
///
/// With the count n = q · b + r, a cell becomes b · (q + x), x = 0 or 1, or 0 where r = 0. In tables of two dimensions such x
/// always exist (L. H. Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82, 520–524), in others
/// nearly always.
///
/// 1. Where not too many cells hang together, they are searched as an integer programme over all sums, and the distance from the
///    counts, all cells together, is the least that was found (J. J. Salazar-González (2006), Controlled rounding and cell
///    perturbation: statistical disclosure limitation methods for tabular data, Mathematical Programming 105, 583–603).
/// 2. Else, and where that finds none, `RoundingSearch` mends a first choice: with neighbours alone, then with totals that
///    may go one multiple further, then two, then three. The finest cells always go to a neighbour.
///
/// Zero stays zero, and nothing falls below it.
struct ControlledRounding {
    let cells: LinkedCells
    let base: Int

    struct Outcome {
        /// One entry a cell.
        var values: [Int]
        /// How many multiples beyond its neighbours a total may have gone.
        var steps: Int
    }

    /// How many multiples beyond its neighbours a total may go at most.
    private static let mostSteps = 3
    /// How many cells that hang together are rounded by an integer programme.
    private static let mostVariables = 1_500
    /// Nodes of an integer programme.
    private static let nodes = 1_000
    /// Choices that the search mends for each cell and number of multiples.
    private static let searchSteps = 40

    /// - Throws: `DisclosureError.cannotRound` where nothing was found.
    func outcome() throws(DisclosureError) -> Outcome {
        if let values = byProgramme() { return Outcome(values: checked(values), steps: 0) }
        for steps in 0...Self.mostSteps {
            let constraints = RoundingConstraints(cells, base: base, steps: steps)
            var search = RoundingSearch(
                constraints, remainders: constraints.leaves.map { cells.values[$0] % base }, base: base)
            if let isUp = search.solution(steps: Self.searchSteps * max(constraints.leaves.count, 1_000)) {
                return Outcome(values: checked(constraints.values(isUp)), steps: steps)
            }
        }
        throw .cannotRound(base: base)
    }

    /// Held against the sums themselves, however the values were found.
    private func checked(_ values: [Int]) -> [Int] {
        precondition(
            cells.equations.allSatisfy { equation in
                equation.parts.reduce(0) { $0 + values[$1] } == values[equation.total]
            }, "a total is the sum of its parts")
        return values
    }

    private func byProgramme() -> [Int]? {
        var values = cells.values
        // Multiples stay: what is left hangs together in groups.
        for component in cells.components(where: { cells.values[$0] % base != 0 }) {
            guard component.count <= Self.mostVariables, let isUp = isUp(component) else { return nil }
            for (cell, isUp) in zip(component, isUp) {
                values[cell] = cells.values[cell] / base * base + (isUp ? base : 0)
            }
        }
        return values
    }

    /// For each cell of a group whether it goes up.
    private func isUp(_ component: [Int]) -> [Bool]? {
        let place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
        let equations = Set(component.flatMap { cells.equationsOfCell[$0] }).sorted().map { cells.equations[$0] }
        let programme = IntegerProgramme(variables: component.count, rows: equations.count)
        for (variable, cell) in component.enumerated() {
            // |b · (q + 1) − n| − |b · q − n|
            programme.set(variable: variable, 0...1, cost: base - 2 * (cells.values[cell] % base))
        }
        for (row, equation) in equations.enumerated() {
            // total − parts = 0, with the lower neighbours moved to the right.
            var (terms, known) = ([(variable: Int, coefficient: Int)](), 0)
            for (cell, sign) in [(equation.total, 1)] + equation.parts.map({ ($0, -1) }) {
                known += sign * (cells.values[cell] / base)
                if let variable = place[cell] { terms.append((variable, sign)) }
            }
            programme.set(row: row, terms, equals: -known)
        }
        return programme.solve(nodes: Self.nodes)?.map { $0 == 1 }
    }
}
