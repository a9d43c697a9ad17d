/// Finds moves of a simple shape in one table: along each axis a member gives to another, or all that it is a part of change with it,
/// and the move is the product of these.
///
/// With two axes that is a rectangle of four cells, with three a box of eight: the shape by which hypercube methods protect (S. Giessing,
/// D. Repsilber (2002), Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine, in: Inference control
/// in statistical databases, LNCS 2316, 181–192), here with members of different levels and with sums that change, too.
struct ProductMoves {
    /// What changes along an axis: members and the sign of their change.
    private struct Line {
        let changes: [(offset: Int, sign: Int)]
    }

    private let cells: LinkedCells
    private let grids: [TableGrid]
    /// For each cell where it stands: table and place.
    private let places: [[(table: Int, offset: Int)]]
    /// For each cell the equations it is in, with its sign there.
    private let roles: [[(equation: Int, sign: Int)]]
    private let width: Int

    /// Partners along an axis that are tried, the nearest first.
    private static let mostPartners = 16
    /// Combinations of lines that are tried for one cell.
    private static let mostTries = 20_000

    init(_ cells: LinkedCells, grids: [TableGrid], width: Int) {
        self.cells = cells
        self.grids = grids
        self.width = width
        var places = cells.values.map { _ in [(table: Int, offset: Int)]() }
        for (table, grid) in grids.enumerated() {
            for (offset, number) in grid.numbers.enumerated() {
                if let number { places[number].append((table, offset)) }
            }
        }
        self.places = places
        var roles = cells.values.map { _ in [(equation: Int, sign: Int)]() }
        for (number, equation) in cells.equations.enumerated() {
            roles[equation.total].append((number, 1))
            for part in equation.parts { roles[part].append((number, -1)) }
        }
        self.roles = roles
    }

    /// The move with the least loss that gives a cell its width.
    ///
    /// - Parameter loss: of withholding each cell; 0 for one that is withheld.
    /// - Returns: `nil` where no move of this shape does.
    func cheapest(for cell: Int, loss: [Double]) -> (move: Move, loss: Double)? {
        var best: (move: Move, loss: Double)?
        for (table, offset) in places[cell] {
            for base in bases(of: offset, in: grids[table]) {
                search(grids[table], offset: offset, base: base, loss, &best)
            }
        }
        return best
    }

    /// The finest cells that are counted in one, each as the member of every axis.
    private func bases(of offset: Int, in grid: TableGrid) -> [[Int]] {
        var found = [grid.members(of: offset)]
        for position in grid.axes.indices {
            let axis = grid.axes[position]
            found = found.flatMap { members in
                axis.leaves[members[position]].compactMap { leaf -> [Int]? in
                    var members = members
                    members[position] = leaf
                    let place = zip(members, grid.axes).reduce(0) { $0 + $1.0 * $1.1.stride }
                    guard let number = grid.numbers[place], cells.values[number] > 0 else { return nil }
                    return members
                }
            }
            if found.count > Self.mostPartners { found.removeLast(found.count - Self.mostPartners) }
        }
        return found
    }

    /// What can change along an axis so that a member changes with one of its finest parts.
    private func choices(_ axis: TableGrid.Axis, member: Int, leaf: Int) -> [Line] {
        let own = [leaf] + axis.ancestors[leaf]
        guard let place = own.firstIndex(of: member) else { return [] }
        var lines = [Line]()
        for (height, ancestor) in own.enumerated() where height > place {
            let (side, taken) = (own[height - 1], own[..<height].map { (offset: $0 * axis.stride, sign: 1) })
            for child in axis.children[ancestor] where child != side {
                for partner in axis.leaves[child] {
                    guard lines.count < Self.mostPartners else { break }
                    let others = [partner] + axis.ancestors[partner].prefix { $0 != ancestor }
                    lines.append(Line(changes: taken + others.map { (offset: $0 * axis.stride, sign: -1) }))
                }
            }
        }
        lines.append(Line(changes: own.map { (offset: $0 * axis.stride, sign: 1) }))
        return lines
    }

    private func search(
        _ grid: TableGrid, offset: Int, base: [Int], _ loss: [Double], _ best: inout (move: Move, loss: Double)?
    ) {
        let members = grid.members(of: offset)
        let lines = grid.axes.indices.map { choices(grid.axes[$0], member: members[$0], leaf: base[$0]) }
        var tries = 0
        func extend(_ position: Int, _ changes: [(offset: Int, sign: Int)]) {
            guard position < lines.count else {
                tries += 1
                take(changes, grid, loss, &best)
                return
            }
            for line in lines[position] {
                guard tries < Self.mostTries else { return }
                var product = [(offset: Int, sign: Int)]()
                product.reserveCapacity(changes.count * line.changes.count)
                for one in changes {
                    for other in line.changes { product.append((one.offset + other.offset, one.sign * other.sign)) }
                }
                extend(position + 1, product)
            }
        }
        extend(0, [(0, 1)])
    }

    private func take(
        _ changes: [(offset: Int, sign: Int)], _ grid: TableGrid, _ loss: [Double],
        _ best: inout (move: Move, loss: Double)?
    ) {
        let least = best?.loss ?? .infinity
        var total = 0.0
        var (added, taken) = (Int.max, Int.max)
        for (offset, sign) in changes {
            guard let number = grid.numbers[offset] else { return }
            let value = cells.values[number]
            guard value > 0 else { return }
            if sign < 0 { added = min(added, value - 1) } else { taken = min(taken, value - 1) }
            guard added >= width || taken >= width || added + taken + 1 >= width else { return }
            total += loss[number]
            guard total < least else { return }
        }
        let move = Move(
            changes.compactMap { change in grid.numbers[change.offset].map { ($0, change.sign) } }, values: cells.values)
        guard move.width >= width, keepsSums(move) else { return }
        best = (move, total)
    }

    /// Whether all sums hold, those of other tables too.
    func keepsSums(_ move: Move) -> Bool {
        var sums = [Int: Int]()
        for (cell, change) in move.changes {
            for (equation, sign) in roles[cell] { sums[equation, default: 0] += sign * change }
        }
        return sums.values.allSatisfy { $0 == 0 }
    }
}
