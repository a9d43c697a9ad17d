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

    @Test func `names that would be alike are shown with their paths`() {
        let tree: [(code: String, name: String, parent: Int?)] = [
            ("_T", "Insgesamt", nil), ("A", "A", 0), ("A/Sonst", "Sonst", 1), ("A/Raub", "Raub", 1), ("B", "B", 0),
            ("B/Sonst", "Sonst", 4), ("Sonst", "Sonst", 0),
        ]
        let axis = TableAxis(
            dimension: "category", title: Phrase(name: ""),
            members: tree.map { AxisMember(code: $0.code, name: Phrase(name: $0.name), level: "", parent: $0.parent) })
        func names(_ members: [Int]) -> [String] {
            TableCut([axis], keeping: [members]).axes[0].members.map { $0.name(.german) }
        }
        #expect(names([2, 3, 5]) == ["A/Sonst", "Raub", "B/Sonst"])
        #expect(names([0, 2, 3]) == ["Insgesamt", "Sonst", "Raub"])
        #expect(names([5, 6]) == ["B/Sonst", "Sonst"])
    }

    @Test func `a member whose whole is gone is part of nothing`() {
        #expect(TableCut(axes, keeping: [[0, 2], [0]]).axes[0].members.map(\.parent) == [nil, 0])
        #expect(TableCut(axes, keeping: [[2], [0]]).axes[0].members.map(\.parent) == [nil])
    }
}
