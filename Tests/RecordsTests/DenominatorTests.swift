import Records
import Testing

@Suite struct DenominatorTests {
    @Test func `denominators are known by region and period`() throws {
        var table = DenominatorTable()
        #expect(table == DenominatorTable())
        let day = try #require(CivilDate(iso: "2015-12-31"))
        let denominator = Denominator(count: 132_320, date: day, status: .value, base: "Zensus 2011")
        table[region: "03157", period: "2015"] = denominator
        #expect(table[region: "03157", period: "2015"] == denominator)
        #expect(table[region: "03157", period: "2016"] == nil)
        #expect(table[region: "03157006", period: "2015"] == nil)
    }
}
