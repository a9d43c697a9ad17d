import Testing
import Trends
import TestSupport

struct FarringtonSignalsTests {
    /// Source: algo.farrington of the R package surveillance, example of its manual.
    @Test(.enabled(if: SharedData.has(SalmonellaAgona.file), Comment(rawValue: SharedData.absent)))
    func `the classic method finds the published alarms of Salmonella agona`() throws {
        var options = FarringtonOptions.classic
        (options.years, options.fewestYears) = (4, 4)
        let counts = SalmonellaAgona.counts()
        #expect(counts.count == 312 && counts.reduce(0) { $0 + ($1 ?? 0) } == 897)
        let signals = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 269..<312, options: options)
            .signals
        #expect(signals.indices.filter { signals[$0].isAlarm }.map { $0 + 270 } == [284, 285])
        #expect(abs((signals[14].bound ?? 0) - 5.776060) < 5e-7)
        #expect(abs((signals[15].bound ?? 0) - 5.932147) < 5e-7)
        let untested = signals.filter { !$0.isTestable }
        #expect(untested == Array(repeating: .notTestable(.tooFewReports(needed: 5, periods: 4)), count: 9))
    }

    /// Source: farringtonFlexible of the R package surveillance, both examples of its manual.
    @Test(.enabled(if: SharedData.has(SalmonellaAgona.file), Comment(rawValue: SharedData.absent)))
    func `the flexible method finds the published alarms of Salmonella agona`() throws {
        var options = FarringtonOptions.flexible
        (options.years, options.fewestYears, options.alpha) = (4, 4, 0.1)
        let counts = SalmonellaAgona.counts()
        let new = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 281..<312, options: options).signals
        #expect(new.indices.filter { new[$0].isAlarm }.map { $0 + 282 } == [283, 284, 285, 288, 294, 295])
        for (position, bound) in [(0, 3.652629), (1, 3.692198), (30, 6.192156)] {
            #expect(abs((new[position].bound ?? 0) - bound) < 5e-7)
        }
        (options.seasonLevels, options.reweightingThreshold) = (1, 1)
        (options.skippedPeriods, options.trendThreshold) = (3, 0.05)
        let old = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 281..<312, options: options).signals
        #expect(old.count { $0.isAlarm } == 11)
        for (position, bound) in [(0, 3.022556), (30, 11.252585)] {
            #expect(abs((old[position].bound ?? 0) - bound) < 5e-7)
        }
    }

    /// Source: `Fixtures/farrington-signals.R`, both methods of the R package surveillance on weeks, months and quarters.
    @Test func `bounds and alarms are those of surveillance`() throws {
        var series = [String: (counts: [Int?], exposures: [Double])]()
        for row in try FixtureTable("farrington-counts.csv").rows {
            series[row["series"] ?? "", default: ([], [])].counts.append(Int(row["count"] ?? ""))
            series[row["series"] ?? ""]?.exposures.append(Double(row["exposure"] ?? "") ?? 0)
        }
        let rows = try FixtureTable("farrington-signals.csv").rows
        var compared = 0
        for row in rows {
            let number = { (name: String) in Int(row[name] ?? "") ?? -1 }
            var options = row["kind"] == "classic" ? FarringtonOptions.classic : .flexible
            (options.years, options.fewestYears) = (number("years"), number("years"))
            (options.halfWindow, options.seasonLevels) = (number("window"), number("levels"))
            options.skippedPeriods = number("skipped")
            options.reweightingThreshold = Double(row["reweighting"] ?? "")
            options.trendThreshold = Double(row["trend"] ?? "")
            options.alpha = try #require(Double(row["alpha"] ?? ""))
            options.bound = try #require(Self.bounds[row["method"] ?? ""])
            let data = try #require(series[row["series"] ?? ""])
            let period = number("period")
            let signal = try FarringtonSignals(
                counts: data.counts, exposures: row["offset"] == "1" ? data.exposures : nil,
                periodsPerYear: ["weeks": 52, "months": 12, "quarters": 4][row["series"] ?? ""] ?? 0,
                range: period..<(period + 1), options: options
            ).signals[0]
            if let bound = Double(row["bound"] ?? "") {
                #expect(abs((signal.bound ?? -1) - bound) < 1e-9 * max(1, bound), "\(row)")
                if let expected = Double(row["expected"] ?? "") {
                    #expect(abs((signal.expected ?? -1) - expected) < 1e-9 * max(1, expected), "\(row)")
                }
                compared += 1
            } else {
                #expect(signal == .notTestable(.tooFewReports(needed: 5, periods: 4)), "\(row)")
            }
            #expect(signal.isAlarm == (row["alarm"] == "1"), "\(row)")
        }
        #expect(rows.count == 1069 && compared == 992)
    }

    private static let bounds: [String: FarringtonOptions.Bound] = [
        "2/3": .power(.twoThirds), "1/2": .power(.half), "none": .power(.none), "nbPlugin": .negativeBinomial,
        "muan": .negativeBinomialAtUpperMean,
    ]

    @Test func `the published error of the expected count is the larger one where counts are`() throws {
        let counts = Self.seasonal(years: 7, seed: 4)
        var published = FarringtonOptions.flexible
        published.errorScale = .dispersion
        let range = 300..<364
        let as2012 = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: range, options: published).signals
        let asPackage = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: range).signals
        #expect(as2012.allSatisfy { $0.isTestable })
        for (one, other) in zip(as2012, asPackage) {
            #expect(one.expected == other.expected)
            #expect((one.bound ?? 0) > (other.bound ?? 0))
        }
    }

    @Test func `a series that begins too late is not testable unless fewer years will do`() throws {
        let counts = Self.seasonal(years: 2, seed: 8)
        let strict = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 0..<104).signals
        #expect(strict.allSatisfy { !$0.isTestable })
        var options = FarringtonOptions.flexible
        options.fewestYears = 1
        let lenient = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 0..<104, options: options)
            .signals
        #expect(lenient[..<55].allSatisfy { $0 == .notTestable(.startsTooLate(periodsNeeded: 55)) })
        #expect(lenient[55...].allSatisfy { $0.isTestable })
    }

    @Test func `gaps and periods without exposure are left out of the baseline`() throws {
        var counts = Self.seasonal(years: 7, seed: 9)
        var exposures = Array(repeating: 1000.0, count: counts.count)
        let whole = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 350..<351).signals[0]
        (counts[349 - 52], exposures[200], counts[30]) = (nil, 0, nil)
        let signal = try FarringtonSignals(
            counts: counts, exposures: exposures, periodsPerYear: 52, range: 350..<351
        ).signals[0]
        #expect(abs((signal.bound ?? 0) - (whole.bound ?? 0)) < 0.2 * (whole.bound ?? 0))
        (counts[350], exposures[351]) = (nil, 0)
        let none = try FarringtonSignals(
            counts: counts, exposures: exposures, periodsPerYear: 52, range: 350..<352
        ).signals
        #expect(none == [.notTestable(.noCount), .notTestable(.noCount)])
    }

    @Test func `the unit of the exposure does not matter`() throws {
        let counts = Self.seasonal(years: 7, seed: 10)
        let people = counts.indices.map { 1000 + Double($0) }
        let one = try FarringtonSignals(
            counts: counts, exposures: people, periodsPerYear: 52, range: 300..<330
        ).signals
        let other = try FarringtonSignals(
            counts: counts, exposures: people.map { $0 / 365 }, periodsPerYear: 52, range: 300..<330
        ).signals
        for (one, other) in zip(one, other) {
            #expect(abs((one.bound ?? 0) - (other.bound ?? 0)) < 1e-9 * max(1, one.bound ?? 0))
        }
    }

    @Test func `nothing before is not testable and a level of the season without reports is`() throws {
        var counts = [Int?](repeating: 0, count: 312)
        counts[311] = 12
        let signal = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 311..<312).signals[0]
        #expect(signal == .notTestable(.nothingBefore))
        for period in 0..<300 where (period + 26) % 52 < 26 { counts[period] = 3 + period % 4 }
        let winter = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 311..<312).signals[0]
        #expect((winter.bound ?? -1).isFinite)
    }

    @Test func `a constant series has no alarm, and the range decides nothing`() throws {
        let constant = try FarringtonSignals(
            counts: Array(repeating: 7, count: 400), periodsPerYear: 52, range: 300..<400
        ).signals
        #expect(constant.allSatisfy { $0.isTestable && !$0.isAlarm })
        let counts = Self.seasonal(years: 7, seed: 12)
        let all = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 300..<310).signals
        let one = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 305..<306).signals
        #expect(all[5] == one[0])
    }

    @Test func `any series gives finite bounds or is not testable`() throws {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<120 {
            let most = generator.pick([1, 2, 8, 1_000_000_000])
            let (gaps, zeros) = (generator.pick([0, 0.1, 0.9]), generator.pick([0, 0.5, 0.95]))
            let frequency = generator.pick([1, 4, 12, 52])
            let counts = (0..<(1 + generator.below(frequency * 8))).map { _ -> Int? in
                if generator.chance(gaps) { return nil }
                return generator.chance(zeros) ? 0 : generator.below(most + 1)
            }
            let exposures = counts.map { _ in generator.pick([0, 1e-9, 1, 1e12]) }
            var options = generator.pick([FarringtonOptions.flexible, .classic])
            options.halfWindow = min(options.halfWindow, (frequency - 1) / 2)
            options.seasonLevels = min(options.seasonLevels, frequency - 2 * options.halfWindow)
            options.skippedPeriods = frequency / 2
            options.fewestYears = generator.pick([1, 5])
            options.bound = generator.pick(Array(Self.bounds.values).sorted { "\($0)" < "\($1)" })
            let signals = try FarringtonSignals(
                counts: counts, exposures: generator.chance(0.5) ? exposures : nil, periodsPerYear: frequency,
                range: max(0, counts.count - 20)..<counts.count, options: options
            ).signals
            for signal in signals { #expect((signal.bound ?? 0).isFinite && (signal.expected ?? 0).isFinite) }
        }
    }

    /// 104 weeks of 17 counties, mostly zeros: the shape of measlesWeserEms of the R package surveillance.
    @Test func `two years of seventeen rare series are tested without a crash`() throws {
        var generator = SeededGenerator(seed: 7)
        var options = FarringtonOptions.flexible
        options.fewestYears = 1
        var tested = 0
        for county in 0..<17 {
            var counts = (0..<104).map { _ -> Int? in generator.chance(0.04) ? generator.below(4) : 0 }
            if county % 3 == 0 { for week in 80..<86 { counts[week] = 4 + generator.below(30) } }
            let ears = EARSSignals(counts: counts, range: 0..<104).signals
            let flexible = try FarringtonSignals(counts: counts, periodsPerYear: 52, range: 0..<104, options: options)
            tested += flexible.signals.count { $0.isTestable }
            for signal in ears + flexible.signals { #expect((signal.bound ?? 0).isFinite) }
        }
        #expect(tested > 0)
    }

    @Test(arguments: [
        (years: 0, fewest: 1, half: 3, levels: 10, skipped: 26), (5, 6, 3, 10, 26), (5, 5, 26, 1, 26),
        (5, 5, 3, 47, 26),
        (5, 5, 3, 0, 26), (5, 5, 3, 10, -1),
    ])
    func `options that cannot be are refused`(_ parts: (years: Int, fewest: Int, half: Int, levels: Int, skipped: Int))
    {
        var options = FarringtonOptions.flexible
        (options.years, options.fewestYears, options.halfWindow) = (parts.years, parts.fewest, parts.half)
        (options.seasonLevels, options.skippedPeriods) = (parts.levels, parts.skipped)
        #expect(throws: SignalError.self) {
            try FarringtonSignals(counts: [1], periodsPerYear: 52, range: 0..<1, options: options)
        }
    }

    @Test(arguments: [
        (52, [3, 10, 26, 3, 1, 3]), (12, [1, 4, 6, 1, 1, 1]), (4, [0, 4, 2, 0, 1, 0]), (1, [0, 1, 0, 0, 1, 0]),
    ])
    func `options fit periods of any length`(periodsPerYear: Int, expected: [Int]) throws {
        let sets = [FarringtonOptions.flexible, .classic].map { $0.adapted(toPeriodsPerYear: periodsPerYear) }
        #expect(sets.flatMap { [$0.halfWindow, $0.seasonLevels, $0.skippedPeriods] } == expected)
        let counts = (0..<(periodsPerYear * 8)).map { 20 + $0 % 7 }
        for options in sets {
            let signals = try FarringtonSignals(
                counts: counts, periodsPerYear: periodsPerYear, range: (counts.count - 1)..<counts.count,
                options: options
            ).signals
            #expect(signals[0].isTestable && !signals[0].isAlarm)
        }
    }

    private static func seasonal(years: Int, seed: UInt64) -> [Int?] {
        var generator = SeededGenerator(seed: seed)
        return (0..<(years * 52)).map { week in
            let most = 12 + abs(week % 52 - 26)
            return 2 + generator.below(most) * generator.below(most) / most
        }
    }
}
