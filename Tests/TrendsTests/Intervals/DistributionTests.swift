import Testing
import TestSupport

@testable import Trends

/// That probabilities and quantiles have ten true digits in the middle and far out.
struct DistributionTests {
    struct Row {
        let function: Substring
        let first: Double
        let second: Double
        let argument: Double
        let tail: Tail
        let value: Double

        init?(_ line: Substring) {
            let fields = line.split(separator: ",")
            guard fields.count == 6, let first = Double(fields[1]), let second = Double(fields[2]),
                let argument = Double(fields[3]), let value = Double(fields[5])
            else { return nil }
            function = fields[0]
            (self.first, self.second, self.argument, self.value) = (first, second, argument, value)
            tail = fields[4] == "lower" ? .lower : .upper
        }
    }

    private func computed(_ row: Row) -> Double? {
        switch row.function {
        case "gammaQuantile": gammaQuantile(row.argument, row.tail, shape: row.first)
        case "chiSquareQuantile": 2 * gammaQuantile(row.argument, row.tail, shape: row.first / 2)
        case "betaQuantile": betaQuantile(row.argument, row.tail, row.first, row.second).value
        case "normalQuantile": normalQuantile(row.argument, row.tail)
        case "studentQuantile": studentQuantile(row.argument, degrees: row.first, row.tail)
        case "poisson": Probability.poisson(row.argument, mean: row.first, row.tail)
        case "beta": Probability.beta(row.argument, row.first, row.second, row.tail)
        case "chiSquare": Probability.chiSquare(row.argument, degrees: row.first, row.tail)
        case "normal": Probability.normal(row.argument, row.tail)
        case "student": Probability.student(row.argument, degrees: row.first, row.tail)
        default: nil
        }
    }

    /// Oracle: series in mpmath at 60 digits, `Fixtures/distributions.py`.
    @Test func `ten digits are true`() throws {
        let bytes = try #require(StoredFile.bytes("\(ProjectFolder.path)/Tests/TrendsTests/Fixtures/distributions.csv"))
        let rows = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map(Row.init)
        #expect(rows.count > 500)
        var worst = [String: (Double, Row)]()
        for row in rows {
            let row = try #require(row)
            let value = try #require(computed(row), "\(row.function)")
            let error = abs(value / row.value - 1)
            if error > worst[String(row.function)]?.0 ?? -1 { worst[String(row.function)] = (error, row) }
        }
        for (function, (error, row)) in worst { #expect(error < 1e-10, "\(function) \(error) \(row)") }
    }

    /// At so many events the quantile of the gamma distribution is that of E. A. Cornish, R. A. Fisher (1938), Moments and cumulants in the
    /// specification of distributions, Revue de l'Institut International de Statistique 5, 307–320; what follows its fourth term is below
    /// 1e-17 of it.
    @Test(arguments: [1e9, 1e9 + 1], [0.025, 0.001])
    func `a thousand million events have ten true digits`(shape: Double, tail: Double) {
        for (side, sign) in [(Tail.lower, -1.0), (.upper, 1)] {
            let z = sign * normalQuantile(tail, .upper)
            let root = shape.squareRoot()
            let expected =
                shape + z * root + (z * z - 1) / 3 + (z * z * z - 7 * z) / (36 * root)
            let value = gammaQuantile(tail, side, shape: shape)
            #expect(abs(value / expected - 1) < 1e-13, "\(value - expected)")
        }
    }
}
