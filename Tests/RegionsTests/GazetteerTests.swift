import Regions
import Testing

@Suite struct GazetteerTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try SampleRegister.gazetteer() }

    @Test func `days are of one era when the same regions exist on them`() {
        let days = ["2000-01-01", "2014-12-31", "2015-01-01", "2019-12-31"]
        #expect(Set(days.prefix(2).map(gazetteer.era)).count == 1)
        #expect(Set(days.suffix(2).map(gazetteer.era)).count == 1)
        #expect(gazetteer.era(of: "2014-12-31") != gazetteer.era(of: "2015-01-01"))
    }

    @Test func `the lineage leads to the top`() {
        let line = gazetteer.lineage(of: RegionCode("03157006.21")).map(\.code.text)
        #expect(line == ["03157006.21", "03157006.10", "03157006", "03157"])
        #expect(gazetteer.lineage(of: RegionCode("99")).isEmpty)
    }

    @Test func `an ancestor stands on the level asked for`() {
        let district = RegionCode("03157006.23")
        #expect(gazetteer.ancestor(of: district, at: SampleRegister.municipality)?.code.text == "03157006")
        #expect(gazetteer.ancestor(of: district, at: SampleRegister.district)?.code == district)
        #expect(gazetteer.ancestor(of: district, at: SampleRegister.area) == nil)
    }

    @Test func `children are the other side of parents`() {
        for region in gazetteer.regions {
            let children = gazetteer.children(of: region.code)
            #expect(children == gazetteer.regions.filter { $0.parent == region.code })
        }
    }

    @Test func `the regions of a level change with the day`() {
        let municipalities = { (day: String) in
            self.gazetteer.regions(at: SampleRegister.municipality, on: day).map(\.code.text)
        }
        #expect(municipalities("2014-12-31") == ["03157001", "03157003", "03157004", "03157006", "03157007"])
        #expect(municipalities("2015-01-01") == ["03157001", "03157006", "03157007", "03157009"])
    }

    @Test func `levels are those of the register from the top down`() {
        #expect(gazetteer.levels.map(\.name) == ["county", "municipality", "area", "district"])
        #expect(gazetteer.level(named: "area") == SampleRegister.area)
        #expect(gazetteer.level(named: "village") == nil)
    }

    @Test func `numbers are places in the register`() {
        for (number, region) in gazetteer.regions.enumerated() {
            #expect(gazetteer.number(of: region.code) == number)
            #expect(gazetteer.region(region.code) == region)
        }
    }
}
