/// Chooses the further cells to withhold so that every withheld count can be enough other numbers.
///
/// 1. Primary: counts from 1 to the threshold.
/// 2. For each of them the cheapest move that gives it its width: of a simple shape (`ProductMoves`), else any (`LeastLossMove`); the cells
///    of the move are withheld. Added to the true table once, twice, …, a move gives tables that fit everything published, so all cells
///    in it have their width by it: the moves that are kept are the proof.
/// 3. Moves that others make needless go, and each that is left is sought anew among what the others withhold.
/// 4. Someone who knows the threshold knows that among withheld cells that hang together one is small. A move whose tables leave none is
///    sought anew (`ProductMoves.isConsistent`).
///
/// Zeros are never withheld. The same tables give the same pattern: cells are taken in the order of their numbers.
struct ComplementarySuppression {
    private let cells: LinkedCells
    private let rule: SuppressionRule
    private let products: ProductMoves
    /// How much is lost when a cell is withheld.
    private let weights: [Double]
    private var book: MoveBook
    private var components: [[Int]] = []

    var withheld: [Bool] { book.withheld }

    /// Rounds in which every move is sought anew.
    private static let rounds = 2
    /// Rounds in which moves are replaced after which nothing would have been withheld.
    private static let mostReplacements = 20

    /// - Throws: `DisclosureError.cannotProtect` where nothing that could be withheld would protect a cell.
    init(_ cells: LinkedCells, grids: [TableGrid], rule: SuppressionRule) throws(DisclosureError) {
        self.cells = cells
        self.rule = rule
        products = ProductMoves(cells, grids: grids, rule: rule)
        book = MoveBook(isPrimary: cells.values.map { (1...rule.threshold).contains($0) })
        var totalOf = Array(repeating: 0, count: cells.values.count)
        for equation in cells.equations where equation.parts.count > 1 { totalOf[equation.total] += 1 }
        weights = zip(cells.values, totalOf).map { value, sums in
            switch rule.loss {
            case .cells: 1
            case .counts: Double(value)
            case .use: 1 + Double(sums) * 12 + Double(value).squareRoot() * 4
            }
        }
        try protect()
    }

    private var loss: [Double] { weights.indices.map { book.isWithheld($0) ? 0 : weights[$0] } }

    private mutating func protect() throws(DisclosureError) {
        var loss = loss
        var without = [Int]()
        for cell in cells.values.indices where book.isWithheld(cell) && !book.hasWidth(cell) {
            guard let (move, _) = products.cheapest(for: cell, loss: loss) else {
                without.append(cell)
                continue
            }
            take(move, &loss)
        }
        without.removeAll(where: book.hasWidth)
        try protectByProgrammes(without, &loss)
        for _ in 0..<Self.rounds { improve(&loss) }
        try keepSmall(&loss)
        precondition(isProved, "every withheld cell has a move that gives it its width")
    }

    /// Replaces moves after which nobody would have withheld anything.
    private mutating func keepSmall(_ loss: inout [Double]) throws(DisclosureError) {
        for _ in 0..<Self.mostReplacements {
            let doubtful = inconsistentMoves
            if doubtful.isEmpty { return }
            for number in doubtful {
                let (dependents, companions) = (book.dependents(on: number), book.companions(of: number))
                book.remove(number)
                for cell in companions { loss[cell] = weights[cell] }
                for cell in dependents where !book.hasWidth(cell) {
                    guard let (move, _) = products.cheapest(for: cell, loss: loss, staysSmall: true) else {
                        throw .cannotProtect(cells: dependents.count)
                    }
                    take(move, &loss)
                }
            }
        }
        throw .cannotProtect(cells: inconsistentMoves.count)
    }

    /// Those whose tables leave no small cell among the withheld ones that hang together with theirs.
    private var inconsistentMoves: [Int] {
        var smallOf = [Int: Set<Int>]()
        for component in cells.components(where: book.isWithheld) {
            let small = Set(component.filter { book.isPrimary[$0] })
            for cell in component { smallOf[cell] = small }
        }
        return book.moves.filter { _, move in
            let own = Set(move.changes.map(\.cell))
            let small = own.first.flatMap { smallOf[$0] } ?? []
            return small.isSubset(of: own) && !products.isConsistent(move)
        }.keys.sorted()
    }

    /// Held against the tables themselves, however the moves were found.
    private var isProved: Bool {
        book.moves.values.allSatisfy { products.keepsSums($0) && $0.width >= rule.width } && inconsistentMoves.isEmpty
            && cells.values.indices.allSatisfy { !book.isWithheld($0) || book.hasWidth($0) && cells.values[$0] > 0 }
    }

    private mutating func take(_ move: Move, _ loss: inout [Double]) {
        book.add(move)
        for (cell, _) in move.changes { loss[cell] = 0 }
    }

    private mutating func protectByProgrammes(_ waiting: [Int], _ loss: inout [Double]) throws(DisclosureError) {
        guard !waiting.isEmpty else { return }
        var failed = 0
        let isWaiting = Set(waiting)
        for component in cells.components(where: { cells.values[$0] > 0 }) {
            let own = component.filter(isWaiting.contains)
            guard !own.isEmpty else { continue }
            let programme = LeastLossMove(cells, component: component, loss: loss, width: rule.width)
            for cell in own where !book.hasWidth(cell) {
                guard let move = programme.cheapest(for: cell), products.keepsSums(move) else {
                    failed += 1
                    continue
                }
                take(move, &loss)
                for (cell, _) in move.changes { programme.weigh(cell, 0) }
            }
        }
        guard failed == 0 else { throw .cannotProtect(cells: failed) }
    }

    /// Drops what is needless, and seeks each move anew while its cells are published.
    private mutating func improve(_ loss: inout [Double]) {
        for (number, move) in book.moves.sorted(by: { $0.key > $1.key }) {
            let dependents = book.dependents(on: number)
            let companions = book.companions(of: number)
            let regained = companions.reduce(0) { $0 + weights[$1] }
            guard dependents.isEmpty || regained > 0 else { continue }
            book.remove(number)
            for cell in companions { loss[cell] = weights[cell] }
            var (spent, tried) = (0.0, [Move]())
            var changed = [(cell: Int, loss: Double)]()
            for cell in dependents where !tried.contains(where: { $0.changes.contains { $0.cell == cell } }) {
                guard let (found, cost) = products.cheapest(for: cell, loss: loss) else {
                    spent = .infinity
                    break
                }
                spent += cost
                tried.append(found)
                for (cell, _) in found.changes {
                    changed.append((cell, loss[cell]))
                    loss[cell] = 0
                }
            }
            if spent < regained || dependents.isEmpty {
                for move in tried { book.add(move) }
            } else {
                for (cell, former) in changed.reversed() { loss[cell] = former }
                take(move, &loss)
            }
        }
    }
}
