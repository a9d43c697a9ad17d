import Records
import Testing
import Wording

@Suite struct TableCutTests {
    private static func axis(_ dimension: String, _ parents: [Int?]) -> TableAxis {
        TableAxis(
            dimension: dimension, title: Phrase(name: dimension),
            members: parents.enumerated().map {
                AxisMember(code: "\(dimension)\($0)", name: Phrase(name: ""), level: "", parent: $1)
            })
    }

    private let axes = [axis("a", [nil, 0, 0]), axis("b", [nil, nil])]

    @Test func `axes and members stand in the order asked for, each with its cells`() {
        let cut = TableCut(axes, keeping: [(position: 1, members: [1, 0]), (position: 0, members: [2, 0])])
        #expect(cut.axes.map(\.dimension) == ["b", "a"])
        #expect(cut.axes[1].members.map(\.code) == ["a2", "a0"])
        // Of six cells, b running fastest: (b1, a2), (b1, a0), (b0, a2), (b0, a0).
        #expect(cut.offsets == [5, 1, 4, 0])
    }

    @Test func `a member whose whole is gone is part of nothing`() {
        #expect(TableCut(axes, keeping: [[0, 2], [0]]).axes[0].members.map(\.parent) == [nil, 0])
        #expect(TableCut(axes, keeping: [[2], [0]]).axes[0].members.map(\.parent) == [nil])
    }
}
