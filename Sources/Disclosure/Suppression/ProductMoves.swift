/// Finds moves of a simple shape in one table: along each axis a member gives to another, or all that it is a part of change with it,
/// and the move is the product of these.
///
/// With two axes that is a rectangle of four cells, with three a box of eight: the shape by which hypercube methods protect (S. Giessing,
/// D. Repsilber (2002), Tools and strategies to protect multiple tables with the GHQUAR cell suppression engine, in: Inference control
/// in statistical databases, LNCS 2316, 181–192), here with members of different levels and with sums that change, too.
struct ProductMoves {
    /// A place in a table and whether it gets more (1) or less (−1).
    private struct SignedPlace {
        let offset: Int
        let sign: Int
    }

    /// What can change along an axis, one line behind the other.
    private struct Lines {
        private(set) var changes: [SignedPlace] = []
        private(set) var ranges: [Range<Int>] = []

        var count: Int { ranges.count }
        var longest: Int { ranges.map(\.count).max() ?? 0 }

        mutating func append(_ more: [Int], _ less: [Int]) {
            let start = changes.count
            changes += more.map { SignedPlace(offset: $0, sign: 1) } + less.map { SignedPlace(offset: $0, sign: -1) }
            ranges.append(start..<changes.count)
        }
    }

    private let cells: LinkedCells
    private let grids: [TableGrid]
    /// For each table and place the number of its cell; −1 where there is no figure.
    private let numbers: [[Int32]]
    /// For each cell where it stands: table and place.
    private let places: [[(table: Int, offset: Int)]]
    /// For each cell the equations it is in, with its sign there.
    private let roles: [[(equation: Int, sign: Int)]]
    private let needs: CellNeeds

    /// Partners along an axis that are tried, the nearest first.
    private static let mostPartners = 16
    /// Combinations of lines that are tried for one cell.
    private static let mostTries = 20_000

