import Regions

/// A small register with the names that make the search hard: a municipality and its village of one name, the same
/// village name in two municipalities, and a municipality that was replaced by one of the same name.
enum SampleRegister {
    static let county = RegionLevel(name: "county", rank: 0)
    static let municipality = RegionLevel(name: "municipality", rank: 1)
    static let area = RegionLevel(name: "area", rank: 2)
    static let district = RegionLevel(name: "district", rank: 3)

    static let regions = [
        region("03157", "Landkreis Peine", county, nil, aliases: ["Kreis Peine"]),
        region("03157001", "Edemissen", municipality, "03157"),
        region("03157001.02", "Alvesse", district, "03157001"),
        region("03157001.06", "Edemissen", district, "03157001"),
        region("03157003", "Ilsede (bis 2014)", municipality, "03157", until: "2014-12-31", aliases: ["Ilsede"]),
        region("03157004", "Lahstedt", municipality, "03157", until: "2014-12-31"),
        region("03157006", "Peine", municipality, "03157", aliases: ["Stadt Peine", "Peine, Stadt"]),
        region("03157006.10", "Kernstadt Peine", area, "03157006", aliases: ["Kernstadt"]),
        region("03157006.21", "Südstadt", district, "03157006.10", aliases: ["Peine Süd"]),
        region("03157006.23", "Vöhrum", district, "03157006"),
        region("03157007", "Vechelde", municipality, "03157"),
        region("03157007.01", "Alvesse", district, "03157007"),
        region("03157009", "Ilsede", municipality, "03157", from: "2015-01-01"),
        region("03157009.05", "Groß Ilsede", district, "03157009"),
        region("03157009.07", "Klein Ilsede", district, "03157009"),
    ]

    static func gazetteer() throws -> Gazetteer { try Gazetteer(regions) }

    static func region(
        _ code: String, _ name: String, _ level: RegionLevel, _ parent: String?, from: String? = nil,
        until: String? = nil, aliases: [String] = []
    ) -> Region {
        Region(
            code: RegionCode(code), name: name, level: level, parent: parent.map { RegionCode($0) }, validFrom: from,
            validTo: until, aliases: aliases)
    }
}
