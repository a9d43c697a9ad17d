/// Chooses the further cells to withhold so that no withheld count can be worked out.
///
/// 1. Primary: counts from 1 to the threshold.
/// 2. Line by line: in each sum the withheld parts must leave each other room; else the cheapest further cell of the sum is
///    withheld. This settles nearly all cells at little cost.
/// 3. `IntervalAudit` over everything together; a cell that is still exposed gets the cheapest further cell of its sums,
///    and 2 and 3 are repeated until none is exposed.
///
/// Zeros are never withheld. The same tables give the same pattern: ties go to the lower cell number.
struct ComplementarySuppression {
    private let cells: LinkedCells
    private let rule: SuppressionRule
    private(set) var withheld: [Bool]
    /// How many cells the threshold alone withholds.
    let primaryCount: Int
    /// How much is lost when a cell is withheld: more for totals than for parts, more for large counts than for small.
    private let loss: [Double]

    init(_ cells: LinkedCells, rule: SuppressionRule) throws(DisclosureError) {
        self.cells = cells
        self.rule = rule
        withheld = cells.values.map { (1...rule.threshold).contains($0) }
        primaryCount = withheld.count { $0 }
        var totalOf = Array(repeating: 0, count: cells.values.count)
        for equation in cells.equations where equation.parts.count > 1 { totalOf[equation.total] += 1 }
        loss = zip(cells.values, totalOf).map { value, sums in
            1 + Double(sums) * 12 + Double(value.bitWidth - value.leadingZeroBitCount)
        }
        try protect()
    }

    private mutating func protect() throws(DisclosureError) {
        let audit = IntervalAudit(cells: cells, width: rule.width)
        var waiting = cells.equations.indices.filter { touches($0) }
        while true {
            settleLines(&waiting)
            let exposed = audit.exposed(withheld)
            if exposed.isEmpty { return }
            var hasAdded = false
            for cell in exposed {
                let candidates = cells.equationsOfCell[cell].flatMap(members)
                guard let chosen = cheapest(candidates) else { continue }
                withhold(chosen, &waiting)
                hasAdded = true
            }
            guard hasAdded else { throw .cannotProtect(cells: exposed.count) }
        }
    }

    /// Withholds further cells until the parts withheld in each sum leave each other room.
    private mutating func settleLines(_ waiting: inout [Int]) {
        while !waiting.isEmpty {
            let equations = Set(waiting).sorted()
            waiting = []
            for equation in equations {
                while !leavesRoom(equation), let chosen = helpful(equation) { withhold(chosen, &waiting) }
            }
        }
    }

    private mutating func withhold(_ cell: Int, _ waiting: inout [Int]) {
        withheld[cell] = true
        waiting += cells.equationsOfCell[cell]
    }

    private func members(_ equation: Int) -> [Int] {
        [cells.equations[equation].total] + cells.equations[equation].parts
    }

    private func touches(_ equation: Int) -> Bool { members(equation).contains { withheld[$0] } }

    /// With a published total of which `k` parts with the sum `s` are withheld, each can be 1 … s − k + 1.
    private func leavesRoom(_ number: Int) -> Bool {
        let equation = cells.equations[number]
        let parts = equation.parts.filter { withheld[$0] }
        if withheld[equation.total] { return !parts.isEmpty }
        guard !parts.isEmpty else { return true }
        let sum = parts.reduce(0) { $0 + cells.values[$1] }
        return parts.count > 1 && sum - parts.count + 1 >= rule.width
    }

    /// The cheapest cell of a sum that makes room. A part of 1 does not, unless the total is what is withheld.
    private func helpful(_ number: Int) -> Int? {
        let equation = cells.equations[number]
        if withheld[equation.total] { return cheapest(equation.parts) }
        return cheapest(equation.parts.filter { cells.values[$0] > 1 } + [equation.total])
    }

    private func cheapest(_ candidates: [Int]) -> Int? {
        candidates.filter { !withheld[$0] && cells.values[$0] > 0 }
            .min { (cost($0), $0) < (cost($1), $1) }
    }

    /// The loss, and as much again for each sum in which the cell would stand alone and need another beside it.
    private func cost(_ cell: Int) -> Double {
        let lonely = cells.equationsOfCell[cell].count { equation in
            !members(equation).contains { $0 != cell && withheld[$0] }
        }
        return loss[cell] + 8 * Double(lonely)
    }
}
