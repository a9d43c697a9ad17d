/// How far out a figure is among those of values dealt anew.
///
/// p = (1 + how many are at least as far out) / (replicates + 1); two-sided is twice the smaller, at most 1.
/// Source: A. C. Davison, D. V. Hinkley (1997), Bootstrap Methods and their Application, p. 140 ff.
struct PermutationRank {
    private let seen: Double
    /// Figures that are alike but for the order of their sums count as alike.
    private let tolerance: Double
    private var (atLeast, atMost, all) = (0, 0, 0)

    /// - Parameter scale: how large the terms of the figure's sum are together.
    init(seen: Double, scale: Double) { (self.seen, tolerance) = (seen, scale * 1e-12) }

    mutating func count(_ figure: Double) {
        if figure >= seen - tolerance { atLeast += 1 }
        if figure <= seen + tolerance { atMost += 1 }
        all += 1
    }

    func pValue(_ alternative: SpatialAlternative) -> Double {
        let greater = Double(atLeast + 1) / Double(all + 1)
        let less = Double(atMost + 1) / Double(all + 1)
        switch alternative {
        case .greater: return greater
        case .less: return less
        case .twoSided: return min(1, 2 * min(greater, less))
        }
    }
}

extension [Double] {
    /// Deals the values anew (R. Durstenfeld 1964, Algorithm 235, Communications of the ACM 7, 420).
    mutating func deal(by numbers: inout Xoshiro256) {
        guard count > 1 else { return }
        for place in stride(from: count - 1, to: 0, by: -1) { swapAt(place, numbers.below(place + 1)) }
    }
}
