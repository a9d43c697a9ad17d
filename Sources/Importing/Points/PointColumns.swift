/// The names of the two columns that a point's longitude and latitude (WGS 84, EPSG:4326) stand in, behind the attributes.
public enum PointColumns {
    /// `x` and `y`, or the next pair of names that no attribute has.
    public static func names(beside attributes: [String]) -> [String] {
        let taken = Set(attributes.map { $0.lowercased() })
        let pairs = [["x", "y"], ["lon", "lat"], ["longitude", "latitude"], ["point_x", "point_y"]]
        if let free = pairs.first(where: { taken.isDisjoint(with: $0) }) { return free }
        var number = 2
        while !taken.isDisjoint(with: ["x\(number)", "y\(number)"]) { number += 1 }
        return ["x\(number)", "y\(number)"]
    }

    /// Degrees with seven decimals, which is a centimetre.
    static func text(degrees: Double, decimalSeparator: Character) -> String {
        let units = Int((degrees.magnitude * 1e7).rounded())
        let fraction = String(units % 10_000_000)
        let padded = String(repeating: "0", count: 7 - fraction.count) + fraction
        let sign = degrees < 0 && units > 0 ? "-" : ""
        return sign + String(units / 10_000_000) + String(decimalSeparator) + padded
    }
}
