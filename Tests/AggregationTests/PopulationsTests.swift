@testable import Aggregation
import Records
import Regions
import Testing

/// Denominators: published, interpolated, carried and added up.
struct PopulationsTests {
    private func populations(
        _ rows: [(code: String, date: String, count: Int, status: ObservationStatus, base: String)]
    ) throws -> Populations {
        let county = try InventedCounty()
        return Populations(
            try rows.map {
                let date = try civilDay($0.date)
                return (RegionCode($0.code), Denominator(count: $0.count, date: date, status: $0.status, base: $0.base))
            }, gazetteer: county.gazetteer, history: county.history)
    }

    private func denominator(_ populations: Populations, _ code: String, _ period: String) throws -> Denominator? {
        let period = try #require(Period(code: period))
        return DenominatorChoice.usual.figure(known(populations, code), for: period)
    }

    private func known(_ populations: Populations, _ code: String) -> KnownFigures {
        KnownFigures(figures: populations.known(of: .residents, in: RegionCode(code)))
    }

    /// Two figures a leap year apart, on two censuses: 49,000 and 366 more.
    private func peine() throws -> Populations {
        try populations([
            ("03157006", "2015-12-31", 49_000, .value, "Zensus 2011"),
            ("03157006", "2016-12-31", 49_366, .value, "Zensus 2022"),
        ])
    }

    @Test(arguments: ["2016", "2016-Q1", "2016-Q4", "2016-12", "2016-12-31"])
    func `a period is divided by the 31 December of the year before`(period: String) throws {
        let found = try #require(try denominator(peine(), "03157006", period))
        #expect(found.count == 49_000)
        #expect(found.date.description == "2015-12-31")
        #expect(found.status == .value)
        #expect(found.base == "Zensus 2011")
    }

    @Test(arguments: [("2016-01-01", 49_001), ("2016-02-29", 49_060), ("2016-07-01", 49_183), ("2016-12-30", 49_365)])
    func `between two figures the population grows by day`(day: String, count: Int) throws {
        let found = try #require(known(try peine(), "03157006").figure(on: try civilDay(day)))
        #expect(found.count == count)
        #expect(found.date.description == day)
        #expect(found.status == .estimated)
        #expect(found.base == "Zensus 2011 / Zensus 2022")
    }

    @Test func `an interpolated figure on one census names it once and is whole`() throws {
        let populations = try populations([
            ("03157006", "2013-12-31", 1000, .value, "Zensus 2011"),
            ("03157006", "2016-12-31", 1001, .value, "Zensus 2011"),
        ])
        let found = try #require(try denominator(populations, "03157006", "2016"))
        #expect(found.count == 1001)
        #expect(found.base == "Zensus 2011")
        #expect(try denominator(populations, "03157006", "2015")?.count == 1000)
    }

    @Test(arguments: [("2012", "2015-12-31", 49_000), ("2020", "2016-12-31", 49_366)])
    func `beyond the figures the nearest is carried with its own date`(period: String, date: String, count: Int) throws
    {
        let found = try #require(try denominator(peine(), "03157006", period))
        #expect(found.count == count)
        #expect(found.date.description == date)
        #expect(found.status == .estimated)
    }

    @Test func `a merged municipality has the sum of its predecessors`() throws {
        let populations = try populations([
            ("03157003", "2011-12-31", 11_800, .value, "Volkszählung 1987"),
            ("03157004", "2011-12-31", 10_100, .value, "Zensus 2011"),
            ("03157003", "2012-12-31", 11_700, .value, "Zensus 2011"),
            ("03157009", "2015-12-31", 21_500, .value, "Zensus 2011"),
        ])
        let sum = try #require(try denominator(populations, "03157009", "2012"))
        #expect(sum.count == 21_900)
        #expect(sum.status == .value)
        #expect(sum.base == "Volkszählung 1987 / Zensus 2011")
        let later = try #require(try denominator(populations, "03157009", "2013"))
        #expect(later.status == .estimated, "one predecessor has no figure of 2012")
        #expect(later.date.description == "2012-12-31")
        #expect((21_500..<21_900).contains(later.count))
    }

    @Test func `a whole has the sum of its parts where all have a figure of one day`() throws {
        let rows: [(code: String, date: String, count: Int, status: ObservationStatus, base: String)] = [
            ("03157006.01", "2015-12-31", 5000, .value, "Melderegister"),
            ("03157006.02", "2015-12-31", 7000, .estimated, "Melderegister"),
        ]
        let found = try #require(try denominator(try populations(rows), "03157006", "2016"))
        #expect(found.count == 12_000)
        #expect(found.status == .estimated)
        #expect(try denominator(try populations(Array(rows.prefix(1))), "03157006", "2016") == nil)
        let own = try populations(rows + [("03157006", "2015-12-31", 12_345, .value, "Zensus 2011")])
        #expect(try denominator(own, "03157006", "2016")?.count == 12_345, "its own figure goes first")
    }

    @Test func `sums go up as far as the Land`() throws {
        let rows = ["03157001", "03157006", "03157009"].map {
            (code: $0, date: "2015-12-31", count: 1000, status: ObservationStatus.value, base: "Zensus 2011")
        }
        #expect(try denominator(try populations(rows), "03157", "2016")?.count == 3000)
        #expect(try denominator(try populations(rows), "03", "2016")?.count == 3000)
    }

    @Test func `a place without any figure has none`() throws {
        #expect(try denominator(peine(), "03157001", "2016") == nil)
        #expect(try denominator(peine(), "nirgends", "2016") == nil)
    }
}
