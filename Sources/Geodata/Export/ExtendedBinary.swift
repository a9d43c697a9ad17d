public import Regions

/// Areas as PostGIS takes them: EWKB, which is well-known binary with a reference system, in hexadecimal digits.
public enum ExtendedBinary {
    private static let (multiPolygon, hasSystem): (UInt32, UInt32) = (6, 0x2000_0000)

    /// A multipolygon; degrees with six decimals, metres with two.
    ///
    /// - Returns: `nil` for a system that `CoordinateReference` does not know.
    public static func multiPolygon(_ polygons: [[Boundary.Ring]], system: Int) -> String? {
        guard let reference = CoordinateReference(epsg: String(system)) else { return nil }
        let plain = GeoPackageWriter.multiPolygon(polygons, reference)
        let head = [multiPolygon | hasSystem, UInt32(system)].flatMap { number in
            withUnsafeBytes(of: number.littleEndian) { Array($0) }
        }
        return hexadecimal([1] + head + plain.dropFirst(5))
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
