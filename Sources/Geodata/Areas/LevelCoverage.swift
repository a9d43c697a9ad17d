public import Regions

/// Which regions of a level have a boundary, and which boundaries have no region.
public struct LevelCoverage: Hashable, Sendable {
    /// `nil` for codes that look like none of the register's.
    public let level: RegionLevel?
    /// The day (ISO 8601) whose regions ought to have a boundary.
    public let day: String
    /// Regions of the register that exist on the day.
    public let regions: Int
    /// Those of them without a boundary, in the order of the register.
    public let withoutBoundary: [Region]
    /// Codes of boundaries whose region the register does not know.
    public let withoutRegion: [RegionCode]
    /// Regions that have a boundary though they do not exist on the day.
    public let absent: [Region]

    static func all(_ areas: [AreaImport.Area], _ gazetteer: Gazetteer, on day: String) -> [LevelCoverage] {
        let codes = Set(areas.map(\.boundary.code))
        return (gazetteer.levels.map(RegionLevel?.some) + [nil]).compactMap { level in
            let regions = level.map { gazetteer.regions(at: $0, on: day) } ?? []
            let members = areas.filter { $0.level == level }
            let coverage = LevelCoverage(
                level: level, day: day, regions: regions.count,
                withoutBoundary: regions.filter { !codes.contains($0.code) },
                withoutRegion: members.filter { $0.region == nil }.map(\.boundary.code),
                absent: members.compactMap(\.region).filter { !$0.exists(on: day) })
            return level == nil && members.isEmpty ? nil : coverage
        }
    }
}
