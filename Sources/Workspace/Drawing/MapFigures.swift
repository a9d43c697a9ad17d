internal import Publishing
internal import Regions
internal import Trends

/// What a map is drawn from: all of it answers to one question.
struct MapFigures {
    let table: EstimateTable
    /// What was compared with the rest of the area, for a map of verdicts.
    var comparison: (any Assessment)?
    /// The participation beside the incidents, for a map of both.
    var second: EstimateTable?
    var inset: Inset?

    struct Inset {
        let region: Region
        let parts: Set<RegionCode>
        /// Of all regions of the parts' level.
        let table: EstimateTable

        /// Of the parts alone, as the inset shows them.
        var partsTable: EstimateTable {
            MapInset.table(table, of: parts)
        }
    }
}
