/// Which cells are withheld, and by which moves each of them has its width.
struct MoveBook {
    private let needs: CellNeeds
    private(set) var moves: [Int: Move] = [:]
    /// For each cell the moves that give it what it needs.
    private var movesOfCell: [Set<Int>]
    private var nextNumber = 0

    init(_ needs: CellNeeds) {
        self.needs = needs
        movesOfCell = needs.isAtRisk.map { _ in [] }
    }

    /// What is withheld besides cells at risk changes with every move that needs it: its own width is the least of all.
    func isWithheld(_ cell: Int) -> Bool { needs.isAtRisk[cell] || !movesOfCell[cell].isEmpty }

    func hasWidth(_ cell: Int) -> Bool { !movesOfCell[cell].isEmpty }

    var withheld: [Bool] { needs.isAtRisk.indices.map(isWithheld) }

    mutating func add(_ move: Move) {
        moves[nextNumber] = move
        for (cell, _) in move.changes where needs.isMet(cell, by: move) { movesOfCell[cell].insert(nextNumber) }
        nextNumber += 1
    }

    mutating func remove(_ number: Int) {
        guard let move = moves.removeValue(forKey: number) else { return }
        for (cell, _) in move.changes { movesOfCell[cell].remove(number) }
    }

    /// The cells at risk that would be without a move if this one went.
    func dependents(on number: Int) -> [Int] {
        only(number).filter { needs.isAtRisk[$0] }
    }

    /// The cells that are withheld for this move alone.
    func companions(of number: Int) -> [Int] {
        only(number).filter { !needs.isAtRisk[$0] }
    }

    /// The cells that have no other move.
    private func only(_ number: Int) -> [Int] {
        moves[number]?.changes.map(\.cell).filter { movesOfCell[$0] == [number] } ?? []
    }
}
