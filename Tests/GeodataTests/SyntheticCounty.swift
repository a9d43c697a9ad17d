import Regions

/// A small made-up county: districts at places in municipalities.
struct SyntheticCounty: CustomStringConvertible, Sendable {
    static let county = RegionLevel(name: "county", rank: 0)
    static let municipality = RegionLevel(name: "municipality", rank: 1)
    static let district = RegionLevel(name: "district", rank: 2)
    static let locality = RegionLevel(name: "locality", rank: 3)

    /// A district's municipality and its place in hundredths of a degree.
    typealias Spot = (municipality: String, x: Double, y: Double)

    let description: String
    let regions: [Region]

    init(_ description: String, _ spots: [Spot]) {
        self.description = description
        var regions = [Self.region("K", Self.county, in: nil)]
        for code in Set(spots.map(\.municipality)).sorted() {
            regions.append(Self.region(code, Self.municipality, in: "K"))
        }
        for (index, spot) in spots.enumerated() {
            let code = spot.municipality + String(index + 1)
            regions.append(Self.region(code, Self.district, in: spot.municipality, (spot.x, spot.y)))
        }
        self.regions = regions
    }

    static func region(
        _ code: String, _ level: RegionLevel, in parent: String?, _ place: (x: Double, y: Double)? = nil,
        validTo: String? = nil
    ) -> Region {
        Region(
            code: RegionCode(code), name: "Ort \(code)", level: level, parent: parent.map { RegionCode($0) },
            validTo: validTo, place: place.map { Place(longitude: 10 + $0.x / 100, latitude: 52 + $0.y / 100) })
    }

    /// Places three hundredths of a degree apart; `owner` names the municipality by column and row.
    static func grid(_ description: String, _ size: Int, owner: (Int, Int) -> String) -> SyntheticCounty {
        var spots = [Spot]()
        for row in 0..<size {
            for column in 0..<size { spots.append((owner(column, row), Double(column) * 3, Double(row) * 3)) }
        }
        return SyntheticCounty(description, spots)
    }

    /// Places at random; each belongs to the nearest of the first few, one of which is the middle of each municipality.
    static func scattered(places: Int, municipalities: Int, seed: UInt64) -> SyntheticCounty {
        var state = seed
        func random() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) * 25
        }
        let points = (0..<places).map { _ in (x: random(), y: random()) }
        let names = Array("ABCDEFGHIJ").map(String.init)
        let spots = points.map { point in
            let distances = points.prefix(municipalities).map { abs($0.x - point.x) + abs($0.y - point.y) }
            let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
            return (municipality: names[nearest], x: point.x, y: point.y)
        }
        return SyntheticCounty("scattered \(seed)", spots)
    }

    static let halves = grid("two halves of a grid", 4) { column, _ in column < 2 ? "A" : "B" }

    static let all = [
        SyntheticCounty("one place", [("A", 0, 0)]),
        SyntheticCounty("two places of one municipality", [("A", 0, 0), ("A", 3, 1)]),
        SyntheticCounty("two places of two municipalities", [("A", 0, 0), ("B", 3, 1)]),
        SyntheticCounty("places on a line", [("A", 0, 0), ("A", 3, 0), ("A", 6, 0), ("B", 9, 0), ("B", 12, 0)]),
        halves,
        SyntheticCounty("two places in one spot", [("A", 0, 0), ("A", 0, 0), ("B", 3, 0), ("B", 0, 3)]),
        // A hundredth of a degree is 686 m from west to east at 52° N.
        SyntheticCounty("places 40 m apart, one of them twice", [("A", 0, 0), ("A", 0.0584, 0), ("B", 0, 0)]),
        SyntheticCounty(
            "places 25 to 60 m apart",
            [("A", 0, 0), ("A", 0.04, 0), ("A", 0, 0.03), ("B", 0.1, 0), ("B", 0.13, 0.03), ("B", 0.1, 0)]),
        SyntheticCounty("all places in one spot", [("A", 0, 0), ("A", 0, 0), ("B", 0, 0)]),
        SyntheticCounty(
            "a municipality cut in two",
            [("A", 0, 0), ("A", 8, 0), ("B", 4, 0.5), ("B", 4, 4), ("B", 4, 7), ("B", 9, 5)]),
        SyntheticCounty(
            "a municipality cut in two by places on either side of the line",
            [("A", 0, 0), ("A", 8, 0), ("B", 4, 1), ("B", 4, 4), ("B", 4, -2), ("B", 4, 7), ("B", 9, 5)]),
        SyntheticCounty(
            "a municipality inside another",
            [
                ("B", 0, 0), ("A", 3, 0), ("A", 0, 3), ("A", -3, 0), ("A", 0, -3), ("A", 2, 2), ("A", -2, 2),
                ("A", 2, -2), ("A", -2, -2),
            ]),
    ]
}
