import Regions
import TestSupport

/// The places of Landkreis Peine as a register with made-up codes below the municipality, from the facts beside the project.
enum PeineRegister {
    static let path = "peine/ortsteile_peine.csv"

    static let state = RegionLevel(name: "state", rank: 0)
    static let county = RegionLevel(name: "county", rank: 1)
    static let municipality = RegionLevel(name: "municipality", rank: 2)
    static let area = RegionLevel(name: "area", rank: 3)
    static let district = RegionLevel(name: "district", rank: 4)
    static let locality = RegionLevel(name: "locality", rank: 5)

    static let officialPath = ProjectFolder.embedded("reference/regions.csv")

    /// The register of the embedded workspace; empty where it is not there yet.
    static func official() -> [Region] {
        guard let bytes = StoredFile.bytes(officialPath) else { return [] }
        let levels = [state, county, municipality, area, district, locality]
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().compactMap {
            line in
            // The columns that are read here hold no commas.
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 8, let level = levels.first(where: { $0.name == fields[2] }) else { return nil }
            var place: Place?
            if let latitude = Double(fields[7]), let longitude = Double(fields[8]) {
                place = Place(longitude: longitude, latitude: latitude)
            }
            return Region(
                code: RegionCode(fields[0]), name: fields[1], level: level,
                parent: fields[3].isEmpty ? nil : RegionCode(fields[3]), validTo: fields[5].isEmpty ? nil : fields[5],
                areaInSquareKilometres: Double(fields[6]), place: place)
        }
    }

    static func regions() -> [Region] {
        guard let bytes = SharedData.bytes(path) else { return [] }
        var regions = [
            Region(code: RegionCode("03"), name: "Niedersachsen", level: state, parent: nil),
            Region(
                code: RegionCode("03157"), name: "Peine", level: county, parent: RegionCode("03"),
                areaInSquareKilometres: 536.5),
            Region(
                code: RegionCode("03157004"), name: "Lahstedt", level: municipality, parent: RegionCode("03157"),
                validTo: "2014-12-31"),
        ]
        var known = Set<String>()
        for (number, line) in String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().enumerated() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count > 6, let latitude = Double(fields[5]), let longitude = Double(fields[6]) else {
                continue
            }
            let place = Place(longitude: longitude, latitude: latitude)
            if known.insert(fields[0]).inserted {
                regions.append(
                    Region(
                        code: RegionCode(fields[0]), name: fields[1], level: municipality, parent: RegionCode("03157")))
            }
            let (level, parent) =
                switch fields[4] {
                case "stadtteil" where fields[3].contains("Kernstadt"): (area, fields[0])
                case "stadtteil": (district, "kernstadt")
                case "ortsteil": (locality, fields[0])
                default: (district, fields[0])
                }
            let code = level == area ? "kernstadt" : "\(fields[0])-\(number)"
            regions.append(
                Region(
                    code: RegionCode(code), name: fields[3], level: level, parent: RegionCode(parent), place: place))
        }
        return regions
    }
}
