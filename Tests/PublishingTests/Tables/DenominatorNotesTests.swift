import Records
import Testing
import Wording

@testable import Publishing
@testable import Trends

/// What stands below rates on the numbers that they were divided by.
@Suite struct DenominatorNotesTests {
    private func denominator(
        _ date: String = "2016-12-31", base: String = "Zensus 2011", group: PopulationGroup = .residents,
        modelled: Bool = false, estimated: Bool = false
    ) throws -> Denominator {
        Denominator(
            count: 5000, date: try #require(CivilDate(iso: date)), status: estimated ? .estimated : .value, base: base,
            group: group, origin: modelled ? .modelled : .official)
    }

    private func cell(_ denominator: Denominator?, gap: DenominatorGap? = nil) -> EstimateCell {
        EstimateCell(
            count: 7, status: denominator == nil ? .missing : .value, denominator: denominator, gap: gap,
            estimate: denominator.map { _ in 1.4 }, lower: nil, upper: nil)
    }

    /// Regions down, years from 2017 across.
    private func lines(
        _ cells: [EstimateCell], regions: Int = 1, per: Int? = 1000, areCompared: Bool = false,
        _ language: Language = .german
    ) -> [String] {
        let years = cells.count / regions
        let table = SampleTable.table(
            [SampleTable.regions((1...regions).map { "Ort \($0)" }), SampleTable.years(2017...(2016 + years))], cells,
            per: per)
        return DenominatorNotes(table: table).lines(language, areCompared: areCompared)
    }

    @Test func `a figure is named with its day and base`() throws {
        #expect(try lines([cell(denominator())]) == ["Bezugszahl: Bevölkerung am 31.12.2016 (Zensus 2011)."])
        #expect(
            try lines([cell(denominator(base: "", estimated: true))], .english)
                == ["Denominator: population on 2016-12-31, estimated."])
    }

    @Test func `whose number it is and where it comes from is said`() throws {
        let youth = PopulationGroup(ages: [try #require(AgeBand(14, 17))], sexes: ["female"])
        #expect(
            try lines([cell(denominator(group: youth, modelled: true, estimated: true))])
                == ["Bezugszahl: Einwohner (14–17 Jahre, weiblich) am 31.12.2016 (Zensus 2011), modelliert, geschätzt."]
        )
        let both = try lines(
            [cell(denominator(group: youth)), cell(denominator(modelled: true))], regions: 2, .english)
        #expect(
            both == [
                "Denominator: inhabitants of the group in question on 2016-12-31 (Zensus 2011), partly modelled."
            ])
    }

    @Test func `a break between bases is told where a series or a figure crosses one`() throws {
        let (old, new) = (try cell(denominator(base: "A")), try cell(denominator("2017-12-31", base: "B")))
        #expect(lines([old, new])[0].contains("an 2 Stichtagen vom 31.12.2016 bis 31.12.2017 (A, B). Zwischen den"))
        #expect(try !lines([old, cell(denominator(base: "B"))], regions: 2)[0].contains("Bruch"), "no series crosses")
        #expect(try lines([cell(denominator(base: "A / B"))], .english)[0].contains("(A, B). Between the bases lies"))
    }

    @Test func `missing rates have their reason and places, each once`() throws {
        let youth = PopulationGroup(ages: [try #require(AgeBand(12, 15))])
        let gaps: [DenominatorGap] = [.tooSmall, .noFigure, .noGroup(youth), .notStated, .unclearCondition("sex")]
        for gap in gaps {
            #expect(lines([cell(nil, gap: gap), cell(nil, gap: gap)]).count == 1)
            #expect(lines([cell(nil, gap: gap)])[0].hasSuffix(": Ort 1."))
            #expect(lines([cell(nil, gap: gap)], .english)[0].hasPrefix("No rate"))
        }
        #expect(
            lines([cell(nil, gap: .noGroup(youth))])
                == ["Ohne Rate, weil keine Bezugszahl vorliegt für Einwohner (12–15 Jahre): Ort 1."])
        let many = lines((1...9).map { _ in cell(nil, gap: .tooSmall) }, regions: 9)
        #expect(
            many == [
                "Ohne Rate, weil die Bezugszahl unter 100 liegt: Ort 1, Ort 2, Ort 3, Ort 4, Ort 5, Ort 6 und 3 weitere."
            ])
    }

    @Test func `a withheld count has no rate for that reason, not for want of a denominator`() {
        let withheld = EstimateCell(
            count: nil, status: .withheld, denominator: nil, gap: .tooSmall, estimate: nil, lower: nil, upper: nil)
        #expect(lines([withheld]) == [])
    }

    @Test func `counts name their denominators only where they are compared by them`() throws {
        let cells = [try cell(denominator()), cell(nil, gap: .tooSmall)]
        #expect(lines(cells, per: nil) == [])
        #expect(lines(cells, per: nil, areCompared: true) == ["Bezugszahl: Bevölkerung am 31.12.2016 (Zensus 2011)."])
    }
}
