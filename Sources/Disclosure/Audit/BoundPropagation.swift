/// What single sums say of the unknown counts, in whole numbers, until nothing more follows.
struct BoundPropagation {
    private(set) var lower: [Int]
    /// `nil` where a count may be as large as it likes.
    private(set) var upper: [Int?]

    /// Rounds through all sums at most: bounds that creep are left to the linear programme.
    private static let mostRounds = 40

    init(_ system: AttackSystem) {
        lower = system.unknowns.map(\.lower)
        upper = system.unknowns.map(\.upper)
        var waiting = Array(system.sums.indices)
        var rounds = 0
        while !waiting.isEmpty, rounds < Self.mostRounds, emptyUnknown == nil {
            rounds += 1
            var changed = Set<Int>()
            for number in waiting { narrow(system.sums[number], &changed) }
            waiting = Set(changed.flatMap { system.sumsOfUnknown[$0] }).sorted()
        }
    }

    /// An unknown that no number is left for.
    private(set) var emptyUnknown: Int?

    private mutating func narrow(_ sum: AttackSystem.Sum, _ changed: inout Set<Int>) {
        // The least and most of all terms together; infinite ones are counted apart.
        var (least, most, openLeast, openMost) = (0, 0, 0, 0)
        for term in sum.terms {
            let (low, high) = range(of: term)
            if let low { least += low } else { openLeast += 1 }
            if let high { most += high } else { openMost += 1 }
        }
        for term in sum.terms {
            let (low, high) = range(of: term)
            // What the others leave for this term.
            let othersLeast = openLeast - (low == nil ? 1 : 0) == 0 ? least - (low ?? 0) : nil
            let othersMost = openMost - (high == nil ? 1 : 0) == 0 ? most - (high ?? 0) : nil
            let (atMost, atLeast) = (othersLeast.map { sum.value - $0 }, othersMost.map { sum.value - $0 })
            // Coefficients are 1 and −1.
            let bounds =
                term.coefficient > 0 ? (atLeast, atMost) : (atMost.map { -$0 }, atLeast.map { -$0 })
            let unknown = term.unknown
            if let bound = bounds.0, bound > lower[unknown] {
                lower[unknown] = bound
                changed.insert(unknown)
            }
            if let bound = bounds.1, upper[unknown].map({ bound < $0 }) ?? true {
                upper[unknown] = bound
                changed.insert(unknown)
            }
            if let upper = upper[unknown], upper < lower[unknown] {
                emptyUnknown = unknown
                return
            }
            if changed.contains(unknown) {
                // The sums above are kept true for the terms that follow.
                let (newLow, newHigh) = range(of: term)
                least += (newLow ?? 0) - (low ?? 0)
                most += (newHigh ?? 0) - (high ?? 0)
                if low == nil, newLow != nil { openLeast -= 1 }
                if high == nil, newHigh != nil { openMost -= 1 }
            }
        }
    }

    private func range(of term: AttackSystem.Term) -> (low: Int?, high: Int?) {
        let (low, high) = (lower[term.unknown], upper[term.unknown])
        return term.coefficient > 0 ? (low, high) : (high.map { -$0 }, -low)
    }
}
