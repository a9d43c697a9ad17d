import Glibc
import Numbers
import Trends

/// How often `ChangeTest` claims a change of series without one, and of series whose second half has another level: p < 0.05, in percent.
struct ChangeClaims {
    let runs: Int

    private struct Design {
        let name: String
        let periods: Int
        let perYear: Int
        /// Half the logarithm of the ratio of the highest season to the lowest.
        let season: Double
    }

    private static let designs = [
        Design(name: "8 years", periods: 8, perYear: 1, season: 0),
        Design(name: "32 quarters", periods: 32, perYear: 4, season: 0),
        Design(name: "32 quarters, season", periods: 32, perYear: 4, season: 0.5),
    ]

    func printTable() {
        print("| series | mean | φ | no change | half as many more | twice as many |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        for design in Self.designs {
            for mean in [1.0, 3, 10, 50] {
                for dispersion in [1.0, 2, 4] {
                    var numbers = Numbers(seed: 5)
                    let shares = [(1.0, runs), (1.5, runs / 5), (2, runs / 5)].map { factor, runs in
                        percent(share(of: runs, design, mean: mean, dispersion: dispersion, factor, &numbers))
                    }
                    print("| \(design.name) | \(Int(mean)) | \(Int(dispersion)) | \(shares.joined(separator: " | ")) |")
                }
            }
        }
    }

    private func share(
        of runs: Int, _ design: Design, mean: Double, dispersion: Double, _ factor: Double, _ numbers: inout Numbers
    ) -> Double {
        let claims = (0..<runs).count { _ in
            let counts = (0..<design.periods).map { period -> Int? in
                let wave = exp(design.season * sin(2 * .pi * Double(period) / Double(design.perYear)))
                let level = period >= design.periods / 2 ? factor : 1
                return numbers.count(mean: mean * wave * level, dispersion: dispersion)
            }
            let test = ChangeTest(of: CountSeries(counts: counts, periodsPerYear: design.perYear), replicates: 199)
            return test.pValue.map { $0 < 0.05 } ?? false
        }
        return Double(claims) / Double(runs)
    }
}
