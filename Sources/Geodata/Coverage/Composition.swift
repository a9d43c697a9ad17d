public import Regions
internal import Wording

/// Larger areas put together from smaller ones, such as counties from municipalities.
///
/// Where the smaller areas fit, common borders go and the rest stays as it is, vertex by vertex. Where they were drawn apart from
/// one another, so that they overlap or leave slivers between them, they are united (OGC 06-103r4, 2.1.15.3) on six decimals,
/// and the slivers that they enclose are closed. A gap that reaches the border of the larger area stays open, and is told.
public struct Composition: Sendable {
    /// Metres: a hole that nothing fills is taken for a sliver up to this mean width, which is twice its area by its
    /// perimeter.
    public static let widestSliver = 100.0

    /// In the order in which the larger areas first come.
    public let boundaries: [Boundary]
    /// Those whose parts do not fit.
    public let misfits: [RegionCode]
    /// Slivers that were closed.
    public let slivers: Int
    public let sliversInSquareKilometres: Double
    /// Holes that nothing fills and that are too wide for slivers.
    public let openHoles: Int
    /// Pairs of parts of one area between which a gap reaches its border, with its length; the longest first.
    public let openGaps: [LooseBorder]

    /// - Parameters:
    ///   - others: what lies beside the parts, and may fill a hole of theirs.
    ///   - owner: the larger area that an area belongs to; `nil` leaves it out.
    /// - Throws: `CompositionError` where the border of a part crosses itself, or parts cannot be united because one is no valid area
    ///   otherwise; else what GEOS reports, which is no fault of the areas.
    public init(of parts: Coverage, beside others: [Boundary] = [], by owner: (RegionCode) -> RegionCode?) throws {
        let repair = try AreaRepair()
        // What lies inside such a border is anybody's guess: it could be lost without a word.
        for part in parts.boundaries where owner(part.code) != nil {
            if let defect = try Self.defect(part, repair), defect.isCrossing {
                throw CompositionError.notValid(part.code, defect: defect.phrase)
            }
        }
        let whole = parts.dissolved(by: owner)
        var filling = HoleFilling(parts.boundaries, beside: others)
        var misfits = [RegionCode]()
        boundaries = try whole.map { area in
            var polygons = area.polygons
            var isMisfit = try !repair.isValid(polygons)
            if isMisfit {
                polygons = try Self.united(filling.areas.filter { owner($0.code) == area.code }, repair)
            }
            let before = filling.slivers
            polygons = polygons.map { filling.closed($0) }
            isMisfit = isMisfit || filling.slivers > before
            if isMisfit { misfits.append(area.code) }
            return Boundary(code: area.code, polygons: polygons)
        }
        self.misfits = misfits
        slivers = filling.slivers
        sliversInSquareKilometres = filling.squareMetres / 1e6
        openHoles = filling.openHoles
        openGaps = OpenGaps.between(parts.boundaries, in: boundaries, beside: others, by: owner)
    }

    private static func united(_ parts: [Boundary], _ repair: AreaRepair) throws -> [[Boundary.Ring]] {
        do {
            return try repair.united(parts.flatMap(\.polygons))
        } catch {
            for part in parts {
                if let defect = try defect(part, repair) {
                    throw CompositionError.notValid(part.code, defect: defect.phrase)
                }
            }
            throw error
        }
    }

    /// What is wrong with one of an area's polygons; that they overlap one another is mended.
    private static func defect(_ area: Boundary, _ repair: AreaRepair) throws -> (phrase: Phrase, isCrossing: Bool)? {
        for polygon in area.polygons {
            if let defect = try repair.defect([polygon]) { return defect }
        }
        return nil
    }
}

/// Takes holes out of polygons where they are slivers.
private struct HoleFilling {
    let areas: [Boundary]
    private let holders: AreaHolders
    private(set) var slivers = 0
    private(set) var squareMetres = 0.0
    private(set) var openHoles = 0

    init(_ areas: [Boundary], beside others: [Boundary]) {
        self.areas = areas
        holders = AreaHolders(areas + others)
    }

    mutating func closed(_ polygon: [Boundary.Ring]) -> [Boundary.Ring] {
        polygon.enumerated().filter { index, ring in index == 0 || !isSliver(ring) }.map(\.element)
    }

    private mutating func isSliver(_ hole: Boundary.Ring) -> Bool {
        let alone = Boundary(code: RegionCode(""), polygons: [[hole.reversed()]])
        // A hole without an inside is none.
        guard let place = alone.interiorPoint() else { return countSliver(squareMetres: 0) }
        guard holders.areas(at: place).isEmpty else { return false }
        let area = alone.areaInSquareKilometres * 1e6
        let length = zip(hole, hole.dropFirst()).reduce(0) { sum, ends in
            sum
                + LocalScale.length(
                    SIMD2(ends.0.longitude, ends.0.latitude), SIMD2(ends.1.longitude, ends.1.latitude))
        }
        guard 2 * area <= Composition.widestSliver * length else {
            openHoles += 1
            return false
        }
        return countSliver(squareMetres: area)
    }

    private mutating func countSliver(squareMetres area: Double) -> Bool {
        slivers += 1
        squareMetres += area
        return true
    }
}
