internal import CGEOS
internal import Regions
internal import Wording

/// Makes areas valid as RFC 7946 and OGC Simple Features (06-103r4, 6.1.11) want them, on the six decimals with which they are
/// written.
///
/// Only what is invalid is touched: GEOS's MakeValid by structure, which unites rings that overlap.
struct AreaRepair {
    /// An area after the repair.
    struct Outcome {
        let polygons: [[Boundary.Ring]]
        /// What was wrong; `nil` where nothing was.
        let defect: Phrase?
    }

    private let context: GEOSContext

    init() throws(GEOSError) { context = try GEOSContext() }

    /// - Returns: no polygons where nothing with an area is left.
    func valid(_ polygons: [[Boundary.Ring]]) throws(GEOSError) -> Outcome {
        var hasCollapsed = false
        let rounded = Self.rounded(polygons, &hasCollapsed)
        let collapse = hasCollapsed ? Self.collapsed : nil
        guard !rounded.isEmpty else { return Outcome(polygons: [], defect: Self.collapsed) }
        let shape = try self.shape(rounded)
        guard try !shape.isValid() else { return Outcome(polygons: rounded, defect: collapse) }
        let defect = Self.phrase(ofReason: try shape.reasonOfInvalidity())
        return Outcome(polygons: try self.polygons(of: try shape.madeValid(grid: SixDecimals.step)), defect: defect)
    }

    func isValid(_ polygons: [[Boundary.Ring]]) throws(GEOSError) -> Bool { try shape(polygons).isValid() }

    /// What is wrong with an area as it stands, and whether its border crosses itself; `nil` where nothing is wrong.
    func defect(_ polygons: [[Boundary.Ring]]) throws(GEOSError) -> (phrase: Phrase, isCrossing: Bool)? {
        let shape = try shape(polygons)
        guard try !shape.isValid() else { return nil }
        let reason = try shape.reasonOfInvalidity()
        return (Self.phrase(ofReason: reason), reason.hasPrefix("Self-intersection"))
    }

    /// One area of several that touch or overlap.
    func united(_ polygons: [[Boundary.Ring]]) throws(GEOSError) -> [[Boundary.Ring]] {
        try self.polygons(of: try shape(polygons).noded(gridSize: SixDecimals.step))
    }

    private func shape(_ polygons: [[Boundary.Ring]]) throws(GEOSError) -> GEOSShape {
        try context.multipolygon(
            polygons.map { rings in rings.map { $0.map { PlanarPoint(x: $0.longitude, y: $0.latitude) } } })
    }

    private func polygons(of shape: GEOSShape) throws(GEOSError) -> [[Boundary.Ring]] {
        var hasCollapsed = false
        let polygons = try shape.polygons().map { rings in
            rings.map { ring in ring.map { Place(longitude: $0.x, latitude: $0.y) } }
        }
        return Self.rounded(polygons, &hasCollapsed).map(Winding.rightHanded)
    }

    // MARK: Six decimals

    /// Positions on the grid, each once; rings with fewer than three of them are left out, and a polygon with its outer ring.
    private static func rounded(_ polygons: [[Boundary.Ring]], _ hasCollapsed: inout Bool) -> [[Boundary.Ring]] {
        var kept = [[Boundary.Ring]]()
        for polygon in polygons {
            var rings = [Boundary.Ring]()
            for (index, ring) in polygon.enumerated() {
                var places = Boundary.Ring()
                places.reserveCapacity(ring.count)
                for exact in ring {
                    let place = exact.onSixDecimals
                    if places.last != place { places.append(place) }
                }
                if places.count >= 4 {
                    rings.append(places)
                } else {
                    hasCollapsed = true
                    if index == 0 { break }
                }
            }
            if !rings.isEmpty { kept.append(rings) }
        }
        return kept
    }

    // MARK: Words

    private static let collapsed = Phrase(
        de: "ein Ring ohne Fläche (weniger als drei verschiedene Punkte oder alle auf einer Linie)",
        en: "a ring without an area (fewer than three different positions, or all on one line)")

    /// GEOS's words for what is wrong (TopologyValidationError), in ours.
    private static func phrase(ofReason reason: String) -> Phrase {
        let known = [
            ("Ring Self-intersection", Phrase(de: "ein Ring berührt sich selbst", en: "a ring touches itself")),
            ("Self-intersection", Phrase(de: "die Grenze schneidet sich selbst", en: "the boundary crosses itself")),
            ("Hole lies outside shell", Phrase(de: "ein Loch liegt außerhalb der Fläche", en: "a hole lies outside")),
            ("Holes are nested", Phrase(de: "ein Loch liegt in einem Loch", en: "a hole lies in a hole")),
            ("Nested shells", Phrase(de: "eine Fläche liegt in einer anderen", en: "an area lies inside another")),
            ("Interior is disconnected", Phrase(de: "das Innere zerfällt", en: "the interior falls apart")),
            ("Duplicate Rings", Phrase(de: "ein Ring steht doppelt", en: "a ring comes twice")),
            ("Too few points", collapsed),
        ]
        return known.first { reason.hasPrefix($0.0) }?.1 ?? Phrase(name: reason.prefix { $0 != "[" }.description)
    }
}
