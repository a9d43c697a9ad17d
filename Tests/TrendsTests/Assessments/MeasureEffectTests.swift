import Disclosure
import Records
import Testing
import TestSupport
import Wording

@testable import Trends

struct MeasureEffectTests {
    private let geography = RegionGeography(places: [:], neighbours: [["A", "B"]], isSchematic: false)

    /// Quarters of 2012 to 2019 of the county K, A with the measure, its neighbour B, and C.
    private func table(
        _ count: (_ region: String, _ quarter: Int) -> Int, withheld: Set<Int> = []
    ) throws -> EstimateTable {
        let quarters = (2012...2019).flatMap { year in
            ["\(year)"] + (1...4).map { "\(year)-Q\($0)<\(year)" }
        }
        let regions = CellTable.axis("region", ["K", "A<K", "B<K", "C<K"])
        let periods = CellTable.axis("period", quarters)
        var texts = [String]()
        for region in ["K", "A", "B", "C"] {
            let counts = (0..<32).map { quarter in
                region == "K" ? ["A", "B", "C"].reduce(0) { $0 + count($1, quarter) } : count(region, quarter)
            }
            for year in 0..<8 {
                texts.append("\(counts[(4 * year)..<(4 * year + 4)].reduce(0, +))")
                texts += (0..<4).map { quarter in
                    region == "A" && withheld.contains(4 * year + quarter) ? "Q" : "\(counts[4 * year + quarter])"
                }
            }
        }
        return try CellTable.make([regions, periods], texts.joined(separator: " "))
    }

    /// The same, the county being of another level than its parts.
    private func nestedTable(_ count: (_ region: String, _ quarter: Int) -> Int) throws -> EstimateTable {
        let plain = try table(count)
        let regions = plain.axes[0]
        let members = regions.members.enumerated().map { index, member in
            AxisMember(
                code: member.code, name: member.name, level: index == 0 ? "county" : "municipality",
                parent: member.parent)
        }
        return EstimateTable(
            axes: [TableAxis(dimension: "region", title: regions.title, members: members), plain.axes[1]],
            cells: plain.cells, measure: plain.measure, per: nil, provenance: plain.provenance,
            audience: plain.audience,
            alteration: nil)
    }

    private func question(_ start: String = "2017-01-01", comparison: String? = nil) throws -> MeasureEffect.Question {
        MeasureEffect.Question(
            region: "A", start: try #require(CivilDate(iso: start)), isStartFictitious: true, comparison: comparison)
    }

    private func findings(_ effect: MeasureEffect) -> [String: (verdict: Verdict?, entry: StatementTable.Entry)] {
        var found = [String: (verdict: Verdict?, entry: StatementTable.Entry)]()
        for row in effect.statements().rows {
            guard case .word(let topic, _) = row.entries[0] else { continue }
            found[topic] = (row.verdict, row.entries[1])
        }
        return found
    }

    /// About 40 a quarter, with a deterministic ripple that is no trend.
    private func steady(_ region: String, _ quarter: Int) -> Int {
        40 + [0, 5, -4, 3, -5, 4, -2][(quarter * 3 + region.utf8.count) % 7]
    }

    @Test func `a fall at the start is told, and no other explanation is seen where there is none`() throws {
        let effect = try MeasureEffect(
            try table { region, quarter in
                steady(region, quarter) / (region == "A" && quarter >= 20 ? 2 : 1)
            }, try question(), in: geography)
        let found = findings(effect)
        #expect(found["level"]?.verdict == .fall)
        #expect(found["comparison"]?.verdict == .lower)
        #expect(found["last_year"]?.verdict == .noRival)
        #expect(found["prior_trend"]?.verdict == .noRival)
        #expect(found["displacement"]?.verdict == .noRival)
        #expect(found["placebo"]?.verdict == .noRival)
        #expect(effect.bearsAnswer)
        guard case .estimate(let ratio?, let lower, let upper)? = found["level"]?.entry else {
            Issue.record("no ratio")
            return
        }
        #expect(abs(ratio - 0.5) < 0.15 && lower < ratio && ratio < upper && upper < 1)
    }

    @Test func `where nothing changes nothing is claimed, and no other explanation seen`() throws {
        let found = findings(
            try MeasureEffect(try table(steady), try question(), in: geography, reporting: try table(steady)))
        #expect(!found.values.contains { $0.verdict?.isClaim ?? false })
        #expect(!found.contains { $0.key != "placebo" && $0.value.verdict == .rival })
    }

    @Test func `what lies in the region or around it is no neighbour`() throws {
        let nested = RegionGeography(places: [:], neighbours: [["A", "B"], ["A", "K"]], isSchematic: false)
        func changed(_ region: String, _ quarter: Int) -> Int {
            steady(region, quarter) / (region == "A" && quarter >= 20 ? 2 : 1)
        }
        let statements = try MeasureEffect(try nestedTable(changed), try question(), in: nested).statements()
        #expect(
            statements.notes.contains { $0.phrase(.german).contains("Nachbarn mit veröffentlichten Zahlen: 1 von 1") })
    }

