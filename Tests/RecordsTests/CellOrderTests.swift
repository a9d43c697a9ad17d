import Testing
import Wording

@testable import Records

struct CellOrderTests {
    private static func axes(_ counts: [Int]) -> [TableAxis] {
        counts.enumerated().map { number, count in
            TableAxis(
                dimension: "d\(number)", title: Phrase(name: "d\(number)"),
                members: (0..<count).map {
                    AxisMember(code: "\($0)", name: Phrase(name: "\($0)"), level: "1", parent: nil)
                })
        }
    }

    @Test func `the last axis runs fastest`() {
        let order = Array(Self.axes([2, 3]).memberIndices)
        #expect(order == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
    }

    @Test(arguments: [[], [4], [2, 3], [3, 1, 2], [2, 2, 3, 2]])
    func `each cell stands where its members say`(counts: [Int]) {
        let axes = Self.axes(counts)
        let order = Array(axes.memberIndices)
        #expect(order.count == axes.cellCount)
        for (offset, indices) in order.enumerated() { #expect(axes.offset(ofMembers: indices) == offset) }
    }

    @Test(arguments: [[4], [2, 3], [3, 1, 2], [2, 2, 3, 2]])
    func `the lines along an axis hold every cell once, in the order of its members`(counts: [Int]) {
        let axes = Self.axes(counts)
        let order = Array(axes.memberIndices)
        for position in axes.indices {
            let lines = axes.lineStarts(along: position).map { start in
                axes[position].members.indices.map { start + $0 * axes.stride(along: position) }
            }
            #expect(lines.joined().sorted() == Array(order.indices))
            for line in lines { #expect(line.map { order[$0][position] } == Array(0..<counts[position])) }
        }
    }

    @Test func `a table with an empty axis has no cells`() {
        let axes = Self.axes([2, 0, 3])
        #expect(axes.cellCount == 0)
        #expect(Array(axes.memberIndices).isEmpty)
    }

    @Test func `an axis is found by its dimension`() {
        #expect(Self.axes([2, 3]).position(of: "d1") == 1)
        #expect(Self.axes([2, 3]).position(of: "region") == nil)
    }
}
