import Aggregation
@testable import Disclosure
import Records
import Testing
import TestSupport

/// Whole releases against `BruteForceAttacker`.
struct ReleaseSafetyTests {
    private static let rule = SuppressionRule(threshold: 3, width: 3)

    /// How many withheld cells were attacked, and how many can be fewer whole numbers than the rule's width.
    struct Attack: Equatable {
        var cells = 0
        var known = 0
        var narrow = 0
        var undecided = 0
    }

    /// Releases, checks each promise, and attacks.
    @discardableResult
    private func attack(_ cubes: [Cube], rule: SuppressionRule = Self.rule) throws -> Attack {
        let release = try Protection.release(cubes, rule: rule)
        for (table, cube) in zip(release.tables, cubes) {
            for (cell, count) in zip(table.content.cells, cube.counts) {
                if let value = cell.value {
                    #expect(value == count)
                    #expect(!(1...rule.threshold).contains(value), "a small count was published")
                } else {
                    #expect(count == nil ? cell.status == .missing : cell.status == .withheld)
                    #expect(count != 0, "a true zero was withheld")
                }
            }
        }
        var attack = Attack()
        for count in BruteForceAttacker(release.tables.map(\.content)).counts(upTo: rule.width).values {
            attack.cells += 1
            guard let count else {
                attack.undecided += 1
                continue
            }
            if count < 2 { attack.known += 1 }
            if count < rule.width { attack.narrow += 1 }
        }
        return attack
    }

