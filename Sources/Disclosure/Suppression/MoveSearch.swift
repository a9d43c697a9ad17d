/// Finds the move that loses the least: of a simple shape (`ProductMoves`), or of any (`LeastLossMove`).
final class MoveSearch {
    let products: ProductMoves
    private let cells: LinkedCells
    private let needs: CellNeeds
    /// Of withholding each cell now; 0 for one that is withheld.
    private var loss: [Double]
    private let components: [[Int]]
    /// For each cell the place of its component; −1 for those that cannot change.
    private let componentOf: [Int]
    private var programmes: [Int: LeastLossMove] = [:]

    /// Among more cells that hang together a linear programme for each small one takes too long.
    private static let mostForProgrammes = 2000
    /// How many more programmes may be solved that need not be: counted, not timed, so that every machine finds the same.
    private var programmesLeft = 400

    init(_ cells: LinkedCells, _ needs: CellNeeds, grids: [TableGrid]) {
        self.cells = cells
        self.needs = needs
        products = ProductMoves(cells, needs, grids: grids)
        loss = zip(needs.weights, needs.isAtRisk).map { $1 ? 0 : $0 }
        components = cells.components(where: needs.canChange)
        var componentOf = Array(repeating: -1, count: cells.values.count)
        for (place, component) in components.enumerated() { for cell in component { componentOf[cell] = place } }
        self.componentOf = componentOf
    }

    func withhold(_ cell: Int) { set(cell, 0) }

    func publish(_ cell: Int) { set(cell, needs.weights[cell]) }

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
            ?? LeastLossMove(cells, needs, component: components[component], loss: loss)
        programmes[component] = programme
        return programme
    }
}
