internal import Geodata
internal import Regions

/// The regions that a file may name.
struct RegionRegister {
    let gazetteer: Gazetteer
    let history: TerritorialHistory
    /// Where a profile finds regions by their points.
    var locator: RegionLocator?
}
