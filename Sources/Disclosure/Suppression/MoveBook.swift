/// Which cells are withheld, and by which moves each of them has its width.
struct MoveBook {
    let isPrimary: [Bool]
    private(set) var moves: [Int: Move] = [:]
    /// For each cell the moves that change it.
    private var movesOfCell: [Set<Int>]
    private var nextNumber = 0

    init(isPrimary: [Bool]) {
        self.isPrimary = isPrimary
        movesOfCell = isPrimary.map { _ in [] }
    }

    func isWithheld(_ cell: Int) -> Bool { isPrimary[cell] || !movesOfCell[cell].isEmpty }

    func hasWidth(_ cell: Int) -> Bool { !movesOfCell[cell].isEmpty }

    var withheld: [Bool] { isPrimary.indices.map(isWithheld) }

    mutating func add(_ move: Move) {
        moves[nextNumber] = move
        for (cell, _) in move.changes { movesOfCell[cell].insert(nextNumber) }
        nextNumber += 1
    }

    mutating func remove(_ number: Int) {
        guard let move = moves.removeValue(forKey: number) else { return }
        for (cell, _) in move.changes { movesOfCell[cell].remove(number) }
    }

    /// The primary cells that would be without a move if this one went.
    func dependents(on number: Int) -> [Int] {
        moves[number]?.changes.map(\.cell).filter { isPrimary[$0] && movesOfCell[$0].count == 1 } ?? []
    }

    /// The cells that are withheld for this move alone.
    func companions(of number: Int) -> [Int] {
        moves[number]?.changes.map(\.cell).filter { !isPrimary[$0] && movesOfCell[$0].count == 1 } ?? []
    }
}
