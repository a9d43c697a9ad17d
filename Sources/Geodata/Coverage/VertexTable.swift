/// Gives equal points equal numbers, in the order in which they first come.
///
/// Open addressing with linear steps over the bits of the coordinates; -0 is taken as 0.
struct VertexTable {
    private(set) var points = [SIMD2<Double>]()
    /// Numbers of points, -1 for a free place; a power of two of them.
    private var places: [Int32]

    init(expecting count: Int) {
        points.reserveCapacity(count)
        places = Array(repeating: -1, count: Self.capacity(for: count))
    }

    private static func capacity(for count: Int) -> Int {
        1 << (Int.bitWidth - max(16, count * 2 - 1).leadingZeroBitCount)
    }

    mutating func number(of point: SIMD2<Double>) -> Int32 {
        let point = point + 0
        if points.count * 2 >= places.count { grow() }
        var place = Self.hash(point) & (places.count - 1)
        while places[place] >= 0 {
            if points[Int(places[place])] == point { return places[place] }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = Int32(points.count)
        points.append(point)
        return places[place]
    }

    private mutating func grow() {
        places = Array(repeating: -1, count: places.count * 2)
        for (number, point) in points.enumerated() {
            var place = Self.hash(point) & (places.count - 1)
            while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number)
        }
    }

    private static func hash(_ point: SIMD2<Double>) -> Int {
        MixedBits.hash(point.x.bitPattern, point.y.bitPattern)
    }
}

/// A hash of two words: a product of 128 bits, folded (as in T. Wang's and W. Yi's mixers).
enum MixedBits {
    @inline(__always)
    static func hash(_ one: UInt64, _ other: UInt64) -> Int {
        let product = (one ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: other ^ 0xE703_7ED1_A0B4_28DB)
        let mixed = (product.high ^ product.low).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
        return Int(truncatingIfNeeded: (mixed.high ^ mixed.low) >> 1)
    }
}
