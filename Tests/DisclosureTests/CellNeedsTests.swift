import Aggregation
@testable import Disclosure
import Records
import Testing
import TestSupport

/// What puts a cell at risk, and what may be withheld for it.
struct CellNeedsTests {
    private func statuses(_ cube: Cube, _ rule: SuppressionRule, _ contributions: [Contributions] = []) throws
        -> [ObservationStatus]
    {
        try Protection.release([cube], rule: rule, contributions: contributions).tables[0].content.cells.map(\.status)
    }

    private func attackedWidth(_ cube: Cube, _ rule: SuppressionRule) throws -> Int? {
        let release = try Protection.release([cube], rule: rule)
        let attacker = BruteForceAttacker(release.tables.map(\.content), lowest: rule.zeros == .protect ? 0 : 1)
        return attacker.counts(upTo: rule.width).values.compactMap(\.self).min()
    }

    @Test func `where zeros are protected they are withheld as small counts are`() throws {
        var generator = SeededGenerator(seed: 21)
        let rule = SuppressionRule(threshold: 2, width: 3, zeros: .protect)
        for _ in 0..<20 {
            let cube = SampleCube.matrix((0..<4).map { _ in (0..<4).map { _ in generator.below(12) } })
            let statuses = try statuses(cube, rule)
            for case (let count?, let status) in zip(cube.counts, statuses) where count <= 2 {
                #expect(status == .withheld)
            }
            #expect(try attackedWidth(cube, rule).map { $0 >= 3 } ?? true)
        }
    }

    /// All of row 0 is in c0: whoever is in it is known to be.
    @Test func `a group that lies in one member alone is withheld, and others could be of it`() throws {
        let cube = SampleCube.matrix([[12, 0, 0], [20, 30, 40], [25, 35, 45]])
        let rule = SuppressionRule(threshold: 3, width: 3, groupDimensions: ["column"])
        let statuses = try statuses(cube, rule)
        #expect(statuses[SampleCube.offset(cube.axes, "r0", "c0")] == .withheld)
        let zeros = ["c1", "c2"].map { statuses[SampleCube.offset(cube.axes, "r0", $0)] }
        #expect(zeros.contains(.withheld), "a zero beside it is withheld, or the group still lies in one member")
        #expect(try attackedWidth(cube, rule) == 3)
        // The other dimension's groups are not asked for.
        #expect(try self.statuses(cube, SuppressionRule(threshold: 3, width: 3)).allSatisfy { $0 == .value })
    }

    private func contributions(_ cube: Cube, persons: [[Int]]? = nil, reports: [[[Int]]]? = nil) -> Contributions {
        let reporters = reports.map { reports in
            SampleCube.cube(cube.axes + [SampleCube.flat("source", ["police", "schools", "clubs"])]) { codes in
                guard let row = Int(codes[0].dropFirst()), let column = Int(codes[1].dropFirst()) else { return nil }
                return reports[row][column][["police", "schools", "clubs"].firstIndex(of: codes[2]) ?? 0]
            }
        }
        return Contributions(of: cube, persons: persons.map { SampleCube.matrix($0) }, reporters: reporters)
    }

    @Test func `few persons are withheld though there were many incidents`() throws {
        let cube = SampleCube.matrix([[10, 20], [30, 40]])
        let contributions = contributions(cube, persons: [[2, 25], [0, 60]])
        let rule = SuppressionRule(threshold: 3, width: 3, contributions: ContributionRule(persons: 3))
        let statuses = try statuses(cube, rule, [contributions])
        #expect(statuses[SampleCube.offset(cube.axes, "r0", "c0")] == .withheld)
        #expect(try self.statuses(cube, SuppressionRule(threshold: 3, width: 3)).allSatisfy { $0 == .value })
    }

    @Test func `what a single body reported is withheld where two are asked for`() throws {
        let cube = SampleCube.matrix([[10, 20, 30], [30, 40, 50], [60, 70, 80]])
        let reports = cube.axes[0].members.indices.dropFirst().map { row in
            cube.axes[1].members.indices.dropFirst().map { column -> [Int] in
                let count = cube.counts[row * 4 + column] ?? 0
                return row == 1 && column == 1 ? [count, 0, 0] : [count - 5, 5, 0]
            }
        }
        let contributions = contributions(cube, reports: reports)
        let release = try Protection.release(
            [cube], rule: SuppressionRule(threshold: 3, width: 3, contributions: ContributionRule(reporters: 2)),
            contributions: [contributions])
        #expect(release.account.primary == 1)
        #expect(release.tables[0].content.cells[SampleCube.offset(cube.axes, "r0", "c0")].status == .withheld)
    }

    /// Worked out by hand: of 100 a body with 80 holds 80 %; its rival with 15 knows it to 5, which is 6.25 % of 80.
    @Test(arguments: [
        (ContributionRule(dominance: .init(largest: 1, share: 79)), 2),
        (ContributionRule(dominance: .init(largest: 1, share: 80)), nil),
        (ContributionRule(dominance: .init(largest: 2, share: 90)), 6), (ContributionRule(percent: 6), nil),
        (ContributionRule(percent: 7), 1), (ContributionRule(percent: 10), 3), (ContributionRule(reporters: 4), 0),
        (ContributionRule(reporters: 3), nil),
    ])
    func `who contributed how much says how far above a count it must be able to be`(rule: ContributionRule, room: Int?)
    {
        #expect(rule.demand(persons: nil, contributions: [80, 5, 15], count: 100)?.room == room)
        #expect(rule.demand(persons: nil, contributions: nil, count: 100) == nil, "nothing is known")
    }

