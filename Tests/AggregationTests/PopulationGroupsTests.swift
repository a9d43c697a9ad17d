import Records
import Regions
import Testing

@testable import Aggregation

/// Figures of ages, sexes and kinds, as published and put together.
struct PopulationGroupsTests {
    private static let peine = "03157006"

    /// A figure as `10-13 f 500`: ages or `_`, sex or `_`, count.
    private func populations(
        _ figures: [String], code: String = peine, kind: String = PopulationKind.residents, modelled: Bool = false,
        date: String = "2015-12-31"
    ) throws -> [(code: RegionCode, denominator: Denominator)] {
        try figures.map { text in
            let parts = text.split(separator: " ")
            let sexes = ["f": ["female"], "m": ["male"], "d": ["diverse"]][String(parts[1])] ?? []
            return (
                RegionCode(code),
                Denominator(
                    count: try #require(Int(parts[2])), date: try civilDay(date),
                    status: modelled ? .estimated : .value, base: "Zensus 2011",
                    group: PopulationGroup(
                        kind: kind, ages: AgeBand(code: parts[0]).map { [$0] } ?? [], sexes: sexes),
                    origin: modelled ? .modelled : .official)
            )
        }
    }

    private func known(
        _ rows: [(code: RegionCode, denominator: Denominator)], _ ages: String = "", _ sexes: [String] = [],
        of kind: String = PopulationKind.residents, in code: String = peine
    ) throws -> [Denominator] {
        let county = try InventedCounty()
        let bands = try ages.split(separator: " ").map { try #require(AgeBand(code: $0)) }
        return Populations(rows, gazetteer: county.gazetteer, history: county.history).known(
            of: PopulationGroup(kind: kind, ages: bands, sexes: sexes), in: RegionCode(code))
    }

    private static let bands = ["0-9 _ 4000", "10-13 _ 1500", "14-17 _ 1600", "18-64 _ 30000", "65+ _ 12000"]

    @Test(arguments: [
        ("10-13", 1500), ("10-17", 3100), ("10-13 14-17", 3100), ("0-9 65+", 16_000), ("10+", 45_100), ("", 49_100),
    ])
    func `ages are those of the bands that make them up`(ages: String, count: Int) throws {
        let found = try #require(try known(populations(Self.bands), ages).first)
        #expect(found.count == count)
        #expect(found.status == .value)
        #expect(found.group == PopulationGroup(ages: ages.split(separator: " ").compactMap { AgeBand(code: $0) }))
    }

    @Test func `ages that no bands make up have no figure`() throws {
        #expect(try known(populations(Self.bands), "12-15").isEmpty)
    }

    @Test func `a total is taken as it is and never added to its parts`() throws {
        let rows = try populations(Self.bands + ["_ _ 49200"])
        #expect(try known(rows).map(\.count) == [49_200])
        #expect(try known(rows, "0+").map(\.count) == [49_100], "all ages by band are the bands'")
    }

    @Test func `all is the sum of the sexes where the total of one band is not published`() throws {
        let rows = try populations(["10-13 f 700", "10-13 m 800", "14-17 _ 1600", "14-17 f 790"])
        #expect(try known(rows, "10-17").map(\.count) == [3100])
        #expect(try known(rows, "10-17", ["female"]).map(\.count) == [1490])
        #expect(try known(rows, "10-13", ["female", "male"]).map(\.count) == [1500])
        #expect(try known(rows, "10-17", ["male"]).isEmpty, "14-17 has no figure of men")
    }

    @Test func `a third sex that the day knows belongs to all`() throws {
        #expect(try known(populations(["_ f 700", "_ m 800", "_ d 3"])).map(\.count) == [1503])
        #expect(try known(populations(["_ f 700", "_ m 800", "10-13 d 3"])).isEmpty)
        #expect(try known(populations(["_ f 700"])).isEmpty)
    }

    @Test func `kinds do not mix`() throws {
        let rows = try populations(["_ _ 900"], kind: "pupils") + populations(["_ _ 49000"])
        #expect(try known(rows, of: "pupils").map(\.count) == [900])
        #expect(try known(rows).map(\.count) == [49_000])
        #expect(try known(rows, of: "places").isEmpty)
    }

    @Test func `an official figure goes before a modelled one, whichever comes first`() throws {
        let official = try populations(["_ _ 49000"])
        let modelled = try populations(["_ _ 48000", "14-17 _ 1600"], modelled: true)
        for rows in [official + modelled, modelled + official] {
            #expect(try known(rows).map(\.count) == [49_000])
            #expect(try known(rows).map(\.isModelled) == [false])
            let youths = try #require(try known(rows, "14-17").first)
            #expect(youths.isModelled && youths.status == .estimated)
        }
    }

    @Test func `what is interpolated from a modelled figure is modelled`() throws {
        let rows =
            try populations(["_ _ 1000"]) + populations(["_ _ 2000"], modelled: true, date: "2017-12-31")
        let figure = try #require(KnownFigures(figures: try known(rows)).figure(on: try civilDay("2016-12-31")))
        #expect(figure.isModelled && figure.status == .estimated)
    }

    @Test func `a county has the ages that all its parts have`() throws {
        let parts = try ["03157001", "03157006", "03157009"].flatMap {
            try populations(["10-13 _ 100", "14-17 _ 200"], code: $0)
        }
        #expect(try known(parts, "10-17", in: "03157").map(\.count) == [900])
        #expect(try known(Array(parts.dropLast()), "10-17", in: "03157").isEmpty)
    }
}
