/// Chooses the further cells to withhold so that no withheld count can be worked out.
///
/// 1. Primary: counts from 1 to the threshold.
/// 2. For each withheld cell that has no room yet, the cheapest move that gives it room (`LeastLossMove`); the cells of the
///    move are withheld. A move in whole numbers is another table that fits everything published, so it gives room to all
///    cells in it; most cells get theirs from the moves of others.
/// 3. `IntervalAudit` over everything together, as an outsider would compute; what is still exposed goes back to 2.
///
/// Zeros are never withheld. The same tables give the same pattern: cells are taken in the order of their numbers.
struct ComplementarySuppression {
    private let cells: LinkedCells
    private let rule: SuppressionRule
    private(set) var withheld: [Bool]
    /// How much is lost when a cell is withheld: more for totals than for parts, more for large counts than for small.
    private let loss: [Double]

    /// - Throws: `DisclosureError.cannotProtect` where nothing that could be withheld would protect a cell.
    init(_ cells: LinkedCells, rule: SuppressionRule) throws(DisclosureError) {
        self.cells = cells
        self.rule = rule
        withheld = cells.values.map { (1...rule.threshold).contains($0) }
        var totalOf = Array(repeating: 0, count: cells.values.count)
        for equation in cells.equations where equation.parts.count > 1 { totalOf[equation.total] += 1 }
        loss = zip(cells.values, totalOf).map { value, sums in
            1 + Double(sums) * 12 + Double(value).squareRoot() * 4
        }
        try protect()
    }

    private mutating func protect() throws(DisclosureError) {
        var audit = IntervalAudit(cells: cells, width: rule.width)
        let components = cells.components { cells.values[$0] > 0 }
        var exposed = withheld.indices.filter { withheld[$0] }
        while !exposed.isEmpty {
            let before = withheld.count { $0 }
            let isExposed = Set(exposed)
            for component in components {
                let waiting = component.filter(isExposed.contains)
                if !waiting.isEmpty { giveRoom(to: waiting, in: component, &audit) }
            }
            exposed = audit.exposed(withheld)
            let hasAdded = withheld.count { $0 } > before
            guard exposed.isEmpty || hasAdded else { throw .cannotProtect(cells: exposed.count) }
        }
    }

    /// Withholds the cells of the cheapest move for each cell without room, those that join on the way included.
    private mutating func giveRoom(to exposed: [Int], in component: [Int], _ audit: inout IntervalAudit) {
        let moves = LeastLossMove(cells, component: component, withheld: withheld, loss: loss)
        var waiting = exposed
        var next = 0
        while next < waiting.count {
            let cell = waiting[next]
            next += 1
            guard !audit.hasRoom(cell), let move = moves.adding(rule.width - 1, to: cell) else { continue }
            for (moved, _) in move where !withheld[moved] {
                withheld[moved] = true
                moves.weigh(moved, 0)
                waiting.append(moved)
            }
            audit.take(move)
        }
    }
}
