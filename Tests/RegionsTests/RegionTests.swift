import Regions
import Testing

@Suite struct RegionTests {
    @Test func `a region at another place is the same in everything else`() {
        func region(_ place: Place?) -> Region {
            Region(
                code: RegionCode("03157001"), name: "Ort", level: RegionLevel(name: "municipality", rank: 2),
                parent: RegionCode("03157"), validFrom: "1974-03-01", validTo: "2014-12-31",
                areaInSquareKilometres: 12.5, place: place, aliases: ["O."],
                formerParents: [FormerParent(code: RegionCode("03158"), until: "1990-12-31")])
        }
        let place = Place(longitude: 10.2, latitude: 52.3)
        #expect(region(nil).placed(at: place) == region(place))
        #expect(region(Place(longitude: 9, latitude: 51)).placed(at: place) == region(place))
    }
}
