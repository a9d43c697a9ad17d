internal import Regions

/// Why the first points of a table are hardly where they seem to be: as they are read, (nearly) all lie beyond the regions that they
/// ought to lie in.
public enum CoordinateDoubt: Hashable, Sendable {
    /// The two columns are swapped: then (nearly) all points lie among the regions.
    case swapped
    /// The numbers look like those of other reference systems, `EPSG:…`, the likeliest first; with the two columns swapped, if so.
    case otherSystem([String], swapped: Bool)

    /// Degrees around the regions in which a point may still be one of theirs.
    private static let margin = 0.5

    /// - Parameters:
    ///   - numbers: x and y of the first points, as they stand in the table.
    ///   - reference: how they are read.
    ///   - extent: where the regions lie.
    /// - Returns: `nil` where more than a tenth of the points lie among the regions, where the numbers fit the reference but
    ///   nothing better is known, and where there are no numbers.
    public static func about(
        _ numbers: [SIMD2<Double>], as reference: CoordinateReference, extent: Extent
    ) -> CoordinateDoubt? {
        let near = extent.widened(by: margin)
        func inside(_ reference: CoordinateReference, swapped: Bool) -> Int {
            numbers.count { number in
                let place = swapped ? reference.place(number.y, number.x) : reference.place(number.x, number.y)
                return place.map(near.contains) ?? false
            }
        }
        let most = { (count: Int) in count * 10 >= numbers.count * 9 }
        guard !numbers.isEmpty, inside(reference, swapped: false) * 10 <= numbers.count else { return nil }
        if most(inside(reference, swapped: true)) { return .swapped }
        let isReadable = numbers.count { reference.place($0.x, $0.y) != nil } * 10 > numbers.count
        for swapped in [false, true] {
            let names = likely(numbers, swapped: swapped, extent).filter { CoordinateReference(epsg: $0) != reference }
            let fitting = names.filter { name in
                CoordinateReference(epsg: name).map { most(inside($0, swapped: swapped)) } ?? false
            }
            if !fitting.isEmpty { return .otherSystem(fitting, swapped: swapped) }
            if !isReadable, !names.isEmpty { return .otherSystem(names, swapped: swapped) }
        }
        return nil
    }

    /// The systems that (nearly) all numbers look like.
    private static func likely(_ numbers: [SIMD2<Double>], swapped: Bool, _ extent: Extent) -> [String] {
        var counts = [String: Int]()
        var order = [String]()
        for number in numbers {
            let (x, y) = swapped ? (number.y, number.x) : (number.x, number.y)
            for name in LikelySystem.names(x: x, y: y, extent: extent) {
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
            }
        }
        return order.filter { counts[$0, default: 0] * 10 >= numbers.count * 9 }
    }
}
