import Records
import Regions
public import Trends
import Wording

/// What was found of each region in a comparison with the rest of the area (`ComparisonTable` with the reference `.rest`).
///
/// A map of verdicts colours by these, never by the rates themselves: what is not established looks the same, however
/// far the rates lie apart.
public struct RegionVerdicts: Hashable, Sendable {
    let byRegion: [RegionCode: Verdict]
    /// How the statements were made, in sentences.
    let notes: [Phrase]

    /// - Throws: `MapError.noRegions`; `.severalValuesPerRegion` where more than the region varies.
    public init(_ statements: StatementTable) throws(MapError) {
        guard let place = statements.axes.position(of: "region") else { throw .noRegions }
        let others = statements.axes.indices.filter { $0 != place && statements.axes[$0].members.count > 1 }
        guard others.isEmpty else { throw .severalValuesPerRegion(others.map { statements.axes[$0].title }) }
        var verdicts: [RegionCode: Verdict] = [:]
        for row in statements.rows {
            verdicts[RegionCode(statements.axes[place].members[row.members[place]].code)] = row.verdict
        }
        byRegion = verdicts
        notes = statements.notes.map(\.phrase)
    }
}
