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
}
