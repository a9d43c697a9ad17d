/// Finds the move that loses the least: of a simple shape (`ProductMoves`), or of any (`LeastLossMove`).
final class MoveSearch {
    let products: ProductMoves
    /// How much is lost with each cell that is withheld besides the small ones.
    let weights: [Double]
    private let cells: LinkedCells
    private let rule: SuppressionRule
    /// Of withholding each cell now; 0 for one that is withheld.
    private var loss: [Double]
    private let components: [[Int]]
    /// For each cell the place of its component; −1 for zeros.
    private let componentOf: [Int]
    private var programmes: [Int: LeastLossMove] = [:]

    /// Among more cells that hang together a linear programme for each small one takes too long.
    private static let mostForProgrammes = 6000
    /// How many more programmes may be solved that need not be: counted, not timed, so that every machine finds the same.
    private var programmesLeft = 400

    init(_ cells: LinkedCells, grids: [TableGrid], rule: SuppressionRule, withheld: [Bool]) {
        self.cells = cells
        self.rule = rule
        products = ProductMoves(cells, grids: grids, rule: rule)
        var totalOf = Array(repeating: 0, count: cells.values.count)
        for equation in cells.equations where equation.parts.count > 1 { totalOf[equation.total] += 1 }
        let weights = zip(cells.values, totalOf).map { value, sums -> Double in
            switch rule.loss {
            case .cells: 1
            case .counts: Double(value)
            case .use: 1 + Double(sums) * 12 + Double(value).squareRoot() * 4
            }
        }
        self.weights = weights
        loss = zip(weights, withheld).map { $1 ? 0 : $0 }
        components = cells.components { cells.values[$0] > 0 }
        var componentOf = Array(repeating: -1, count: cells.values.count)
        for (place, component) in components.enumerated() { for cell in component { componentOf[cell] = place } }
        self.componentOf = componentOf
    }

    func withhold(_ cell: Int) { set(cell, 0) }

    func publish(_ cell: Int) { set(cell, weights[cell]) }

    private func set(_ cell: Int, _ value: Double) {
        guard loss[cell] != value else { return }
        loss[cell] = value
        programmes[componentOf[cell]]?.weigh(cell, value)
    }

    /// - Parameters:
    ///   - staysSmall: the tables of the move have to tell by themselves why something was withheld.
    ///   - anyShape: a move of any shape is sought too where few enough cells hang together and not too many were sought; else only where
    ///     there is none of a simple one.
    /// - Returns: the move that gives a cell its width, and what it loses; `nil` where none was found.
    func cheapest(for cell: Int, staysSmall: Bool = false, anyShape: Bool = false) -> (move: Move, loss: Double)? {
        let product = products.cheapest(for: cell, loss: loss, staysSmall: staysSmall)
        if let product {
            let isSmall = components[componentOf[cell]].count <= Self.mostForProgrammes
            guard anyShape, product.loss > 0, isSmall, programmesLeft > 0 else { return product }
            programmesLeft -= 1
        }
        guard let move = programme(componentOf[cell]).cheapest(for: cell), products.keepsSums(move),
            !staysSmall || products.isConsistent(move)
        else { return product }
        let lost = move.changes.reduce(0) { $0 + loss[$1.cell] }
        return product.map { $0.loss <= lost ? $0 : (move, lost) } ?? (move, lost)
    }

    private func programme(_ component: Int) -> LeastLossMove {
        let programme =
            programmes[component]
            ?? LeastLossMove(cells, component: components[component], loss: loss, width: rule.width)
        programmes[component] = programme
        return programme
    }
}
