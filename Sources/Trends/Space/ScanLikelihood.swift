internal import Glibc

/// Kulldorff's likelihood ratio of the Poisson model.
///
/// Source: M. Kulldorff (1997), A spatial scan statistic, Communications in Statistics: Theory and Methods 26, 1481–1496
/// (p. 1487 f.): with c of N cases in a window where e are expected, log λ = c ln(c/e) + (N − c) ln((N − c)/(N − e)).
struct ScanLikelihood: Sendable {
    let total: Double
    let direction: SpatialScan.Direction
    private let partsPerCase: Double
    private let rootOfTotal: Double

    init(total: Double, direction: SpatialScan.Direction) {
        (self.total, self.direction) = (total, direction)
        (partsPerCase, rootOfTotal) = (Double(Self.parts) / total, total.squareRoot())
    }

    private static let parts = 8192

    /// Lower bounds of the root in `highest` for a total of 1, one for each of so many parts of it. The root rises and then falls,
    /// once: between two places it is not below the lower of their roots.
    private static let lowerRoots: [Double] = {
        let roots = (0...parts).map { root(Double($0) / Double(parts), 1) }
        return zip(roots, roots.dropFirst()).map { min($0, $1) }
    }()

    private static func root(_ expected: Double, _ total: Double) -> Double {
        (2 * expected * (total - expected) / (total + expected)).squareRoot()
    }

    /// Not above `root(expected, total)`, and hardly below it. A table costs less than a root and a quotient; near 0 it would be
    /// coarse.
    private func lowerRoot(_ expected: Double) -> Double {
        let place = Int(expected * partsPerCase)
        return place < 8 || place >= Self.parts
            ? Self.root(expected, total) : Self.lowerRoots[place] * (rootOfTotal * (1 - 1e-12))
    }

    /// 0 where a window has not more (or fewer) cases than expected, as is asked.
    ///
    /// - Precondition: 0 < e < N.
    func logRatio(_ cases: Double, _ expected: Double) -> Double {
        switch direction {
        case .high: guard cases > expected else { return 0 }
        case .low: guard cases < expected else { return 0 }
        case .both: break
        }
        let inside = cases > 0 ? cases * log(cases / expected) : 0
        let (rest, restExpected) = (total - cases, total - expected)
        let outside = rest > 0 ? rest * log(rest / restExpected) : 0
        return max(0, inside + outside)
    }

    /// Whether a window's expectation allows a ratio: what is left of 0 or N by rounding does not.
    func allows(_ expected: Double) -> Bool { expected > total * 1e-12 && expected < total * (1 - 1e-12) }

    /// Counts up to this one cannot have a ratio above the square of `root`.
    ///
    /// With d = c − e ≥ 0: (1 + x) ln(1 + x) − x is at most x²/2 for x ≥ 0 and at most x² for x < 0, so
    /// log λ ≤ d²/(2e) + d²/(N − e). One root a window then spares the logarithms of nearly all replicates.
    func highest(_ expected: Double, _ root: Double) -> Int32 {
        let bound = expected + root * lowerRoot(expected)
        return Int32(min(bound * (1 - 1e-10), 0x7fff_fff0))
    }

    /// Counts from this one up to what is expected cannot have a ratio above the square of `root`: log λ ≤ d²/e + d²/(2(N − e)).
    func lowest(_ expected: Double, _ root: Double) -> Int32 {
        let bound = expected - root * lowerRoot(total - expected)
        return Int32(max(bound * (1 + 1e-10), 0).rounded(.up))
    }

    /// Whether a count can have a ratio above the square of `root`.
    func mayBeat(_ root: Double, _ cases: Int32, _ expected: Double) -> Bool {
        direction != .low && cases > highest(expected, root) || direction != .high && cases < lowest(expected, root)
    }
}