    @Test(arguments: [(2, 3), (3, 3), (4, 4)])
    func `each withheld cell of a random table can be as many whole numbers as the rule asks`(
        rows: Int, columns: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(rows * 100 + columns))
        for number in 0..<70 {
            let rule = SuppressionRule(threshold: 1 + number % 4, width: 2 + number % 4)
            let cube = SampleCube.matrix((0..<rows).map { _ in (0..<columns).map { _ in generator.below(7) } })
            let attack = try attack([cube], rule: rule)
            #expect(attack.narrow == 0 && attack.undecided == 0, "table \(number)")
        }
    }

    @Test(arguments: [(2, 3), (3, 3), (3, 4)])
    func `who knows the threshold knows no more than that one of those that hang together is as small`(
        rows: Int, columns: Int
    ) throws {
        var generator = SeededGenerator(seed: UInt64(rows * 1000 + columns))
        for number in 0..<60 {
            let rule = SuppressionRule(threshold: 1 + number % 4, width: 2 + number % 3)
            let cube = SampleCube.matrix((0..<rows).map { _ in (0..<columns).map { _ in generator.below(9) } })
            let release = try Protection.release([cube], rule: rule)
            let enough = min(rule.width, rule.threshold)
            let counts = BruteForceAttacker(release.tables.map(\.content)).counts(
                upTo: enough, threshold: rule.threshold)
            #expect(counts.values.allSatisfy { $0 ?? 0 >= enough }, "table \(number)")
        }
    }

    @Test func `no withheld cell of linked hierarchical tables is known, whatever their order`() throws {
        var generator = SeededGenerator(seed: 2024)
        var sum = Attack()
        for number in 0..<5 {
            let cubes = LinkedTables.random(&generator, emptiness: number % 2 == 0 ? 0.4 : 0.9)
            for order in [cubes, [cubes[2], cubes[0], cubes[1]]] {
                let attack = try attack(order)
                #expect(attack.known == 0, "tables \(number)")
                sum.cells += attack.cells
                sum.narrow += attack.narrow
                sum.undecided += attack.undecided
            }
        }
        #expect(sum.cells > 500 && sum.undecided == 0)
        #expect(sum.narrow == 0)
    }

    @Test func `the same tables give the same release`() throws {
        var generator = SeededGenerator(seed: 5)
        let cubes = LinkedTables.random(&generator, emptiness: 0.5)
        let one = try Protection.release(cubes, rule: Self.rule)
        let other = try Protection.release(cubes, rule: Self.rule)
        #expect(one.tables == other.tables)
        #expect(one.account == other.account)
        #expect(one.account.cells == one.account.published + one.account.primary + one.account.complementary)
    }

    /// Source: UserSupport issue 136 of sdcTools: each table alone is safe, together K is exactly 3.
    @Test func `two groupings of the same places do not give one away together`() throws {
        let counts = ["A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7]
        let places = counts.keys.sorted()
        let byCounty = SampleCube.tree(
            "region", [("_T", nil), ("1", "_T"), ("2", "_T")] + places.map { ($0, "ABIJ".contains($0) ? "1" : "2") })
        let bySize = SampleCube.tree(
            "region",
            [("_T", nil), ("big", "_T"), ("small", "_T")] + places.map { ($0, "LM".contains($0) ? "big" : "small") })
        let cubes = [byCounty, bySize].map { axis in SampleCube.cube([axis]) { counts[$0[0]] } }
        func exposed(_ cubes: [Cube], width: Int, also further: Int? = nil) throws -> [Int] {
            let cells = try LinkedCells(cubes)
            let withheld = cells.values.map { (1...3).contains($0) || $0 == further }
            return SingleAudit.exposed(withheld, of: cells, width: width).map { cells.values[$0] }
        }
        #expect(try exposed([cubes[0]], width: 3) == [])
        #expect(try exposed([cubes[1]], width: 3) == [])
        #expect(try exposed(cubes, width: 2) == [3])
        #expect(try exposed(cubes, width: 3, also: 7) == [])
        #expect(try attack(cubes).narrow == 0)
        #expect(try attack(cubes.reversed()).narrow == 0)
    }

    @Test func `a table without time does not give away the years of another`() throws {
        let years = SampleCube.cube([LinkedTables.municipalities, SampleCube.periods(2015...2017, .year)]) { codes in
            ["P 2015": 2, "P 2016": 20, "P 2017": 30, "I 2015": 40, "I 2016": 50, "I 2017": 2][
                codes.joined(separator: " ")]
        }
        let plain = SampleCube.cube([LinkedTables.municipalities]) { ["P": 52, "I": 92][$0[0]] }
        #expect(try attack([years, plain]).narrow == 0)
        #expect(try attack([plain, years]).narrow == 0)
    }

    @Test func `quarters of one table do not give away months of another`() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<20 {
            let counts = (0..<12).map { _ in generator.chance(0.7) ? 10 + generator.below(20) : generator.below(6) }
            let quarters = SampleCube.cube([SampleCube.periods(2016...2016, .quarter)]) { codes in
                Period(code: codes[0]).map { period in
                    let month = period.firstDay.components.month
                    return counts[(month - 1)..<(month + 2)].reduce(0, +)
                }
            }
            let months = SampleCube.cube([SampleCube.periods(2016...2016, .month)]) { codes in
                Period(code: codes[0]).map { counts[$0.firstDay.components.month - 1] }
            }
            #expect(try attack([quarters, months]).narrow == 0)
            #expect(try attack([months, quarters]).narrow == 0)
        }
    }

    @Test func `school years of one table do not give away months of another`() throws {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<12 {
            let counts = (0..<24).map { _ in generator.chance(0.8) ? 10 + generator.below(20) : generator.below(6) }
            func count(_ month: Period) -> Int? {
                let place = month.index - 2016 * 12
                return counts.indices.contains(place) ? counts[place] : nil
            }
            let schoolYears = SampleCube.cube([
                SampleCube.tree("period", [("2015/16", nil), ("2016/17", nil), ("2017/18", nil)])
            ]) { codes in
                Period(code: codes[0]).map { year in
                    let first = Period(.month, containing: year.firstDay).index
                    return (first..<(first + 12)).reduce(0) { $0 + (count(Period(grain: .month, index: $1)) ?? 0) }
                }
            }
            let months = SampleCube.cube([SampleCube.periods(2016...2017, .month)]) { codes in
                Period(code: codes[0]).flatMap(count)
            }
            #expect(try attack([schoolYears, months]).narrow == 0)
            #expect(try attack([months, schoolYears]).narrow == 0)
        }
    }

    @Test(.enabled(if: SharedData.has("stats/sdc/z1.csv"), Comment(rawValue: SharedData.absent)))
    func `the published example z1 is protected`() throws {
        var counts = [String: Int]()
        var (places, incomes) = ([String](), [String]())
        for line in try #require(SharedData.lines("stats/sdc/z1.csv")).dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            let count = try #require(Double(fields[2]))
            counts[fields[0] + " " + fields[1]] = Int(count)
            if !places.contains(fields[0]) { places.append(fields[0]) }
            if !incomes.contains(fields[1]) { incomes.append(fields[1]) }
        }
        let cube = SampleCube.cube([SampleCube.flat("region", places), SampleCube.flat("hovedint", incomes)]) {
            counts[$0.joined(separator: " ")]
        }
        let release = try Protection.release([cube], rule: Self.rule)
        #expect(release.account.cells == 45)
        #expect(release.account.primary == 3)
        #expect(release.account.complementary <= 3, "as few as GaussSuppression withholds: six cells in all")
        let content = try #require(release.tables.first).content
        for place in ["B", "D", "H"] {
            #expect(content.cells[SampleCube.offset(content.axes, place, "arbeid")].status == .withheld)
        }
        #expect(try attack([cube]).narrow == 0)
    }
}