    @Test func `the width that contributions ask for is held against trying every number`() throws {
        let cube = SampleCube.matrix([[20, 25, 30], [30, 40, 50], [60, 35, 45]])
        let reports = cube.axes[0].members.indices.dropFirst().map { row in
            cube.axes[1].members.indices.dropFirst().map { column -> [Int] in
                let count = cube.counts[row * 4 + column] ?? 0
                return row == 1 && column == 1 ? [19, 1, 0] : [count / 2, count - count / 2, 0]
            }
        }
        let rule = SuppressionRule(
            threshold: 3, width: 3, contributions: ContributionRule(dominance: .init(largest: 1, share: 80)))
        let release = try Protection.release([cube], rule: rule, contributions: [contributions(cube, reports: reports)])
        // 19 of 20 are at most 80 % of 24.
        let attacker = BruteForceAttacker(release.tables.map(\.content))
        #expect(attacker.canBe("column=c0 row=r0", 24) == true)
        #expect(release.account.primary == 1)
    }

    @Test func `cells that are preferred are withheld last, and those that never may be are not`() throws {
        let cube = SampleCube.matrix([[2, 20, 30], [40, 50, 60], [70, 80, 90]])
        func withheld(_ keeps: [Keep]) throws -> Set<Int> {
            let statuses = try statuses(cube, SuppressionRule(threshold: 3, width: 3, loss: .counts, keeps: keeps))
            return Set(statuses.indices.filter { statuses[$0] == .withheld })
        }
        let nearest = SampleCube.offset(cube.axes, "r0", "c1")
        #expect(try withheld([]).contains(nearest))
        for strength in Keep.Strength.allCases {
            let kept = try withheld([Keep(places: ["row": "r0", "column": "c1"], strength: strength)])
            #expect(!kept.contains(nearest) && kept.count == 4)
        }
        // Where nothing else protects, a preference gives way and a demand does not.
        let narrow = SampleCube.matrix([[2, 20], [40, 50]])
        let places = ["row": "r0", "column": "*"]
        let small = SuppressionRule(
            threshold: 3, width: 3, keeps: [Keep(places: ["row": "r0", "column": "c1"], strength: .prefer)])
        #expect(try statuses(narrow, small).contains(.withheld))
        #expect(throws: DisclosureError.impossibleDemand("column: *, row: r0 (never)")) {
            try Protection.release(
                [narrow], rule: SuppressionRule(threshold: 3, width: 3, keeps: [Keep(places: places, strength: .never)])
            )
        }
        let never = ["_T", "c1"].map { Keep(places: ["row": "*", "column": $0], strength: .never) }
        #expect(throws: DisclosureError.cannotProtect(cells: 1)) {
            try Protection.release([narrow], rule: SuppressionRule(threshold: 3, width: 3, keeps: never))
        }
    }

    /// Where no group is alone the rule withholds no zero, and a withheld count is at least 1 as without it.
    @Test func `a rule about groups changes nothing where no group is alone`() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<20 {
            let cube = SampleCube.matrix((0..<3).map { _ in (0..<4).map { _ in 1 + generator.below(9) } })
            let plain = try statuses(cube, SuppressionRule(threshold: 3, width: 3))
            #expect(try statuses(cube, SuppressionRule(threshold: 3, width: 3, groupDimensions: ["column"])) == plain)
        }
    }

    /// What no record tells persons of may lack members that the table has.
    @Test func `persons and reporters are found by the codes of their cells`() throws {
        let cube = SampleCube.matrix([[10, 20], [30, 40]])
        let fewer = SampleCube.cube([SampleCube.flat("row", ["r1", "r0"]), SampleCube.flat("column", ["c1"])]) {
            codes in
            codes[0] == "r0" ? 2 : 50
        }
        let contributions = Contributions(of: cube, persons: fewer, reporters: nil)
        let place = SampleCube.offset(cube.axes, "r0", "c1")
        #expect(contributions.persons[place] == 2)
        #expect(contributions.persons[SampleCube.offset(cube.axes, "r0", "c0")] == nil)
        let rule = SuppressionRule(threshold: 3, width: 3, contributions: ContributionRule(persons: 3))
        #expect(try statuses(cube, rule, [contributions])[place] == .withheld)
    }

    @Test func `a demand that fits no cell is refused`() throws {
        let cube = SampleCube.matrix([[10, 20], [30, 40]])
        let rule = SuppressionRule(threshold: 3, width: 3, keeps: [Keep(places: ["row": "r7"], strength: .prefer)])
        #expect(throws: DisclosureError.demandWithoutCells("row: r7")) { try Protection.release([cube], rule: rule) }
        // Another kind of record has other dimensions.
        let other = SuppressionRule(threshold: 3, width: 3, keeps: [Keep(places: ["region": "r7"], strength: .prefer)])
        #expect(try Protection.release([cube], rule: other).account.withheld == 0)
    }

    /// Twenty numbers below the count are no help where the count must be able to be larger.
    @Test func `a move that only lets a cell fall gives it no room above`() {
        let needs = CellNeeds(
            isAtRisk: [true, false], weights: [1, 1], isPrimary: [true, false], widths: [5, 2], rooms: [4, 0],
            least: [1, 1],
            smallCounts: nil)
        for (changes, isMet) in [([(0, 1), (1, -1)], false), ([(0, -1), (1, 1)], false), ([(0, 1), (1, 1)], true)] {
            let move = Move(changes, values: [20, 1], least: [1, 1])
            #expect(needs.isMet(0, by: move) == isMet, "\(changes)")
        }
        #expect(needs.isMet(1, by: Move([(0, 1), (1, -1)], values: [20, 1], least: [1, 1])))
        #expect(!needs.isMet(1, by: Move([(0, 1)], values: [20, 1], least: [1, 1])), "the cell is not in the move")
    }
}
