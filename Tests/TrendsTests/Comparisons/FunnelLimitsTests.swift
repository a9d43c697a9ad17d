import Glibc
import Testing
import Trends
import TestSupport

struct FunnelLimitsTests {
    /// Source: PHEindicatormethods, test data of funnels of ratios: at which expected numbers so many events are a limit (95 % low and high,
    /// 99.8 % low and high). Its search ends at about 1e-7 of a share.
    @Test(arguments: [
        (1.0, 5.571644585, 0.025317898, 9.233410143, 0.001000547),
        (2, 7.224687515, 0.242209467, 11.22886836, 0.04540199),
        (10, 18.39035799, 4.795387629, 24.13397235, 2.960519925),
        (24, 35.71010623, 15.37725449, 43.3304039, 11.64743122),
        (100, 121.6268111, 81.36400699, 134.9243187, 71.92139974),
        (716, 770.4222128, 664.5083011, 802.60414, 636.1521174),
    ])
    func `limits of ratios equal the published ones`(
        events: Double, low95: Double, high95: Double, low998: Double, high998: Double
    ) {
        #expect(abs(FunnelLimits(ratioWithExpected: low95).lower95 * low95 - events) < 2e-4 * events.squareRoot())
        #expect(abs(FunnelLimits(ratioWithExpected: high95).upper95 * high95 - events) < 2e-4 * events.squareRoot())
        #expect(abs(FunnelLimits(ratioWithExpected: low998).lower998 * low998 - events) < 2e-4 * events.squareRoot())
        #expect(abs(FunnelLimits(ratioWithExpected: high998).upper998 * high998 - events) < 2e-4 * events.squareRoot())
    }

    /// Source: PHEindicatormethods, test data of funnels of rates, a mean of 116.1720835 per 100,000: the limits at a year's population.
    @Test(arguments: [
        (1598.675694, 20.85059119), (5276.757672, 63.17010446), (31425.26072, 94.40388398), (411529.9259, 110.158048),
    ])
    func `lower limits of rates equal the published ones`(people: Double, lower: Double) {
        // Its populations are of a year of three, so three times as many years of people were seen.
        let expected = 116.1720835 / 100_000 * people * 3
        let limits = FunnelLimits(ratioWithExpected: expected).scaled(by: 116.1720835)
        #expect(abs(limits.lower95 / lower - 1) < 1e-5, "\(limits)")
    }

    /// Source: PHEindicatormethods, test data of funnels of proportions, a mean of 80.642448 %.
    @Test(arguments: [
        (1.0, 0.03204264, 1.0, 0.0, 1.0), (10, 0.56154344, 1, 0.4203259, 1),
        (50, 0.69691035, 0.91593861, 0.63375595, 0.97909301), (1008, 0.78203374, 0.83081521, 0.76796814, 0.84488082),
        (110_000, 0.80408963, 0.80875933, 0.80274317, 0.81010578),
    ])
    func `limits of proportions equal the published ones`(
        number: Double, low95: Double, high95: Double, low998: Double, high998: Double
    ) {
        let limits = FunnelLimits(proportion: 0.80642448, of: number)
        #expect(abs(limits.lower95 - low95) < 1e-8 && abs(limits.upper95 - high95) < 1e-8)
        #expect(abs(limits.lower998 - low998) < 1e-8 && abs(limits.upper998 - high998) < 1e-8)
    }

    @Test func `a place lies outside exactly when its exact interval excludes the target`() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            let expected = pow(10, Double.random(in: -2...3, using: &generator))
            let limits = FunnelLimits(ratioWithExpected: expected)
            let count = max(0, Int(expected + Double.random(in: -5...5, using: &generator) * expected.squareRoot()))
            let position = limits.position(of: Double(count) / expected)
            let (near, far) = (PoissonInterval(count: count), PoissonInterval(count: count, level: 0.998))
            let wanted: FunnelLimits.Position =
                far.lower > expected
                ? .high998
                : near.lower > expected
                    ? .high95 : far.upper < expected ? .low998 : near.upper < expected ? .low95 : .inside
            #expect(position == wanted, "\(count) of \(expected)")
        }
    }

    @Test func `a proportion lies outside exactly when Wilson's interval excludes the target`() {
        for number in [1, 5, 40, 900] {
            for count in stride(from: 0, through: number, by: max(1, number / 20)) {
                for target in [0.02, 0.31, 0.5, 0.9] {
                    let limits = FunnelLimits(proportion: target, of: Double(number))
                    let interval = ProportionInterval(count: count, of: number)
                    let position = limits.position(of: Double(count) / Double(number))
                    #expect((position == .inside) == (interval.lower <= target && target <= interval.upper))
                }
            }
        }
    }

    @Test func `very few and very many expected events have limits`() {
        for expected in [1e-9, 0.5, 3.7, 1e9] {
            let limits = FunnelLimits(ratioWithExpected: expected)
            #expect(0 <= limits.lower998 && limits.lower998 <= limits.lower95 && limits.lower95 <= 1)
            #expect(1 <= limits.upper95 && limits.upper95 <= limits.upper998 && limits.upper998.isFinite)
        }
        #expect(FunnelLimits(ratioWithExpected: 3.6).lower95 == 0)
        #expect(FunnelLimits(ratioWithExpected: 3.8).lower95 > 0)
    }

    @Test func `dispersion widens a funnel, chance and outliers do not`() {
        let expected = [Double](repeating: 100, count: 40)
        let even = (0..<40).map { 80 + $0 }
        #expect(FunnelDispersion(observed: even, expected: expected).factor == 1)
        let wide = FunnelDispersion(observed: (0..<40).map { 20 + 4 * $0 }, expected: expected)
        #expect(wide.factor > 2)
        let limits = FunnelLimits(ratioWithExpected: 100)
        let widened = FunnelLimits(ratioWithExpected: 100, dispersion: wide)
        #expect(widened.lower998 < limits.lower998 && widened.upper95 > limits.upper95)
        var outliers = even
        outliers[39] = 3000
        outliers[0] = 0
        #expect(FunnelDispersion(observed: outliers, expected: expected).factor == 1)
        #expect(FunnelDispersion(scores: [9, 9, 9]) == .none)
    }
}
