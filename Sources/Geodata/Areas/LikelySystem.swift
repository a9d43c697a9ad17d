internal import Regions

/// Which reference systems numbers look like. A suggestion for a person, never a guess that is acted upon.
enum LikelySystem {
    /// - Parameters:
    ///   - extent: where the county lies, if that is known.
    /// - Returns: `EPSG:…`, the likeliest first; none where the numbers look like nothing that German offices use.
    static func names(x: Double, y: Double, extent: Extent?) -> [String] {
        if x.magnitude <= 180, y.magnitude <= 90 { return ["EPSG:4326", "EPSG:4258"] }
        let isWebMercator = (600_000...1_700_000).contains(x) && (5_950_000...7_450_000).contains(y)
        guard (5_100_000...6_200_000).contains(y) else { return isWebMercator ? ["EPSG:3857"] : [] }
        var candidates: [String]
        switch x {
        case 2_300_000...2_800_000: candidates = ["EPSG:31466"]
        case 3_300_000...3_800_000: candidates = ["EPSG:31467"]
        case 4_300_000...4_800_000: candidates = ["EPSG:31468"]
        case 5_300_000...5_800_000: candidates = ["EPSG:31469"]
        case 32_200_000...32_950_000: candidates = ["EPSG:4647"]
        case 33_200_000...33_950_000: candidates = ["EPSG:5650"]
        case 150_000...950_000: candidates = ["EPSG:25832", "EPSG:25833"]
        default: candidates = []
        }
        if isWebMercator { candidates.append("EPSG:3857") }
        guard let extent, candidates.count > 1 else { return candidates }
        let fitting = candidates.filter { name in
            CoordinateReference(epsg: name)?.place(x, y).map(extent.widened(by: 1).contains) ?? false
        }
        return fitting.isEmpty ? candidates : fitting
    }
}
