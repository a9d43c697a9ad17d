internal import Regions

/// Gaps between the parts of one larger area that reach its border, so that nothing encloses and closes them.
///
/// Borders of two parts that run side by side up to ``BoundarySet/looseReach`` apart, in opposite directions to within 30 degrees
/// (`CloseBorders`), and that are borders of the larger area. Two outlines that meet at a sharp angle do so too, for a few hundred
/// metres at 10 degrees; so a gap is told from a length of ten times its widest on. Whether it is one of drawing, or ground of
/// somebody else, nobody can tell from the boundaries.
enum OpenGaps {
    private static let shortest = 10 * BoundarySet.looseReach

    /// Pairs of parts of one larger area, the longest gap first.
    ///
    /// - Parameters:
    ///   - larger: what was put together of the parts; only its outer rings count.
    ///   - others: what lies beside, and leaves no gap where it has the same border.
    ///   - owner: the larger area that a part belongs to.
    static func between(
        _ parts: [Boundary], in larger: [Boundary], beside others: [Boundary], by owner: (RegionCode) -> RegionCode?
    ) -> [LooseBorder] {
        let outer = larger.map { Boundary(code: $0.code, polygons: $0.polygons.map { Array($0.prefix(1)) }) }
        // What was united lies on the grid of six decimals.
        let table = BorderTable((parts + outer + others).map(onGrid))
        let (ofLarger, ofOthers) = (parts.count..<parts.count + outer.count, (parts.count + outer.count)...)
        let outline = table.singleBorders(among: parts.indices) { uses in
            uses.contains { ofLarger.contains(Int($0.area)) } && !uses.contains { ofOthers.contains(Int($0.area)) }
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

    private static func onGrid(_ boundary: Boundary) -> Boundary {
        Boundary(
            code: boundary.code,
            polygons: boundary.polygons.map { polygon in polygon.map { ring in ring.map(\.onSixDecimals) } })
    }
}
