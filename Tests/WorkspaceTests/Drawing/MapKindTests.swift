import Regions
import Testing
import Wording

@testable import Workspace

/// Which map is drawn where nobody chose one, and what a review says of one.
@Suite struct MapKindTests {
    private func gazetteer() throws -> Gazetteer {
        let levels = ["county", "municipality", "district"].enumerated().map {
            RegionLevel(name: $0.element, rank: $0.offset)
        }
        let regions = levels.enumerated().map { index, level in
            Region(
                code: RegionCode(String(repeating: "1", count: index + 1)), name: level.name, level: level,
                parent: index == 0 ? nil : RegionCode(String(repeating: "1", count: index)))
        }
        return try Gazetteer(regions)
    }

    @Test(arguments: [
        ("district", true, MapKind.tiles), ("district", false, .choropleth), ("municipality", true, .choropleth),
        ("county", true, .choropleth),
    ]) func `tiles are usual below municipalities while boundaries are schematic`(
        level: String, isSchematic: Bool, expected: MapKind
    ) throws {
        let gazetteer = try gazetteer()
        #expect(
            MapKind.usual(of: gazetteer.level(named: level), in: gazetteer, isSchematic: isSchematic) == expected)
    }

    @Test func `a block says how a map colours and what it shows larger`() throws {
        let block = try ReviewBlock(
            FilledBlock(
                "map: choropleth\nclasses: jenks\ninset: Peine\nsubtitle: U\nrecords: incidents\nby: [region, year]\nper: 1000"
            ), file: "r.md", line: 1, number: 1)
        guard case .map(let choice) = block.kind else {
            Issue.record("a map is read as something else")
            return
        }
        #expect(choice.kind == .choropleth && choice.classes == .jenks && choice.inset == "Peine")
        #expect(choice.look.subtitle == "U" && block.question?.per == 1000)
    }

    @Test func `a map of circles asks for counts, whatever per says`() throws {
        let block = try ReviewBlock(
            FilledBlock("map: symbols\nrecords: incidents\nby: [region, year]\nper: 1000"), file: "r.md", line: 1,
            number: 1)
        #expect(block.question?.per == nil)
    }

    @Test(arguments: [
        ("symbols", "classes: round"), ("symbols", "allow-counts: true"), ("tiles", "inset: Peine"),
        ("bivariate", "inset: Peine"),
    ]) func `what is for another kind of map is refused where it stands`(kind: String, line: String) throws {
        let error = #expect(throws: (any Error).self) {
            try ReviewBlock(FilledBlock("map: \(kind)\n\(line)\nrecords: incidents"), file: "r.md", line: 1, number: 1)
        }
        let message = try #require(error as? any UserFacingError).phrase.english
        #expect(message.contains("line 2") && message.contains("it is not for map: \(kind)"), "\(message)")
    }

    @Test(arguments: MapKind.allCases) func `a map has the options of its kind, and one of no chosen kind has all`(
        kind: MapKind
    ) {
        var choice = MapChoice()
        (choice.classes, choice.inset, choice.allowsCounts) = (.round, "Peine", true)
        #expect(choice.misplaced == nil)
        choice.kind = kind
        #expect(choice.misplaced == MapOption.allCases.first { !kind.options.contains($0) })
    }

    @Test func `classes that do not exist are refused with those that do`() {
        #expect(throws: (any Error).self) {
            try ReviewBlock(
                FilledBlock("map: choropleth\nclasses: nice\nrecords: incidents"), file: "r.md", line: 1, number: 1)
        }
    }
}
