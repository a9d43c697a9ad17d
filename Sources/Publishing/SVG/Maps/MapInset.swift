import Records
public import Regions
public import Trends
public import Wording

/// The parts of one region in a box of their own below the map, drawn larger as far as the sheet has room.
public struct MapInset: Hashable, Sendable {
    let region: RegionCode
    let name: Phrase
    /// Of the parts alone.
    let table: EstimateTable
    let boundaries: BoundarySet

    /// - Parameters:
    ///   - region: the region that is divided; it is outlined on the map.
    ///   - name: what the box is called: `Stadt Peine`.
    ///   - parts: the regions of the box, at one level.
    ///   - table: the same figures as the map's, of the parts and whatever else.
    public init(
        _ region: RegionCode, name: Phrase, parts: Set<RegionCode>, table: EstimateTable, boundaries: BoundarySet
    ) {
        self.region = region
        self.name = name
        self.table = Self.table(table, of: parts)
        self.boundaries = boundaries
    }

    /// The figures of some regions alone, as a box shows them and as they stand in a file beside it.
    public static func table(_ table: EstimateTable, of parts: Set<RegionCode>) -> EstimateTable {
        table.keeping(
            table.axes.map { axis in
                axis.members.indices.filter {
                    axis.dimension != "region" || parts.contains(RegionCode(axis.members[$0].code))
                }
            })
    }
}
