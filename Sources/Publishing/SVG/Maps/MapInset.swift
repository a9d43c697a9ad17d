public import Regions
public import Trends
public import Wording

/// The parts of one region, drawn larger in a box of their own below the map.
public struct MapInset: Hashable, Sendable {
    let region: RegionCode
    let name: Phrase
    let table: EstimateTable
    let boundaries: BoundarySet

    /// - Parameters:
    ///   - region: the region that is divided; it is outlined on the map.
    ///   - name: what the box is called: `Stadt Peine`.
    ///   - table: the same figures as the map's of the region's parts, one dimension of regions at one level.
    public init(_ region: RegionCode, name: Phrase, table: EstimateTable, boundaries: BoundarySet) {
        self.region = region
        self.name = name
        self.table = table
        self.boundaries = boundaries
    }
}
