import Testing
import Trends
import TestSupport

struct EARSSignalsTests {
    static let newport = "stats/surveillance/salmNewport.observed.csv"

    /// Source: earsC of the R package surveillance, Salmonella Newport in Germany (the sum of the states), ISO weeks of 2011 from week 1, α 0.05.
    @Test(.enabled(if: SharedData.has(EARSSignalsTests.newport), Comment(rawValue: SharedData.absent)))
    func `Salmonella Newport in Germany 2011 has the published bounds of C1`() throws {
        let lines = try #require(SharedData.lines(Self.newport))
        let counts = lines.dropFirst().map { line -> Int? in
            line.split(separator: ",").dropFirst().reduce(0) { $0 + (Int($1) ?? 0) }
        }
        let signals = EARSSignals(counts: counts, range: 365..<369, alpha: 0.05).signals
        for (signal, bound) in zip(signals, [3.278854, 3.278854, 3.436517, 3.855617]) {
            #expect(abs((signal.bound ?? 0) - bound) < 5e-7)
        }
    }

    /// Source: `Fixtures/ears-signals.R`. For C3 surveillance 1.20.3 puts the tested count where its manual, and this, has the mean of the
    /// baseline, so that no count could be an alarm by itself; turned back, its bounds are these. Where it divides 0 by 0 it has no figure.
    @Test func `bounds and alarms are those of surveillance`() throws {
        let rows = try FixtureTable("ears-signals.csv").rows
        let counts = rows.reduce(into: [Int: Int]()) {
            $0[Int($1["period"] ?? "") ?? 0] = Int($1["count"] ?? "")
        }
        let series = (0..<(counts.count + 7)).map { counts[$0] ?? 0 }
        #expect(rows.count == 600)
        for row in rows {
            let method = try #require(EARSSignals.Method(rawValue: row["method"] ?? ""))
            let period = try #require(Int(row["period"] ?? ""))
            let smallest = try #require(Double(row["smallest"] ?? ""))
            guard let bound = Double(row["bound"] ?? ""), !bound.isNaN else { continue }
            let signal = EARSSignals(
                counts: series, range: period..<(period + 1), method: method, smallestDeviation: smallest
            ).signals[0]
            if method == .c3 {
                let turnedBack = try bound - Double(series[period]) + #require(signal.expected)
                if bound > 0 {
                    #expect(abs((signal.bound ?? -1) - max(0, turnedBack)) < 1e-7 * max(1, bound), "\(row)")
                }
            } else {
                #expect(abs((signal.bound ?? -1) - bound) < 1e-7 * max(1, bound), "\(row)")
                #expect(signal.isAlarm == (row["alarm"] == "1"), "\(row)")
            }
        }
    }

    /// From the formula: two periods of 4, and a 3 after them that C2 alone lets pass.
    @Test func `C3 adds what the two periods before exceeded`() throws {
        let counts = [1, 3, 2, 1, 3, 2, 1, 2, 2, 4, 4, 3]
        let c2 = EARSSignals(counts: counts, range: 9..<12, method: .c2, alpha: 0.025).signals
        let c3 = EARSSignals(counts: counts, range: 11..<12, method: .c3, alpha: 0.025).signals[0]
        let deviations = c2.map { (($0.bound ?? 0) - ($0.expected ?? 0)) / 1.959963984540054 }
        let carried = (0..<2).reduce(0.0) { $0 + max(0, (4 - (c2[$1].expected ?? 0)) / deviations[$1] - 1) }
        #expect(carried > 2)
        #expect(abs((c3.bound ?? 0) - ((c2[2].bound ?? 0) - carried * deviations[2])) < 1e-9)
        #expect(c3.isAlarm && !c2[2].isAlarm)
    }

    @Test(arguments: [(EARSSignals.Method.c1, 7), (.c2, 9), (.c3, 11)])
    func `periods without enough before them are not testable`(method: EARSSignals.Method, needed: Int) {
        let signals = EARSSignals(counts: Array(repeating: 3, count: 12), range: 0..<12, method: method).signals
        for (period, signal) in signals.enumerated() {
            #expect(signal.isTestable == (period >= needed))
            if period < needed { #expect(signal == .notTestable(.startsTooLate(periodsNeeded: needed))) }
        }
        #expect(EARSSignals(counts: [], range: 0..<0, method: method).signals.isEmpty)
    }

    @Test func `a gap makes testable neither itself nor what is compared with it`() {
        var counts = [Int?](repeating: 4, count: 30)
        counts[12] = nil
        let signals = EARSSignals(counts: counts, range: 10..<21).signals
        #expect(signals[2] == .notTestable(.noCount))
        for period in 3...9 { #expect(signals[period] == .notTestable(.gapBefore)) }
        #expect(signals[1].isTestable && signals[10].isTestable)
    }

    @Test func `any series gives finite bounds or is not testable`() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let most = generator.pick([1, 2, 8, 1_000_000_000])
            let gaps = generator.pick([0, 0.1, 0.9])
            let counts = (0..<generator.below(40)).map { _ -> Int? in
                generator.chance(gaps) ? nil : generator.below(most)
            }
            for method in EARSSignals.Method.allCases {
                for signal in EARSSignals(counts: counts, range: 0..<counts.count, method: method).signals {
                    #expect((signal.bound ?? 0).isFinite && (signal.expected ?? 0).isFinite)
                }
            }
        }
    }

    @Test func `ten times the counts have ten times the bound`() {
        let counts = [2, 0, 1, 3, 1, 2, 1, 4, 6, 2, 0, 9, 3, 1]
        for method in EARSSignals.Method.allCases {
            let once = EARSSignals(counts: counts, range: 11..<14, method: method).signals
            let tenfold = EARSSignals(counts: counts.map { $0 * 10 }, range: 11..<14, method: method).signals
            for (one, ten) in zip(once, tenfold) {
                #expect(abs((one.bound ?? 0) * 10 - (ten.bound ?? 0)) < 1e-9)
                #expect(one.isAlarm == ten.isAlarm)
            }
        }
    }
}
