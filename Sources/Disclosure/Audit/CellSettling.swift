/// What tables found leave open of a single cell.
extension ComponentAttack {
    mutating func settle(_ cell: Int) {
        for direction in [AttackProgramme.Direction.maximum, .minimum] where !isSettled(cell) {
            if direction == .maximum ? isHighKnown(cell) : isLowKnown(cell) { continue }
            bound(cell, direction)
        }
        while !isSettled(cell), isWithinWork, let value = nextCandidate(cell) {
            guard let isPossible = canBe(cell, value) else { return }
            if !isPossible { exclude(value, cell) }
        }
    }

    private mutating func bound(_ cell: Int, _ direction: AttackProgramme.Direction) {
        let tolerance = 1e-6
        switch programme.optimum([(cell, 1)], direction, mostSteps: stepsLeft) {
        case .solution(let solution):
            let value = solution.values[cell]
            if direction == .maximum {
                let whole = Int((value + tolerance).rounded(.down))
                upper[cell] = upper[cell].map { min($0, whole) } ?? whole
            } else {
                lower[cell] = max(lower[cell], Int((value - tolerance).rounded(.up)))
            }
            tables.take(solution.values)
        case .unbounded:
            isUpperExact[cell] = true
        case .impossible, .undecided: break
        }
    }

    /// The number to be tried next: the ends of what is proven where these are sought, then what lies nearest to what is known.
    private func nextCandidate(_ cell: Int) -> Int? {
        let known = values(cell)
        let isOut = { (value: Int) in excluded[cell]?.contains(value) ?? false }
        if demand.seeksIntervals {
            if let upper = upper[cell], !isHighKnown(cell), !isOut(upper) { return upper }
            if !isLowKnown(cell), !isOut(lower[cell]) { return lower[cell] }
        }
        guard known.count < demand.width else { return nil }
        let start = known.first ?? lower[cell]
        let most = upper[cell] ?? start + demand.width
        // A range with room for many is not tried out as a whole.
        guard (excluded[cell]?.count ?? 0) < 4 * demand.width else { return nil }
        return (0...max(most - lower[cell], 0)).lazy.flatMap { [start + $0, start - $0] }
            .first { (lower[cell]...max(most, lower[cell])).contains($0) && !known.contains($0) && !isOut($0) }
    }

    private mutating func exclude(_ value: Int, _ cell: Int) {
        if value == lower[cell] {
            lower[cell] += 1
        } else if value == upper[cell] {
            upper[cell] = value - 1
        } else {
            excluded[cell, default: []].insert(value)
        }
    }

    /// Whether a table exists in which the cell is a number; `nil` where the search found no answer.
    private mutating func canBe(_ cell: Int, _ value: Int) -> Bool? {
        programme.fix(cell, at: value)
        defer { programme.release(cell) }
        var numbers = SmallNumbers(seed: UInt64(value + 3))
        var objective = [(variable: Int, weight: Double)]()
        for _ in 0..<3 {
            switch programme.optimum(objective, .minimum, mostSteps: stepsLeft) {
            case .impossible: return false
            case .solution(let solution):
                if tables.take(solution.values) { return true }
                // Another corner, by weights on what is a fraction in this one.
                objective = solution.values.enumerated().filter { abs($0.element - $0.element.rounded()) > 1e-6 }.map {
                    ($0.offset, Double(1 + numbers.below(8)))
                }
            case .unbounded, .undecided: break
            }
            if !isWithinWork { return nil }
        }
        guard case .solution = programme.optimum([], .minimum, mostSteps: stepsLeft) else { return nil }
        switch programme.wholeValues(mostNodes: 500) {
        case .solution(let solution): return tables.take(solution.values) ? true : nil
        case .impossible: return false
        case .unbounded, .undecided: return nil
        }
    }

    // MARK: Why

    /// The equations by which a cell has its bounds, by their places among the system's sums that the members are in.
    func reasons(_ cell: Int) -> [Int] {
        var reasons = Set<Int>()
        for direction in [AttackProgramme.Direction.maximum, .minimum] {
            guard case .solution(let solution) = programme.optimum([(cell, 1)], direction, mostSteps: stepsLeft) else {
                continue
            }
            reasons.formUnion(solution.multipliers.indices.filter { abs(solution.multipliers[$0]) > 1e-7 })
        }
        return reasons.sorted()
    }
}
