/// The area of a region: polygons in degrees (WGS 84), each an outer ring followed by its holes.
///
/// Rings are closed (the first place is repeated at the end) and follow RFC 7946: outer rings counter-clockwise, holes
/// clockwise.
public struct Boundary: Hashable, Sendable {
    /// A closed line: its last place is its first.
    public typealias Ring = [Place]

    public let code: RegionCode
    public let polygons: [[Ring]]

    public init(code: RegionCode, polygons: [[Ring]]) {
        self.code = code
        self.polygons = polygons
    }
}

/// Boundaries that belong together, with what a reader must know of them.
public struct BoundarySet: Hashable, Sendable {
    public let boundaries: [Boundary]
    /// True for boundaries that were computed from the places' coordinates; every map made from them says so.
    public let isSchematic: Bool
    /// Source and licence as a map's margin states them.
    public let attribution: String?

    public init(boundaries: [Boundary], isSchematic: Bool, attribution: String?) {
        self.boundaries = boundaries
        self.isSchematic = isSchematic
        self.attribution = attribution
    }

    /// The boundary of a region; `nil` where the set has none.
    public func boundary(of code: RegionCode) -> Boundary? {
        boundaries.first { $0.code == code }
    }
}
