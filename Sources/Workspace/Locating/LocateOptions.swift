/// Which points are looked up, and how.
public struct LocateOptions: Sendable {
    /// A path, or `-` for standard input; any delimited text.
    public var file = "-"
    /// The column of longitudes or eastings; `nil` for one of the usual names. `y` likewise.
    public var x: String?
    /// The column of latitudes or northings; `nil` for one of the usual names.
    public var y: String?
    /// The reference system of the coordinates as an EPSG code; `nil` for degrees (WGS 84).
    public var system: String?
    /// The level whose regions are found; `nil` for the finest that holds a point.
    public var level: String?

    public init() {}
}
