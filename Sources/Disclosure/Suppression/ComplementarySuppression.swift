/// Chooses the further cells to withhold so that every withheld count can be enough other numbers.
///
/// 1. Primary: what is at risk (`CellNeeds`), such as counts from 1 to the threshold.
/// 2. For each of them the cheapest move that gives it its width (`MoveSearch`); the cells of the move are withheld. Added to the true
///    table once, twice, …, a move gives tables that fit everything published, so all cells in it have their width by it: the moves that are
///    kept are the proof.
/// 3. Moves that others make needless go, and each that is left is sought anew among what the others withhold, the dearest first.
/// 4. Someone who knows the threshold knows that among withheld cells that hang together one is small. A move whose tables leave none is
///    sought anew (`ProductMoves.isConsistent`).
///
/// Zeros are withheld only where the rule says so. The same tables give the same pattern: cells are taken in the order of their numbers.
struct ComplementarySuppression {
    private let cells: LinkedCells
    private let needs: CellNeeds
    private let search: MoveSearch
    private var book: MoveBook

    var withheld: [Bool] { book.withheld }

    /// Rounds in which every move is sought anew.
    private static let rounds = 2
    /// Rounds in which moves are replaced after which nothing would have been withheld.
    private static let mostReplacements = 20

    /// - Throws: `DisclosureError.cannotProtect` where nothing that could be withheld would protect a cell.
    init(_ cells: LinkedCells, _ needs: CellNeeds, grids: [TableGrid]) throws(DisclosureError) {
        self.cells = cells
        self.needs = needs
        book = MoveBook(needs)
        search = MoveSearch(cells, needs, grids: grids)
        try protect()
    }

    private mutating func protect() throws(DisclosureError) {
        var failed = 0
        for cell in cells.values.indices where book.isWithheld(cell) && !book.hasWidth(cell) {
            if let (move, _) = search.cheapest(for: cell, anyShape: true) { take(move) } else { failed += 1 }
        }
        guard failed == 0 else { throw .cannotProtect(cells: failed) }
        for _ in 0..<Self.rounds { improve() }
        try keepSmall()
        precondition(isProved, "every withheld cell has a move that gives it its width")
    }

    private mutating func take(_ move: Move) {
        book.add(move)
        for (cell, _) in move.changes { search.withhold(cell) }
    }

    private mutating func drop(_ number: Int) {
        let companions = book.companions(of: number)
        book.remove(number)
        for cell in companions { search.publish(cell) }
    }

    /// What would be regained without a move.
    private func cost(_ number: Int) -> Double { book.companions(of: number).reduce(0) { $0 + needs.weights[$1] } }

    /// Drops what is needless, and seeks each move anew while its cells are published.
    private mutating func improve() {
        let costs = book.moves.keys.map { (number: $0, cost: cost($0)) }
        for (number, _) in costs.sorted(by: { ($0.cost, $0.number) > ($1.cost, $1.number) }) {
            guard let move = book.moves[number] else { continue }
            let dependents = book.dependents(on: number)
            // Others may have changed what it costs.
            let regained = cost(number)
            guard dependents.isEmpty || regained > 0 else { continue }
            drop(number)
            var (spent, found) = (0.0, [Move]())
            for cell in dependents where !found.contains(where: { needs.isMet(cell, by: $0) }) {
                guard let (next, loss) = search.cheapest(for: cell) else {
                    spent = .infinity
                    break
                }
                spent += loss
                found.append(next)
                for (cell, _) in next.changes { search.withhold(cell) }
            }
            if spent < regained || dependents.isEmpty {
                for next in found { book.add(next) }
            } else {
                for next in found {
                    for (cell, _) in next.changes where !book.isWithheld(cell) { search.publish(cell) }
                }
                take(move)
            }
        }
    }

    /// Replaces moves after which nobody would have withheld anything.
    private mutating func keepSmall() throws(DisclosureError) {
        for _ in 0..<Self.mostReplacements {
            let doubtful = inconsistentMoves
            if doubtful.isEmpty { return }
            for number in doubtful {
                let dependents = book.dependents(on: number)
                drop(number)
                for cell in dependents where !book.hasWidth(cell) {
                    guard let (move, _) = search.cheapest(for: cell, staysSmall: true) else {
                        throw .cannotProtect(cells: dependents.count)
                    }
                    take(move)
                }
            }
        }
        throw .cannotProtect(cells: inconsistentMoves.count)
    }

    /// Those whose tables leave no small cell among the withheld ones that hang together with theirs: a move that changes a place in several
    /// releases may be of more than one such group, of which each has to have one.
    private var inconsistentMoves: [Int] {
        guard let smallCounts = needs.smallCounts else { return [] }
        var smallOf = [Int: Set<Int>]()
        for component in cells.components(where: book.isWithheld) {
            let small = Set(component.filter { smallCounts.contains(cells.values[$0]) })
            for cell in component { smallOf[cell] = small }
        }
        return book.moves.filter { _, move in
            let own = Set(move.changes.map(\.cell))
            let changesAllSmall = own.contains { smallOf[$0, default: []].isSubset(of: own) }
            return changesAllSmall && !search.products.isConsistent(move)
        }.keys.sorted()
    }

    /// Held against the tables themselves, however the moves were found.
    private var isProved: Bool {
        book.moves.values.allSatisfy { move in
            search.products.keepsSums(move) && move.changes.allSatisfy { book.isWithheld($0.cell) }
        }
            && inconsistentMoves.isEmpty
            && cells.values.indices.allSatisfy { !book.isWithheld($0) || book.hasWidth($0) && needs.canChange($0) }
    }
}
