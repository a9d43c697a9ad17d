/// On which side of a directed line a point lies, exactly.
enum Orientation {
    /// The sign (-1, 0, 1) of the signed area of the triangle a, b, p: 1 where p lies to the left of a → b, 0 on the line.
    ///
    /// The determinant in doubles decides where its size is above its error bound; else it is summed without rounding.
    /// J. R. Shewchuk (1997), Adaptive precision floating-point arithmetic and fast robust geometric predicates, Discrete &
    /// Computational Geometry 18, section 4.3 (bound) and 2.4 (exact sums).
    @inline(__always)
    static func sign(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ p: SIMD2<Double>) -> Int {
        let (left, right) = ((a.x - p.x) * (b.y - p.y), (a.y - p.y) * (b.x - p.x))
        let determinant = left - right
        let bound = 3.330_669_073_875_471_6e-16 * (left.magnitude + right.magnitude)
        if determinant > bound { return 1 }
        if determinant < -bound { return -1 }
        return exactSign(a, b, p)
    }

    @inline(never)
    private static func exactSign(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ p: SIMD2<Double>) -> Int {
        var sum = ExactSum()
        sum.add(a.x, b.y)
        sum.add(-a.x, p.y)
        sum.add(-p.x, b.y)
        sum.add(-a.y, b.x)
        sum.add(a.y, p.x)
        sum.add(p.y, b.x)
        return sum.sign
    }

    /// Whether p lies to the left of a → b once it is moved by a distance smaller than any number: north, and east by
    /// even less. So every point lies on one side, and a point on a border belongs to one region.
    ///
    /// H. Edelsbrunner, E. P. Mücke (1990), Simulation of simplicity, ACM Transactions on Graphics 9.
    @inline(__always)
    static func isLeft(_ a: SIMD2<Double>, _ b: SIMD2<Double>, _ p: SIMD2<Double>) -> Bool {
        let sign = sign(a, b, p)
        if sign != 0 { return sign > 0 }
        return b.x != a.x ? b.x > a.x : b.y < a.y
    }
}

/// A sum of products without any rounding: doubles that do not overlap, the smallest first.
private struct ExactSum {
    private var parts = [Double]()

    mutating func add(_ one: Double, _ other: Double) {
        let product = one * other
        add((-product).addingProduct(one, other))
        add(product)
    }

    /// Shewchuk's GROW-EXPANSION.
    private mutating func add(_ number: Double) {
        var carried = number
        for index in parts.indices {
            let sum = carried + parts[index]
            let virtual = sum - carried
            parts[index] = (carried - (sum - virtual)) + (parts[index] - virtual)
            carried = sum
        }
        parts.append(carried)
    }

    /// That of the largest part which is not zero.
    var sign: Int { parts.last { $0 != 0 }.map { $0 > 0 ? 1 : -1 } ?? 0 }
}
