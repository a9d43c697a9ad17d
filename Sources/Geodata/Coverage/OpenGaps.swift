internal import Regions

/// Gaps between the parts of one larger area that reach its border, so that nothing encloses and closes them.
enum OpenGaps {
    /// Metres below which two outlines that meet at a sharp angle are no gap.
    private static let shortest = BoundarySet.looseReach

    /// Pairs of parts of one larger area of which borders run side by side up to ``BoundarySet/looseReach`` apart, and are borders of the
    /// larger area; the longest first.
    ///
    /// - Parameters:
    ///   - larger: what was put together of the parts; only its outer rings count.
    ///   - others: what lies beside, and leaves no gap where it has the same border.
    ///   - owner: the larger area that a part belongs to.
    static func between(
        _ parts: [Boundary], in larger: [Boundary], beside others: [Boundary], by owner: (RegionCode) -> RegionCode?
    ) -> [LooseBorder] {
        let outer = larger.map { Boundary(code: $0.code, polygons: $0.polygons.map { Array($0.prefix(1)) }) }
        let table = BorderTable(parts + outer + others)
        let isLarger = parts.count..<parts.count + outer.count
        let outline = table.singleBorders(among: parts.indices) { uses in
            uses.contains { isLarger.contains(Int($0.area)) } && !uses.contains { Int($0.area) >= isLarger.upperBound }
        }
        var metres = [[Int32]: Double]()
        for stretch in CloseBorders(outline, tolerance: BoundarySet.looseReach).stretches {
            let (one, other) = (stretch.border.area, stretch.other)
            guard let above = owner(parts[Int(one)].code), owner(parts[Int(other)].code) == above else { continue }
            // Each side tells half of the length.
            metres[[one, other].sorted(), default: 0] += stretch.metres / 2
        }
        return LooseBorder.sorted(metres.filter { $0.value >= shortest }, of: parts)
    }
}
