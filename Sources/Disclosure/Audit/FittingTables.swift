/// Whole tables that fit everything published, and what each cell is in them.
struct FittingTables {
    private let bounds: [(lower: Int, upper: Int?)]
    private let equations: [(terms: [AttackSystem.Term], value: Int)]
    private let enough: Int
    private let equationsOfCell: [[(equation: Int, coefficient: Int)]]
    /// By how much each equation is off while changes are looked at; zero between.
    private var balance: [Int]
    /// One of them, which moves into the middle of what is possible.
    private(set) var current: [Int]?
    private(set) var seen: [SeenValues] = []

    init(
        bounds: [(lower: Int, upper: Int?)], equations: [(terms: [AttackSystem.Term], value: Int)], enough: Int
    ) {
        self.bounds = bounds
        self.equations = equations
        self.enough = enough
        var equationsOfCell = [[(equation: Int, coefficient: Int)]](repeating: [], count: bounds.count)
        for (number, equation) in equations.enumerated() {
            for term in equation.terms { equationsOfCell[term.unknown].append((number, term.coefficient)) }
        }
        self.equationsOfCell = equationsOfCell
        balance = equations.map { _ in 0 }
    }

    /// Takes a solution; where it is not one in whole numbers, the way to it from a table that is.
    ///
    /// - Returns: whether it is one in whole numbers.
    @discardableResult
    mutating func take(_ values: [Double]) -> Bool {
        let tolerance = 1e-6
        guard values.allSatisfy({ abs($0 - $0.rounded()) < tolerance }) else {
            if let current { walk(along: Self.wholeChanges(zip(values, current).map { $0 - Double($1) })) }
            return false
        }
        let table = values.map { Int($0.rounded()) }
        guard fits(table) else { return false }
        guard let current else {
            self.current = table
            seen = table.map { SeenValues($0) }
            return true
        }
        for (cell, value) in table.enumerated() { seen[cell].insert(value, enough: enough) }
        walk(along: Self.wholeChanges(zip(table, current).map { Double($0 - $1) }))
        return true
    }

    /// Goes both ways from the current table as far as all cells stay within their bounds, and on to the middle.
    mutating func walk(along changes: [(cell: Int, change: Int)]) {
        guard current != nil, !changes.isEmpty, keepsSums(changes) else { return }
        // The values of these cells alone, so that the whole table is not copied for each walk.
        let values = changes.map { current?[$0.cell] ?? 0 }
        // A walk without an end is walked so far.
        let farthest = 1 << 20
        var (back, forth) = (farthest, farthest)
        for ((cell, change), value) in zip(changes, values) {
            let room = value - bounds[cell].lower
            let above = bounds[cell].upper.map { $0 - value } ?? farthest * abs(change)
            if change > 0 {
                back = min(back, room / change)
                forth = min(forth, above / change)
            } else {
                forth = min(forth, room / -change)
                back = min(back, above / -change)
            }
        }
        guard back + forth > 0 else { return }
        let near = max(-back, -enough)...min(forth, enough)
        for ((cell, change), value) in zip(changes, values) {
            for step in near { seen[cell].insert(value + step * change, enough: enough) }
            if back < farthest { seen[cell].insert(value - back * change, enough: enough) }
            if forth < farthest { seen[cell].insert(value + forth * change, enough: enough) }
        }
        let middle = back < farthest && forth < farthest ? (forth - back) / 2 : min(forth, enough) - min(back, enough)
        guard middle != 0 else { return }
        for (cell, change) in changes { current?[cell] += middle * change }
    }

    /// Changes in whole numbers along a line, as small as they can be; none where no small multiple is whole.
    static func wholeChanges(_ line: [Double]) -> [(cell: Int, change: Int)] {
        wholeChanges(line.enumerated().filter { abs($0.element) > 1e-9 }.map { ($0.offset, $0.element) })
    }

    static func wholeChanges(_ line: [(variable: Int, change: Double)]) -> [(cell: Int, change: Int)] {
        for multiple in 1...6 {
            let scaled = line.map { $0.change * Double(multiple) }
            guard scaled.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 && abs($0) < 1e9 }) else { continue }
            let whole = scaled.map { Int($0.rounded()) }
            let divisor = whole.reduce(0) { greatestCommonDivisor($0, abs($1)) }
            guard divisor > 0 else { return [] }
            return zip(line, whole).compactMap { $1 == 0 ? nil : (cell: $0.variable, change: $1 / divisor) }
        }
        return []
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }

    private func fits(_ table: [Int]) -> Bool {
        zip(table, bounds).allSatisfy { value, bound in
            value >= bound.lower && bound.upper.map { value <= $0 } ?? true
        }
            && equations.allSatisfy { equation in
                equation.terms.reduce(0) { $0 + $1.coefficient * table[$1.unknown] } == equation.value
            }
    }

    /// Whether changes keep every equation: rounding made none of them up.
    private mutating func keepsSums(_ changes: [(cell: Int, change: Int)]) -> Bool {
        var isKept = true
        for (cell, change) in changes {
            for (equation, coefficient) in equationsOfCell[cell] { balance[equation] += coefficient * change }
        }
        for (cell, _) in changes {
            for (equation, _) in equationsOfCell[cell] where balance[equation] != 0 {
                isKept = false
                balance[equation] = 0
            }
        }
        return isKept
    }
}
