internal import Regions

/// Polygons as OGC's well-known binary (Simple Features 1.2.1, section 8), little-endian.
enum WellKnownBinary {
    private static let (polygon, multiPolygon): (UInt32, UInt32) = (3, 6)

    /// A multipolygon; rings as they come, closed.
    static func multiPolygon(_ polygons: [[[SIMD2<Double>]]]) -> [UInt8] {
        var bytes = [UInt8]()
        head(multiPolygon, polygons.count, &bytes)
        for rings in polygons {
            head(polygon, rings.count, &bytes)
            for ring in rings {
                add(UInt32(ring.count), &bytes)
                for point in ring {
                    add(point.x.bitPattern, &bytes)
                    add(point.y.bitPattern, &bytes)
                }
            }
        }
        return bytes
    }

    private static func head(_ type: UInt32, _ count: Int, _ bytes: inout [UInt8]) {
        bytes.append(1)
        add(type, &bytes)
        add(UInt32(count), &bytes)
    }

    private static func add(_ number: some FixedWidthInteger, _ bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
