import Glibc

/// Chances of all counts of a Poisson distribution, from the middle outwards; what is left out has less than 1e-18.
struct PoissonChances {
    let counts: ClosedRange<Int>
    let chances: [Double]

    init(mean: Double) {
        let reach = 10 * mean.squareRoot() + 25
        counts = max(0, Int(mean - reach))...Int(mean + reach)
        chances = counts.map { exp(Double($0) * log(mean) - mean - lgamma(Double($0) + 1)) }
    }

    func sum(where holds: (Int) -> Bool) -> Double {
        zip(counts, chances).reduce(0) { holds($1.0) ? $0 + $1.1 : $0 }
    }
}

/// Chances of 0 … total of a binomial distribution.
func binomialChances(_ total: Int, share: Double) -> [Double] {
    (0...total).map { (count: Int) -> Double in
        let (whole, first, second) = (Double(total), Double(count), Double(total - count))
        let ways: Double = lgamma(whole + 1) - lgamma(first + 1) - lgamma(second + 1)
        let left: Double = count == 0 ? 0 : first * log(share)
        let right: Double = count == total ? 0 : second * log(1 - share)
        return exp(ways + left + right)
    }
}

func percent(_ share: Double, _ digits: Int = 2) -> String {
    let scale = pow(10, Double(digits))
    let whole = Int((share * 100 * scale).rounded())
    let part = String(whole % Int(scale))
    return "\(whole / Int(scale))"
        + (digits == 0 ? "" : "." + String(repeating: "0", count: digits - part.count) + part)
}

func row(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }
