public import Regions

/// Which regions of a level have a boundary, and which boundaries have no region.
public struct LevelCoverage: Hashable, Sendable {
    /// `nil` for codes that look like none of the register's.
    public let level: RegionLevel?
    /// Regions of the register that exist today.
    public let regions: Int
    /// Those of them without a boundary, in the order of the register.
    public let withoutBoundary: [Region]
    /// Codes of boundaries whose region the register does not know.
    public let withoutRegion: [RegionCode]
    /// Regions that have a boundary though they do not exist any more.
    public let former: [Region]

    static func all(_ areas: [AreaImport.Area], _ gazetteer: Gazetteer) -> [LevelCoverage] {
        let codes = Set(areas.map(\.boundary.code))
        return (gazetteer.levels.map(RegionLevel?.some) + [nil]).compactMap { level in
            let regions = level.map { gazetteer.regions(at: $0, on: Gazetteer.afterAllChanges) } ?? []
            let members = areas.filter { $0.level == level }
            let coverage = LevelCoverage(
                level: level, regions: regions.count, withoutBoundary: regions.filter { !codes.contains($0.code) },
                withoutRegion: members.filter { $0.region == nil }.map(\.boundary.code),
                former: members.compactMap(\.region).filter { !$0.exists(on: Gazetteer.afterAllChanges) })
            return level == nil && members.isEmpty ? nil : coverage
        }
    }
}