    /// - Parameter grids: the tables of this release and of earlier ones.
    init(_ cells: LinkedCells, _ needs: CellNeeds, grids: [TableGrid]) {
        self.cells = cells
        self.needs = needs
        self.grids = grids
        numbers = grids.map { grid in grid.numbers.map { $0.map(Int32.init) ?? -1 } }
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
    /// - Parameters:
    ///   - loss: of withholding each cell; 0 for one that is withheld, infinite for one that may not be.
    ///   - staysSmall: the tables of the move have to tell by themselves why something was withheld (`isConsistent`).
    /// - Returns: `nil` where no move of this shape does.
    func cheapest(for cell: Int, loss: [Double], staysSmall: Bool = false) -> (move: Move, loss: Double)? {
        var best: (move: Move, loss: Double)?
        for crossesRoots in [false, true] where best == nil {
            for (table, offset) in places[cell] where !crossesRoots || grids[table].hasSeveralRoots {
                for base in bases(of: offset, in: grids[table]) {
                    search(table, offset: offset, base: base, cell, crossesRoots, loss, staysSmall, &best)
                }
            }
        }
        return best
    }

    /// Whether someone who knows the threshold can hold enough of a move's tables for true: in each of them one of its cells is small. Of
    /// as many tables as the width no more than there are small counts can be asked for, since a small cell by itself is no other number.
    func isConsistent(_ move: Move) -> Bool {
        guard let small = needs.smallCounts, let width = move.changes.map({ needs.widths[$0.cell] }).max() else {
            return true
        }
        let enough = min(width, small.count)
        return move.tablesWithSmall(small.upperBound, values: cells.values, enough: enough) >= enough
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
                    guard let number = grid.numbers[place], needs.canChange(number) else { return nil }
                    return members
                }
            }
            if found.count > Self.mostPartners { found.removeLast(found.count - Self.mostPartners) }
        }
        return found
    }

    /// What can change along an axis so that a member changes with one of its finest parts.
    ///
    /// - Parameter crossesRoots: a member may give to one with which it has no total in common, such as a year to another: where a table
    ///   without the axis shows the sum over all.
    private func choices(_ axis: TableGrid.Axis, member: Int, leaf: Int, crossesRoots: Bool) -> Lines {
        let own = [leaf] + axis.ancestors[leaf]
        var lines = Lines()
        guard let place = own.firstIndex(of: member) else { return lines }
        for (height, ancestor) in own.enumerated() where height > place {
            for child in axis.children[ancestor] where child != own[height - 1] {
                for partner in axis.leaves[child] {
                    guard lines.count < Self.mostPartners else { break }
                    let others = [partner] + axis.ancestors[partner].prefix { $0 != ancestor }
                    lines.append(own[..<height].map { $0 * axis.stride }, others.map { $0 * axis.stride })
                }
            }
        }
        lines.append(own.map { $0 * axis.stride }, [])
        guard crossesRoots, let root = own.last else { return lines }
        for other in axis.roots where other != root {
            for partner in axis.leaves[other] {
                guard lines.count < Self.mostPartners else { break }
                let others = [partner] + axis.ancestors[partner]
                lines.append(own.map { $0 * axis.stride }, others.map { $0 * axis.stride })
            }
        }
        return lines
    }

    private func search(
        _ table: Int, offset: Int, base: [Int], _ target: Int, _ crossesRoots: Bool, _ loss: [Double],
        _ staysSmall: Bool, _ best: inout (move: Move, loss: Double)?
    ) {
        let grid = grids[table]
        let members = grid.members(of: offset)
        let lines = grid.axes.indices.map {
            choices(grid.axes[$0], member: members[$0], leaf: base[$0], crossesRoots: crossesRoots)
        }
        var tries = 0
        // The products of the lines of the first axes, one behind the other.
        let longest = lines.reduce(into: [1]) { $0.append(($0.last ?? 1) * $1.longest) }
        withUnsafeTemporaryAllocation(of: SignedPlace.self, capacity: longest.reduce(0, +)) { product in
            product[0] = SignedPlace(offset: 0, sign: 1)
            func extend(_ position: Int, _ start: Int, _ count: Int) {
                guard position < lines.count else {
                    tries += 1
                    take(product[start..<start + count], table, target, loss, staysSmall, &best)
                    return
                }
                let next = start + longest[position]
                for line in lines[position].ranges {
                    guard tries < Self.mostTries else { return }
                    var end = next
                    for one in start..<start + count {
                        for other in line {
                            let change = lines[position].changes[other]
                            product[end] = SignedPlace(
                                offset: product[one].offset + change.offset, sign: product[one].sign * change.sign)
                            end += 1
                        }
                    }
                    extend(position + 1, next, end - next)
                }
            }
            extend(0, 0, 1)
        }
    }

    private func take(
        _ changes: Slice<UnsafeMutableBufferPointer<SignedPlace>>, _ table: Int, _ target: Int, _ loss: [Double],
        _ staysSmall: Bool, _ best: inout (move: Move, loss: Double)?
    ) {
        let (least, width) = (best?.loss ?? .infinity, needs.widths[target])
        var total = 0.0
        var (added, taken) = (Int.max, Int.max)
        for change in changes {
            let number = Int(numbers[table][change.offset])
            guard number >= 0 else { return }
            let room = cells.values[number] - needs.least[number]
            guard room >= 0 else { return }
            if change.sign < 0 { added = min(added, room) } else { taken = min(taken, room) }
            guard added >= width || taken >= width || added + taken + 1 >= width else { return }
            total += loss[number]
            guard total < least else { return }
        }
        let own = changes.map { (cell: Int(numbers[table][$0.offset]), change: $0.sign) }
        let others = revised(own, loss)
        total += others.reduce(0) { $0 + loss[$1.cell] }
        guard total < least else { return }
        let move = Move(own + others, values: cells.values, least: needs.least)
        guard needs.isMet(target, by: move), !staysSmall || isConsistent(move), keepsSums(move) else { return }
        best = (move, total)
    }

    /// What earlier releases said of the same places, changed alike, so that their sums hold, too.
    private func revised(_ changes: [(cell: Int, change: Int)], _ loss: [Double]) -> [(cell: Int, change: Int)] {
        guard cells.hasRevisions else { return [] }
        let own = Set(changes.map(\.cell))
        return changes.flatMap { cell, change in
            cells.revisions[cell].filter { loss[$0] < .infinity && !own.contains($0) }.map { ($0, change) }
        }
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
