import Records
import Testing
import Wording

@Suite struct TableAxisTests {
    @Test func `members are found by their code, unassigned ones by their suffix`() {
        let peine = AxisMember(code: "03157006", name: Phrase(name: "Peine"), level: "municipality", parent: nil)
        let rest = AxisMember(
            code: "03157006" + AxisMember.unassignedSuffix, name: Phrase(de: "ohne Zuordnung", en: "unassigned"),
            level: "district", parent: 0)
        let axis = TableAxis(dimension: "region", title: Phrase(name: "Region"), members: [peine, rest])
        #expect(axis.index(ofCode: "03157006._U") == 1)
        #expect(axis.index(ofCode: "03157007") == nil)
        #expect(axis.members.map(\.isUnassigned) == [false, true])
    }

    @Test func `the depth of a member counts what it is a part of`() {
        let parents: [Int?] = [nil, 0, 1, 0, nil]
        let axis = TableAxis(
            dimension: "region", title: Phrase(name: "Region"),
            members: parents.map { AxisMember(code: "", name: Phrase(name: ""), level: "", parent: $0) })
        #expect(axis.members.indices.map(axis.depth) == [0, 1, 2, 1, 0])
    }

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

    @Test(
        arguments: [
            (ObservationStatus.withheld, "."), (.missing, "..."), (.cannotExist, "x"), (.value, nil), (.estimated, nil),
            (.uncertain, nil), (.notTestable, nil),
        ] as [(ObservationStatus, String?)])
    func `a cell without a figure has its symbol`(status: ObservationStatus, symbol: String?) {
        #expect(status.destatisSymbol == symbol)
    }
}
