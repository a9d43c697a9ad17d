/// Turns, scales and moves a drawing, and mirrors it where that is nearer, so that its points come near to others.
///
/// Least squares; in the plane the turn and the scale are one complex number. P. H. Schönemann, R. M. Carroll (1970), Fitting one
/// matrix to another under choice of a central dilation and a rigid motion, Psychometrika 35.
struct SimilarityFit {
    private let turn: SIMD2<Double>
    private let isMirrored: Bool
    private let from: SIMD2<Double>
    private let to: SIMD2<Double>

    /// - Parameters:
    ///   - pairs: points of the drawing with the ones they ought to have. One of them alone moves the drawing.
    ///   - scale: how much larger the drawing becomes where the pairs do not tell.
    init(_ pairs: [(from: PlanarPoint, to: PlanarPoint)], scale: Double) {
        let count = Double(max(1, pairs.count))
        let from = pairs.reduce(SIMD2(0.0, 0.0)) { $0 + SIMD2($1.from.x, $1.from.y) } / count
        let to = pairs.reduce(SIMD2(0.0, 0.0)) { $0 + SIMD2($1.to.x, $1.to.y) } / count
        var (straight, mirrored, size) = (SIMD2(0.0, 0.0), SIMD2(0.0, 0.0), 0.0)
        for pair in pairs {
            let (one, other) = (SIMD2(pair.from.x, pair.from.y) - from, SIMD2(pair.to.x, pair.to.y) - to)
            straight += Self.product(SIMD2(one.x, -one.y), other)
            mirrored += Self.product(one, other)
            size += (one * one).sum()
        }
        let isMirrored = (mirrored * mirrored).sum() > (straight * straight).sum() * (1 + 1e-9)
        let fitted = isMirrored ? mirrored : straight
        let isTold = size > 0 && (fitted * fitted).sum() > 0
        turn = isTold ? fitted / size : SIMD2(scale, 0)
        self.isMirrored = isMirrored
        self.from = from
        self.to = to
    }

    /// How much larger the drawing becomes.
    var scale: Double { (turn * turn).sum().squareRoot() }

    func callAsFunction(_ point: PlanarPoint) -> PlanarPoint {
        let moved = SIMD2(point.x, point.y) - from
        let placed = to + Self.product(turn, isMirrored ? SIMD2(moved.x, -moved.y) : moved)
        return PlanarPoint(x: placed.x, y: placed.y)
    }

    private static func product(_ one: SIMD2<Double>, _ other: SIMD2<Double>) -> SIMD2<Double> {
        SIMD2(one.x * other.x - one.y * other.y, one.x * other.y + one.y * other.x)
    }
}
