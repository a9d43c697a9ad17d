import Aggregation
import Disclosure
import Records
import Testing
import TestSupport

/// Releases that follow each other, against someone who keeps them all.
struct EarlierReleaseTests {
    private static let rule = SuppressionRule(threshold: 3, width: 3)

    private let regions = SampleCube.tree(
        "region", [("K", nil), ("A", "K"), ("A1", "A"), ("A2", "A"), ("B", "K"), ("B1", "B"), ("B2", "B")])
    private let municipalities = SampleCube.tree("region", [("K", nil), ("A", "K"), ("B", "K")])
    private let categories = SampleCube.flat("category", ["G", "R", "S"])

    /// Counts by district, category and quarter of 2016.
    private typealias Counts = [[String]: Int]

    private func counts(_ generator: inout SeededGenerator) -> Counts {
        var counts = Counts()
        for place in ["A1", "A2", "B1", "B2"] {
            for category in ["G", "R", "S"] {
                for quarter in 1...4 { counts[[place, category, "2016-Q\(quarter)"]] = generator.below(9) }
            }
        }
        return counts
    }

    /// The tables as they were after so many quarters.
    private func tables(_ counts: Counts, quarters: Int) -> [Cube] {
        func count(_ place: String?, _ category: String?, _ quarter: String) -> Int? {
            guard let number = Int(quarter.suffix(1)), number <= quarters else { return nil }
            return counts.reduce(0) { sum, entry in
                let key = entry.key
                let fits = (place.map { key[0].hasPrefix($0) } ?? true) && (category.map { key[1] == $0 } ?? true)
                return fits && key[2] == quarter ? sum + entry.value : sum
            }
        }
        let time = SampleCube.periods(2016...2016, .quarter)
        return [
            SampleCube.cube([municipalities, time, categories]) { count($0[0], $0[2], $0[1]) },
            SampleCube.cube([regions, time]) { count($0[0], nil, $0[1]) },
        ]
    }

    private func patterns(_ release: Protection.Release) -> [[Bool]] {
        release.tables.map { $0.content.cells.map { $0.status == .withheld } }
    }

    /// Releases the tables one after the other, each after those before it.
    private func releases(_ series: [[Cube]], remembering: Bool = true) throws -> [Protection.Release] {
        var (done, earlier) = ([Protection.Release](), [EarlierRelease]())
        for cubes in series {
            let release = try Protection.release(cubes, rule: Self.rule, after: remembering ? earlier : [])
            done.append(release)
            earlier.append(EarlierRelease(cubes: cubes, withheld: patterns(release)))
        }
        return done
    }

    /// How many withheld cells could be fewer whole numbers than the rule asks for someone who has all releases, of how many.
    private func narrow(_ series: [[Cube]], _ releases: [Protection.Release]) -> (
        narrow: Int, undecided: Int, cells: Int
    ) {
        let exact = series.map { cubes in
            cubes.reduce(into: [String: Int]()) { exact, cube in
                for (key, count) in zip(names(cube.axes), cube.counts) { exact[key] = count }
            }
        }
        let attacker = BruteForceAttacker(releases: releases.map { $0.tables.map(\.content) }) { key, release in
            guard let count = exact[release][key] else { return "\(key) of release \(release)" }
            let first = exact.firstIndex { $0[key] == count } ?? release
            return "\(key) as of release \(first)"
        }
        let counts = attacker.counts(upTo: Self.rule.width)
        return (
            counts.values.count { $0.map { $0 < Self.rule.width } ?? false }, counts.values.count { $0 == nil },
            counts.count
        )
    }

    /// The same where nothing was revised, so that the tables of all releases are as those of one.
    private func narrowTogether(_ releases: [Protection.Release]) -> Int {
        let attacker = BruteForceAttacker(releases.flatMap { $0.tables.map(\.content) })
        return attacker.counts(upTo: Self.rule.width).values.count { $0.map { $0 < Self.rule.width } ?? true }
    }

