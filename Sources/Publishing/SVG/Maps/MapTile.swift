public import Regions

/// Where a region's tile stands in the grid.
public struct MapTile: Hashable, Sendable {
    public let code: RegionCode
    /// From the left and from the top; any whole numbers, the smallest is the first.
    public let column: Int
    public let row: Int
    /// What tiles belong to, such as their municipality's name; borders between groups are thicker.
    public let group: String?

    public init(code: RegionCode, column: Int, row: Int, group: String? = nil) {
        self.code = code
        self.column = column
        self.row = row
        self.group = group
    }
}
