/// Rounds all cells of tables that are published together so that every total is the sum of its rounded parts.
///
/// With the count n = q · b + r, a cell becomes b · (q + x), x = 0 or 1, or 0 where r = 0; the distance from the counts, all
/// cells together, is the least that was found. In tables of two dimensions such x always exist (L. H. Cox (1987), A
/// constructive procedure for unbiased controlled rounding, JASA 82, 520–524), in others nearly always: they are searched as
/// an integer programme over all sums (J. J. Salazar-González (2006), Controlled rounding and cell perturbation: statistical
/// disclosure limitation methods for tabular data, Mathematical Programming 105, 583–603). Where none is found, cells may go
/// one multiple further, then two, then three. Zero stays zero, and nothing falls below it.
///
/// The distance is that to the counts, so unlike random rounding this one is not unbiased.
struct ControlledRounding {
    let cells: LinkedCells
    let base: Int

    /// How many multiples beyond its neighbours a cell may go at most.
    static let mostSteps = 3
    /// Nodes of each search.
    static let nodes = 2_000

    struct Outcome {
        /// One entry a cell.
        var values: [Int]
        /// How many multiples beyond its neighbours a cell may have gone.
        var steps: Int
    }

    /// - Throws: `DisclosureError.cannotRound` where nothing was found.
    func outcome() throws(DisclosureError) -> Outcome {
        for steps in 0...Self.mostSteps {
            if let values = values(steps: steps) { return Outcome(values: values, steps: steps) }
        }
        throw .cannotRound(base: base)
    }

    private func values(steps: Int) -> [Int]? {
        var values = cells.values
        // What cannot change stands apart: the others are rounded in groups that hang together.
        let canChange = { (cell: Int) in steps == 0 ? cells.values[cell] % base != 0 : cells.values[cell] != 0 }
        for component in cells.components(where: canChange) {
            guard let changes = multiples(component, steps: steps) else { return nil }
            for (cell, multiple) in zip(component, changes) { values[cell] = base * multiple }
        }
        precondition(isAdditive(values), "a total is the sum of its parts")
        return values
    }

    private func isAdditive(_ values: [Int]) -> Bool {
        cells.equations.allSatisfy { equation in
            equation.parts.reduce(0) { $0 + values[$1] } == values[equation.total]
        }
    }

    /// Which multiple of the base each cell of a group becomes.
    private func multiples(_ component: [Int], steps: Int) -> [Int]? {
        let place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
        let equations = Set(component.flatMap { cells.equationsOfCell[$0] }).sorted().map { cells.equations[$0] }
        // A cell's multiple is its variable and, where it may go further, one for each direction.
        let parts: [Int] = steps == 0 ? [1] : [1, 1, -1]
        let programme = IntegerProgramme(variables: parts.count * component.count, rows: equations.count)
        for (index, cell) in component.enumerated() {
            let (quotient, remainder) = cells.values[cell].quotientAndRemainder(dividingBy: base)
            programme.set(variable: index, 0...(remainder > 0 ? 1 : 0), cost: base - 2 * remainder)
            guard steps > 0 else { continue }
            // Further ways cost more than any choice between neighbours.
            programme.set(variable: component.count + index, 0...steps, cost: 10 * base)
            programme.set(variable: 2 * component.count + index, 0...min(steps, quotient), cost: 10 * base)
        }
        for (row, equation) in equations.enumerated() {
            var terms = [(variable: Int, coefficient: Int)]()
            // total − parts = 0, with what is fixed moved to the right.
            var known = 0
            for (cell, sign) in [(equation.total, 1)] + equation.parts.map({ ($0, -1) }) {
                known += sign * (cells.values[cell] / base)
                guard let index = place[cell] else { continue }
                for (number, part) in parts.enumerated() {
                    terms.append((number * component.count + index, sign * part))
                }
            }
            programme.set(row: row, terms, equals: -known)
        }
        guard let solution = programme.solve(nodes: Self.nodes) else { return nil }
        return component.indices.map { index in
            parts.enumerated().reduce(cells.values[component[index]] / base) { sum, part in
                sum + part.element * solution[part.offset * component.count + index]
            }
        }
    }
}