    private func names(_ axes: [TableAxis]) -> [String] {
        axes.memberIndices.map { indices in
            zip(axes, indices).filter { $0.members[$1].code != "_T" }.map { "\($0.dimension)=\($0.members[$1].code)" }
                .sorted().joined(separator: " ")
        }
    }

    @Test func `the next quarter does not reveal the last ones, revised or not`() throws {
        var generator = SeededGenerator(seed: 77)
        var (cells, leaksWithoutMemory) = (0, 0)
        for number in 0..<12 {
            let first = counts(&generator)
            var second = first
            // Late reports: some counts of quarters that were released before are revised.
            for key in first.keys.sorted(by: { $0.joined() < $1.joined() }) where generator.chance(0.1) {
                second[key] = (first[key] ?? 0) + 1 + generator.below(2)
            }
            let series = [tables(first, quarters: 2), tables(second, quarters: 3), tables(second, quarters: 4)]
            let found = narrow(series, try releases(series))
            #expect(found.narrow == 0 && found.undecided == 0, "series \(number)")
            cells += found.cells
            leaksWithoutMemory += narrow(series, try releases(series, remembering: false)).narrow
        }
        #expect(cells > 200)
        #expect(leaksWithoutMemory > 0, "without the memory of earlier releases something leaks, or this tests nothing")
    }

    @Test func `what was withheld stays so, and what was shown is shown again`() throws {
        var generator = SeededGenerator(seed: 3)
        let counts = counts(&generator)
        let series = [tables(counts, quarters: 3), tables(counts, quarters: 4)]
        let releases = try releases(series)
        let quarters = zip(
            series[0][0].axes.memberIndices,
            zip(releases[0].tables[0].content.cells, releases[1].tables[0].content.cells)
        )
        .filter { series[0][0].axes[1].members[$0.0[1]].parent != nil && $0.1.0.status != .missing }
        #expect(quarters.count == 36)
        #expect(quarters.allSatisfy { $0.1.0 == $0.1.1 })
    }

    @Test func `a small count that was shown under an older rule is not shown again, and does not count as a secret`()
        throws
    {
        let cube = SampleCube.matrix([[4, 20, 30], [40, 50, 60], [7, 8, 9]])
        let earlier = EarlierRelease(cubes: [cube], withheld: [cube.counts.map { _ in false }])
        let release = try Protection.release([cube], rule: SuppressionRule(threshold: 5, width: 3), after: [earlier])
        let content = release.tables[0].content
        #expect(content.cells[SampleCube.offset(cube.axes, "r0", "c0")].status == .withheld)
        #expect(release.account.primary == 1 && release.account.complementary == 0)
    }

    @Test func `a small difference of a published count is protected where that is asked for`() throws {
        let before = SampleCube.matrix([[10, 20, 30], [40, 50, 60], [17, 18, 19]])
        let after = SampleCube.matrix([[11, 20, 30], [40, 50, 60], [17, 18, 29]])
        let earlier = EarlierRelease(cubes: [before], withheld: [before.counts.map { _ in false }])
        func statuses(_ revisions: SuppressionRule.Revisions) throws -> [ObservationStatus] {
            let rule = SuppressionRule(threshold: 3, width: 3, revisions: revisions)
            return try Protection.release([after], rule: rule, after: [earlier]).tables[0].content.cells.map(\.status)
        }
        #expect(try statuses(.publish).allSatisfy { $0 == .value })
        let protected = try statuses(.protect)
        let withheld = Set(protected.indices.filter { protected[$0] == .withheld })
        // One more in r0 c0, and so in its row and column.
        for place in [("r0", "c0"), ("r0", "_T"), ("_T", "c0")] {
            #expect(withheld.contains(SampleCube.offset(after.axes, place.0, place.1)))
        }
        #expect(!withheld.contains(SampleCube.offset(after.axes, "r1", "c1")), "what was not revised was shown before")
    }

