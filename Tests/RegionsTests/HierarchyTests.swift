import Regions
import Testing

/// Villages stay when their municipality goes.
@Suite struct HierarchyTests {
    private func gazetteer(until day: String = "2014-12-31", former: String = "03157004") throws -> Gazetteer {
        try Gazetteer(
            SampleRegister.regions + [
                Region(
                    code: RegionCode("03157009.09"), name: "Oberg", level: SampleRegister.district,
                    parent: RegionCode("03157009"),
                    formerParents: [FormerParent(code: RegionCode(former), until: day)])
            ])
    }

    @Test(arguments: [
        ("2014-12-31", ["03157009.09", "03157004", "03157"]), ("2015-01-01", ["03157009.09", "03157009", "03157"]),
    ])
    func `a village lies in the municipality to which it belonged on the day`(day: String, line: [String]) throws {
        let gazetteer = try gazetteer()
        #expect(gazetteer.lineage(of: RegionCode("03157009.09"), on: day).map(\.code.text) == line)
        #expect(gazetteer.children(of: RegionCode("03157004"), on: day).isEmpty == (day > "2014-12-31"))
        #expect(
            gazetteer.children(of: RegionCode("03157009"), on: day).contains { $0.name == "Oberg" }
                == (day > "2014-12-31"))
    }

    @Test func `a former region above must be known and stand above`() {
        #expect(throws: RegisterError.unknownFormerParent(RegionCode("03157009.09"), parent: RegionCode("04"))) {
            _ = try gazetteer(former: "04")
        }
        #expect(
            throws: RegisterError.levelNotBelowParent(RegionCode("03157009.09"), parent: RegionCode("03157009.05"))
        ) {
            _ = try gazetteer(former: "03157009.05")
        }
    }

    @Test func `the register of a day has its regions alone, each below the nearest one of that day`() throws {
        let gazetteer = try gazetteer()
        let then = gazetteer.register(of: "2014-12-31")
        #expect(then.regions.map(\.code) == gazetteer.regions.filter { $0.exists(on: "2014-12-31") }.map(\.code))
        #expect(then.children(of: RegionCode("03157004")).map(\.name) == ["Oberg"])
        #expect(then.region(RegionCode("03157009")) == nil)
        // Of this village nothing tells where it belonged.
        #expect(then.region(RegionCode("03157009.05"))?.parent == RegionCode("03157"))
        let now = gazetteer.register(of: Gazetteer.afterAllChanges)
        #expect(now.region(RegionCode("03157009.09"))?.parent == RegionCode("03157009"))
        #expect(now.region(RegionCode("03157004")) == nil)
        #expect(now.regions.allSatisfy { $0.exists(on: "1900-01-01") })
    }
}
