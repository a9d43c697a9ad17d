internal import Regions

/// Why the first points of a table are hardly where they seem to be: as they are read, most lie beyond the regions that they ought to
/// lie in. A few odd points among them change nothing.
public enum CoordinateDoubt: Hashable, Sendable {
    /// The two columns are swapped: then more than half of the points lie among the regions, and more than three times as many as now.
    case swapped
    /// The numbers look like those of other reference systems, `EPSG:…`, the likeliest first; with the two columns swapped, if so.
    case otherSystem([String], swapped: Bool)

    /// Degrees around the regions in which a point may still be one of theirs.
    private static let margin = 0.5

    /// - Parameters:
    ///   - numbers: x and y of the first points, as they stand in the table.
    ///   - reference: how they are read.
    ///   - extent: where the regions lie.
    /// - Returns: `nil` where at least half of the points lie among the regions, where the numbers fit the reference but no reading is
    ///   known that is much better, and where there are no numbers.
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
        let asRead = inside(reference, swapped: false)
        let isMuchBetter = { (count: Int) in count * 2 > numbers.count && count > 3 * asRead }
        guard asRead * 2 < numbers.count else { return nil }
        if isMuchBetter(inside(reference, swapped: true)) { return .swapped }
        let isReadable = numbers.count { reference.place($0.x, $0.y) != nil } * 2 >= numbers.count
        for swapped in [false, true] {
            let names = likely(numbers, swapped: swapped, extent).filter { CoordinateReference(epsg: $0) != reference }
            let fitting = names.filter { name in
                CoordinateReference(epsg: name).map { isMuchBetter(inside($0, swapped: swapped)) } ?? false
            }
            if !fitting.isEmpty { return .otherSystem(fitting, swapped: swapped) }
            if !isReadable, !names.isEmpty { return .otherSystem(names, swapped: swapped) }
        }
        return nil
    }

    /// The systems that most numbers look like.
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
        return order.filter { counts[$0, default: 0] * 2 > numbers.count }
    }
}
