import Aggregation
@testable import Disclosure
import Records
import Testing
import TestSupport

/// What the ledger keeps.
struct RecordedReleaseTests {
    private func release(_ cube: Cube) throws -> RecordedRelease {
        let rule = SuppressionRule(threshold: 3, width: 3)
        let made = try Protection.release([cube], rule: rule)
        return RecordedRelease(
            number: 2, day: CivilDate(year: 2017, month: 10, day: 5) ?? CivilDate(dayNumber: 0), kind: .incidents,
            rule: rule.text, state: "abc", account: made.account,
            tables: zip(made.tables, [cube]).map {
                RecordedTable(definition: "by region\tand\nmore \\ x", table: $0, exact: $1)
            })
    }

    @Test func `a release is read as it was written`() throws {
        let axes = [SampleCube.flat("region", ["A\tB", "C\\n"]), SampleCube.flat("category", ["x", "y"])]
        let cube = SampleCube.cube(axes) { ["A\tB x": 2, "A\tB y": 30, "C\\n x": 40][$0.joined(separator: " ")] }
        let release = try release(cube)
        let read = try #require(RecordedRelease(text: release.text))
        #expect(read == release && read.text == release.text)
        #expect(EarlierRelease(read).cubes[0].counts == cube.counts)
    }

    @Test func `a text that is cut or changed in its form is none`() throws {
        let text = try release(SampleCube.matrix([[1, 20], [30, 40]])).text
        let lines = text.split(separator: "\n")
        for kept in 0..<lines.count {
            // Whole tables are cut off by the hash that stands beside the file.
            guard kept != 5 else { continue }
            #expect(RecordedRelease(text: lines.prefix(kept).joined(separator: "\n")) == nil, "\(kept) lines")
        }
        for (place, line) in lines.enumerated() where place != 2 && place != 3 && place != 5 {
            var changed = lines
            changed[place] = line + "\tx"
            let isFree = line.hasPrefix("sources") || line.hasPrefix("partly")
            #expect((RecordedRelease(text: changed.joined(separator: "\n")) == nil) != isFree, "\(line)")
        }
    }

    @Test func `what everybody may know tells nothing of withheld counts`() throws {
        let one = try release(SampleCube.matrix([[1, 20, 9], [30, 40, 50], [60, 70, 80]]))
        let other = try release(SampleCube.matrix([[2, 20, 8], [29, 40, 51], [60, 70, 80]]))
        #expect(one.text != other.text)
        #expect(one.tables[0].table == other.tables[0].table && one.publicText == other.publicText)
    }

    @Test(arguments: ["  2  ", "   85 ", "  2 100 ", "2 3 2 85", "0    "])
    func `a rule on contributions that is cut or impossible is none`(contributions: String) {
        #expect(SuppressionRule(text: "3 3 use publish;    ;;publish") == SuppressionRule(threshold: 3, width: 3))
        #expect(SuppressionRule(text: "3 3 use publish;\(contributions);;publish") == nil)
    }

    @Test(arguments: [
        SuppressionRule(threshold: 3, width: 3),
        SuppressionRule(
            threshold: 5, width: 4, loss: .counts, zeros: .protect,
            contributions: ContributionRule(
                persons: 2, reporters: 3, dominance: .init(largest: 2, share: 85), percent: 10),
            groupDimensions: ["category", "age_band"], revisions: .protect),
        SuppressionRule(threshold: 1, width: 2, contributions: ContributionRule(percent: 7)),
    ])
    func `a rule is read as it was written`(rule: SuppressionRule) throws {
        #expect(SuppressionRule(text: rule.text) == rule)
        #expect(SuppressionRule(text: rule.text + ";region: county") == rule, "preferences are not read")
        #expect(
            SuppressionRule(text: rule.text.replacing("publish", with: "show").replacing("protect", with: "hide"))
                == nil)
    }

    /// Rounded counts are what everybody sees; the exact ones stay in the ledger.
    @Test(arguments: Rounding.Method.allCases)
    func `a rounded release is read with its rounded counts`(method: Rounding.Method) throws {
        let cube = SampleCube.matrix([[1, 20, 7], [30, 41, 52]])
        let rounded = try Protection.rounded([cube], by: Rounding(base: 5, method: method)) {
            UInt64($0.utf8.count) << 60
        }
        let release = RecordedRelease(
            number: 1, day: CivilDate(dayNumber: 17_000), kind: .incidents, rule: "round 5", state: "",
            account: rounded.account,
            tables: [RecordedTable(definition: "x", table: rounded.tables[0], exact: cube)])
        let read = try #require(RecordedRelease(text: release.text))
        #expect(read == release)
        #expect(read.tables[0].table.content.cells.allSatisfy { ($0.value ?? 0) % 5 == 0 })
        #expect(read.tables[0].table.content.alteration == rounded.alteration)
    }
}
