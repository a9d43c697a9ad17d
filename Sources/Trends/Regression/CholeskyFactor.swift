/// The Cholesky factor of a small symmetric matrix, made to be computed anew in place: the normal equations of a regression.
///
/// Rows and columns are scaled to a unit diagonal first, so that a column is found to depend on the others by the share of
/// its variance that they leave, whatever its unit.
///
/// Source: G. H. Golub, C. F. Van Loan (2013), Matrix Computations, 4th ed., section 4.2.
struct CholeskyFactor {
    let size: Int
    /// Row-major, the lower triangle used: the matrix, then its factor.
    private(set) var values: [Double]
    private var scales: [Double]

    /// A column of which the others leave less than this share cannot be told from them.
    private static let leastShare = 1e-11

    init(size: Int) {
        self.size = size
        values = Array(repeating: 0, count: size * size)
        scales = Array(repeating: 1, count: size)
    }

    mutating func clear() {
        for index in values.indices { values[index] = 0 }
    }

    /// Adds weight · row · rowᵀ, the row being `size` values of `rows` from `start`.
    mutating func add(_ weight: Double, _ rows: [Double], from start: Int) {
        for i in 0..<size {
            let scaled = weight * rows[start + i]
            if scaled == 0 { continue }
            for j in 0...i { values[i * size + j] += scaled * rows[start + j] }
        }
    }

    /// Replaces the matrix by its factor; the number of a column that depends on those before it, if there is one.
    mutating func factorise() -> Int? {
        for i in 0..<size {
            let diagonal = values[i * size + i]
            guard diagonal > 0, diagonal.isFinite else { return i }
            scales[i] = 1 / diagonal.squareRoot()
        }
        for i in 0..<size {
            for j in 0...i {
                var sum = values[i * size + j] * scales[i] * scales[j]
                for k in 0..<j { sum -= values[i * size + k] * values[j * size + k] }
                if i == j {
                    guard sum > Self.leastShare else { return i }
                    values[i * size + i] = sum.squareRoot()
                } else {
                    values[i * size + j] = sum / values[j * size + j]
                }
            }
        }
        return nil
    }

    /// Solves the equations for one right side, in place.
    func solve(_ side: inout [Double]) {
        for i in 0..<size {
            var sum = side[i] * scales[i]
            for k in 0..<i { sum -= values[i * size + k] * side[k] }
            side[i] = sum / values[i * size + i]
        }
        for i in stride(from: size - 1, through: 0, by: -1) {
            var sum = side[i]
            for k in (i + 1)..<max(size, i + 1) { sum -= values[k * size + i] * side[k] }
            side[i] = sum / values[i * size + i]
        }
        for i in 0..<size { side[i] *= scales[i] }
    }

    /// rowᵀ · matrix⁻¹ · row of a row of `rows`, with room for `size` values to work in.
    func quadraticForm(_ rows: [Double], from start: Int, work: inout [Double]) -> Double {
        var form = 0.0
        for i in 0..<size {
            var sum = rows[start + i] * scales[i]
            for k in 0..<i { sum -= values[i * size + k] * work[k] }
            work[i] = sum / values[i * size + i]
            form += work[i] * work[i]
        }
        return form
    }

    /// The inverse of the matrix, row-major.
    var inverse: [Double] {
        var result = Array(repeating: 0.0, count: size * size)
        for column in 0..<size {
            var side = Array(repeating: 0.0, count: size)
            side[column] = 1
            solve(&side)
            for row in 0..<size { result[row * size + column] = side[row] }
        }
        return result
    }
}
