import Testing
import Trends

struct ProportionIntervalTests {
    /// Source: PHEindicatormethods, test data of proportions (`testdata_Byars_Wilson`, `testdata_Proportion`).
    @Test(arguments: [
        (65.0, 100.0, 0.95, 0.55254443296887967, 0.73635751756902468),
        (65.0, 100.0, 0.998, 0.49549465740704313, 0.77835406140896968),
        (1045.0, 5000.0, 0.95, 0.19795549880013297, 0.22049130373189027),
        (1045.0, 5000.0, 0.998, 0.19179381799015244, 0.22731562902525818),
        (0.445, 1.0, 0.95, 0.04381744772058822, 0.93346212769791559),
        (0.445, 1.0, 0.998, 0.01934700613290097, 0.97022599470195414),
        (1.0, 100.0, 0.95, 0.00176743206414065, 0.05448619617870529),
        (1.0, 100.0, 0.998, 0.00087306569729998, 0.10455445283705821),
        (7_776_456.0, 7_564_336_677.0, 0.95, 0.00102732010016411, 0.00102876445789772),
        (222.0, 3215.0, 0.95, 0.0607916903636366, 0.07833956681383633),
        (40.0, 200.0, 0.95, 0.15045200926098115, 0.26085518656537882),
    ])
    func `limits equal the published ones`(count: Double, total: Double, level: Double, lower: Double, upper: Double) {
        let interval = ProportionInterval(weight: count, of: total, level: level)
        #expect(abs(interval.lower / lower - 1) < 2e-13)
        #expect(abs(interval.upper / upper - 1) < 2e-13)
    }

    /// z²/(n + z²) of 50 with z = 1.959963984540054.
    @Test func `none and all have one limit at the end`() {
        let none = ProportionInterval(count: 0, of: 50)
        #expect(none.lower == 0 && abs(none.upper - 0.07134759913335871) < 1e-15)
        let all = ProportionInterval(count: 50, of: 50)
        #expect(all.upper == 1 && abs(all.lower - (1 - none.upper)) < 1e-15)
    }

    @Test func `limits hold the proportion and mirror each other`() {
        for total in [1, 2, 7, 60, 1_000_000_000] {
            for count in Set([0, 1, total / 3, total - 1, total]) {
                let interval = ProportionInterval(count: count, of: total)
                let other = ProportionInterval(count: total - count, of: total)
                let share = Double(count) / Double(total)
                #expect(interval.lower <= share && share <= interval.upper)
                #expect(abs(interval.lower - (1 - other.upper)) < 1e-15)
            }
        }
    }
}
