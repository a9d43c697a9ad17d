import Testing
import Trends

struct QuantileGroupsTests {
    /// Source: the tool of Public Health England, tenths within regions (under 75 mortality from cancer, female): from the lowest to the
    /// highest value of 12, 23, 15, 14 and 11 areas, group 1 being the highest.
    @Test(arguments: [
        [10, 9, 8, 7, 6, 6, 5, 4, 3, 2, 1, 1],
        [10, 10, 9, 9, 8, 8, 7, 7, 7, 6, 6, 5, 5, 4, 4, 4, 3, 3, 2, 2, 1, 1, 1],
        [10, 9, 9, 8, 7, 7, 6, 5, 5, 4, 3, 3, 2, 1, 1],
        [10, 9, 8, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1],
        [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1],
    ])
    func `tenths equal those of the published tool`(groups: [Int]) {
        let values = groups.indices.map { Double($0) * 1.7 }
        #expect(QuantileGroups(of: values).group == groups)
        #expect(QuantileGroups(of: values.map { -$0 }, highestFirst: false).group == groups)
    }

    @Test func `equal values stay together, missing ones count for nothing`() {
        #expect(QuantileGroups(of: [10, 40, 20, 30], groups: 2).group == [2, 1, 2, 1])
        #expect(QuantileGroups(of: [5, nil, 5, 5, 1], groups: 2).group == [1, nil, 1, 1, 2])
        #expect(QuantileGroups(of: [7, 7, 7], groups: 3).group == [1, 1, 1])
        #expect(QuantileGroups(of: [1, 2, nil], groups: 3).group == [nil, nil, nil])
        #expect(QuantileGroups(of: [], groups: 3).group == [])
    }

    @Test func `groups differ by at most one in size`() {
        for number in stride(from: 1, through: 120, by: 7) {
            for groups in 1...min(12, number) {
                let found = QuantileGroups(of: (0..<number).map(Double.init), groups: groups).group.compactMap { $0 }
                let sizes = (1...groups).map { group in found.count { $0 == group } }
                #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
            }
        }
    }
}
