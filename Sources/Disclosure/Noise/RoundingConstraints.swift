/// What a controlled rounding has to obey, told by the finest cells alone: of each whether it goes up.
///
/// Cells that are no total are leaves. A total's multiple of the base is the sum of those of its leaves; where the equations of a
/// total lead to different leaves, as in tables that show the same total by different groupings, both sums are the same.
struct RoundingConstraints {
    /// Lowest ≤ Σ sign · x ≤ highest over some leaves, with x = 1 for a leaf that goes up and 0 for another.
    struct Constraint {
        var terms: [(leaf: Int, sign: Int)]
        var limits: ClosedRange<Int>

        /// By how much a sum lies outside.
        func violation(_ sum: Int) -> Int { max(limits.lowerBound - sum, sum - limits.upperBound, 0) }
    }

    private(set) var constraints: [Constraint] = []
    /// The cells that can go up: leaves that are no multiple.
    let leaves: [Int]
    /// For each leaf the constraints that it is in.
    private(set) var constraintsOfLeaf: [[(constraint: Int, sign: Int)]] = []

    private let cells: LinkedCells
    private let base: Int
    /// For each cell the equations of which it is the total.
    private let equationsOfTotal: [[Int]]
    /// For each cell the leaves below it that can go up, ascending, by their place in `leaves`; `nil` where not yet looked for.
    private var leavesBelow: [[Int]?]

    /// - Parameter steps: how many multiples beyond its neighbours a total may go.
    init(_ cells: LinkedCells, base: Int, steps: Int) {
        self.cells = cells
        self.base = base
        var equationsOfTotal = cells.values.map { _ in [Int]() }
        for (number, equation) in cells.equations.enumerated() { equationsOfTotal[equation.total].append(number) }
        self.equationsOfTotal = equationsOfTotal
        let leaves = cells.values.indices.filter { equationsOfTotal[$0].isEmpty && cells.values[$0] % base != 0 }
        self.leaves = leaves
        leavesBelow = cells.values.map { _ in nil }
        for cell in cells.values.indices where equationsOfTotal[cell].isEmpty { leavesBelow[cell] = [] }
        for (place, leaf) in leaves.enumerated() { leavesBelow[leaf] = [place] }
        for total in cells.values.indices where !equationsOfTotal[total].isEmpty { add(total, steps: steps) }
        constraintsOfLeaf = leaves.map { _ in [] }
        for (number, constraint) in constraints.enumerated() {
            for (leaf, sign) in constraint.terms { constraintsOfLeaf[leaf].append((number, sign)) }
        }
    }

    private mutating func add(_ total: Int, steps: Int) {
        let own = below(total)
        let (quotient, remainder) = cells.values[total].quotientAndRemainder(dividingBy: base)
        // Multiples that the leaves make up without any of them going up.
        let known = floor(total)
        let limits = (quotient - steps - known)...(quotient + (remainder > 0 ? 1 : 0) + steps - known)
        if !own.isEmpty { constraints.append(Constraint(terms: own.map { ($0, 1) }, limits: limits)) }
        for number in equationsOfTotal[total].dropFirst() {
            let parts = cells.equations[number].parts
            let other = parts.flatMap { below($0) }.sorted()
            let difference = parts.reduce(0) { $0 + floor($1) } - known
            guard other != own || difference != 0 else { continue }
            let (mine, theirs) = (Set(own), Set(other))
            let terms =
                own.filter { !theirs.contains($0) }.map { ($0, 1) }
                + other.filter { !mine.contains($0) }.map { ($0, -1) }
            constraints.append(Constraint(terms: terms, limits: difference...difference))
        }
    }

    /// The leaves that can go up below a cell, by its first equation.
    private mutating func below(_ cell: Int) -> [Int] {
        if let known = leavesBelow[cell] { return known }
        var found = [Int]()
        for part in cells.equations[equationsOfTotal[cell][0]].parts { found += below(part) }
        found.sort()
        leavesBelow[cell] = found
        return found
    }

    /// The multiple of a cell if none of its leaves goes up.
    private func floor(_ cell: Int) -> Int {
        guard let equation = equationsOfTotal[cell].first else { return cells.values[cell] / base }
        return cells.equations[equation].parts.reduce(0) { $0 + floor($1) }
    }

    /// The rounded value of every cell.
    ///
    /// - Parameter isUp: for each leaf whether it goes up.
    func values(_ isUp: [Bool]) -> [Int] {
        var values: [Int?] = cells.values.indices.map {
            equationsOfTotal[$0].isEmpty ? cells.values[$0] / base * base : nil
        }
        for (place, leaf) in leaves.enumerated() where isUp[place] { values[leaf]? += base }
        func value(_ cell: Int) -> Int {
            if let known = values[cell] { return known }
            let sum = cells.equations[equationsOfTotal[cell][0]].parts.reduce(0) { $0 + value($1) }
            values[cell] = sum
            return sum
        }
        return cells.values.indices.map(value)
    }
}