    @Test func `a measure that began in the last period has too little after it`() throws {
        let late = try MeasureEffect(try table(steady), try question("2019-11-15"), in: geography)
        #expect(late.statements().rows.map(\.verdict) == [.tooShort] && !late.bearsAnswer)
    }

    @Test func `an exceptional year before the start is seen as another explanation`() throws {
        let effect = try MeasureEffect(
            try table { region, quarter in
                steady(region, quarter) * (region == "A" && (16..<20).contains(quarter) ? 2 : 1)
            }, try question(), in: geography)
        #expect(findings(effect)["last_year"]?.verdict == .rival)
    }

    @Test func `incidents that move to the neighbours are seen`() throws {
        let effect = try MeasureEffect(
            try table { region, quarter in
                let count = steady(region, quarter)
                if quarter < 20 { return count }
                return region == "A" ? count / 2 : region == "B" ? count + count / 2 : count
            }, try question(), in: geography)
        #expect(findings(effect)["displacement"]?.verdict == .rival)
    }

    @Test func `a control that changed as much says that reporting may have`() throws {
        func halved(_ region: String, _ quarter: Int) -> Int { steady(region, quarter) / (quarter >= 20 ? 2 : 1) }
        let changed = try MeasureEffect(
            try table(halved), try question(), in: geography, reporting: try table(halved))
        #expect(findings(changed)["reporting"]?.verdict == .rival)
        let steadily = try MeasureEffect(
            try table(halved), try question(), in: geography, reporting: try table(steady))
        #expect(findings(steadily)["reporting"]?.verdict == .noRival)
        let without = findings(try MeasureEffect(try table(halved), try question(), in: geography))
        #expect(without["reporting"]?.verdict == .notTestable)
    }

    @Test func `a withheld quarter makes years of the series, which are too few`() throws {
        let effect = try MeasureEffect(try table(steady, withheld: [3]), try question(), in: geography)
        #expect(!effect.bearsAnswer)
        let rows = effect.statements().rows
        #expect(rows[0].verdict == .tooShort)
        #expect(effect.pValues.isEmpty)
    }

    @Test func `the period in which a measure begins is with it only if it begins with the period`() throws {
        let effect = try MeasureEffect(
            try table { region, quarter in
                steady(region, quarter) / (region == "A" && quarter >= 21 ? 2 : 1)
            }, try question("2017-02-15"), in: geography)
        guard case .estimate(let ratio?, _, _)? = findings(effect)["level"]?.entry else {
            Issue.record("no ratio")
            return
        }
        #expect(abs(ratio - 0.5) < 0.15)
    }

    @Test func `a start outside the figures, an unknown region and several members are refused`() throws {
        let table = try table(steady)
        #expect(throws: EffectError.self) { try MeasureEffect(table, try question("2011-01-01"), in: geography) }
        #expect(throws: EffectError.self) { try MeasureEffect(table, try question("2020-01-01"), in: geography) }
        #expect(throws: EffectError.noRegion("X")) {
            try MeasureEffect(table, try question(comparison: "X"), in: geography)
        }
        let bare = try CellTable.make([CellTable.axis("period", ["2016"])], "3")
        #expect(throws: EffectError.noSeries) { try MeasureEffect(bare, try question(), in: geography) }
    }

    @Test func `a made-up start says so, and no sentence names the measure as the cause`() throws {
        let statements = try MeasureEffect(try table(steady), try question(), in: geography).statements()
        let german = statements.notes.map { $0.phrase(.german) }.joined(separator: " ")
        #expect(german.contains("Beginn: 01.01.2017 (erfunden)"))
        #expect(german.contains("muss nicht von der Maßnahme kommen"))
        for words in ["selbst zurückgeht", "Nachbargebiete", "Meldeverhalten"] { #expect(german.contains(words)) }
    }

    /// Counts of any kind never give a figure that cannot be written.
    @Test func `random counts give finite figures or none`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<60 {
            let most = [1, 3, 40, 1_000_000_000][generator.below(4)]
            let counts = (0..<96).map { _ in generator.below(most) }
            let effect = try MeasureEffect(
                try table { region, quarter in counts[quarter + 32 * (["A", "B", "C"].firstIndex(of: region) ?? 0)] },
                try question(), in: geography)
            for row in effect.statements().rows {
                if case .estimate(let ratio, let lower, let upper) = row.entries[1] {
                    #expect((ratio ?? 1).isFinite && lower.isFinite && !upper.isNaN)
                }
            }
        }
    }
}
