public import Regions

/// Regions as a question names them.
public enum RegionTerm {
    /// The regions that a code or name means today; a name borne by several means them all.
    ///
    /// - Throws: `QueryError.unknownTerm` with the nearest name.
    public static func codes(_ term: String, in gazetteer: Gazetteer) throws(QueryError) -> [RegionCode] {
        if let region = gazetteer.region(RegionCode(term)) { return [region.code] }
        switch gazetteer.match(name: term, on: Gazetteer.afterAllChanges) {
        case .found(let region): return [region.code]
        case .ambiguous(let regions): return regions.map(\.code)
        case .unknown(let suggestion): throw .unknownTerm(term, field: "region", suggestion: suggestion)
        }
    }
}