    /// The first release has quarters, the second months: a quarter and two of its months give the third.
    @Test func `another grain in the next release gives nothing away`() throws {
        var generator = SeededGenerator(seed: 31)
        var leaksWithoutMemory = 0
        for _ in 0..<12 {
            let counts = (0..<12).map { _ in generator.chance(0.7) ? 10 + generator.below(20) : generator.below(6) }
            let quarters = SampleCube.cube([SampleCube.periods(2016...2016, .quarter)]) { codes in
                Period(code: codes[0]).map { period in
                    let month = period.firstDay.components.month
                    return counts[(month - 1)..<(month + 2)].reduce(0, +)
                }
            }
            let months = SampleCube.cube([SampleCube.periods(2016...2016, .month)]) { codes in
                Period(code: codes[0]).map { counts[$0.firstDay.components.month - 1] }
            }
            for series in [[[quarters], [months]], [[months], [quarters]]] {
                #expect(narrowTogether(try releases(series)) == 0)
                leaksWithoutMemory += narrowTogether(try releases(series, remembering: false))
            }
        }
        #expect(leaksWithoutMemory > 0)
    }

    @Test func `grains that cut each other do not follow each other either`() throws {
        let weeks = SampleCube.cube([SampleCube.tree("period", [("2016-W05", nil), ("2016-W06", nil)])]) { _ in 10 }
        let months = SampleCube.cube([SampleCube.periods(2016...2016, .month)]) { _ in 50 }
        let earlier = EarlierRelease(cubes: [weeks], withheld: [weeks.counts.map { _ in false }])
        #expect(throws: DisclosureError.self) { try Protection.release([months], rule: Self.rule, after: [earlier]) }
    }

    @Test func `what was withheld and is unchanged stays withheld, though less would do today`() throws {
        let cube = SampleCube.matrix([[1, 20, 30, 5], [40, 50, 60, 70], [45, 55, 65, 75]])
        let before = Set(["r0 c0", "r0 c1", "r1 c0", "r1 c1", "r0 c2", "r1 c2"])
        let withheld = cube.axes.memberIndices.map { indices in
            before.contains(zip(cube.axes, indices).map { $0.members[$1].code }.joined(separator: " "))
        }
        let earlier = EarlierRelease(cubes: [cube], withheld: [withheld])
        let again = try Protection.release([cube], rule: Self.rule, after: [earlier])
        #expect(again.tables[0].content.cells.map { $0.status == .withheld } == withheld)
        #expect(try Protection.release([cube], rule: Self.rule).account.withheld < before.count)
    }

    @Test func `a zero that an older rule withheld does not stop the next release`() throws {
        let cube = SampleCube.matrix([[0, 20, 30], [40, 50, 60], [17, 18, 19]])
        let hidden = try Protection.release([cube], rule: SuppressionRule(threshold: 3, width: 3, zeros: .protect))
        let earlier = EarlierRelease(cubes: [cube], withheld: patterns(hidden))
        let release = try Protection.release([cube], rule: Self.rule, after: [earlier])
        #expect(patterns(release) == patterns(hidden))
    }

    @Test func `a greater width asks it of what was not released yet alone`() throws {
        let cube = SampleCube.matrix([[1, 20, 30], [40, 50, 60], [17, 18, 3]])
        let first = try Protection.release([cube], rule: Self.rule)
        let wider = SuppressionRule(threshold: 3, width: 60)
        let earlier = EarlierRelease(cubes: [cube], withheld: patterns(first), width: 3)
        #expect(patterns(try Protection.release([cube], rule: wider, after: [earlier])) == patterns(first))
        #expect(throws: DisclosureError.self) {
            try Protection.release(
                [cube], rule: wider, after: [EarlierRelease(cubes: [cube], withheld: patterns(first))])
        }
    }
}
