public import Regions

/// Regions as a question names them.
public enum RegionTerm {
    /// The regions that a code or name means today; a name borne by several means them all.
    ///
    /// - Throws: `QueryError.unknownTerm` with the nearest name; `.dissolved` with the successor of a territory that went over
    ///   into another and holds no figures of its own.
    public static func codes(
        _ term: String, in gazetteer: Gazetteer, _ history: TerritorialHistory
    ) throws(QueryError) -> [RegionCode] {
        let codes = try named(term, in: gazetteer)
        for code in codes where history.today(code) != code {
            throw .dissolved(term, successor: gazetteer.region(history.today(code))?.name ?? history.today(code).text)
        }
        return codes
    }

    private static func named(_ term: String, in gazetteer: Gazetteer) throws(QueryError) -> [RegionCode] {
        if let region = gazetteer.region(RegionCode(term)) { return [region.code] }
        switch gazetteer.match(name: term, on: Gazetteer.afterAllChanges) {
        case .found(let region): return [region.code]
        case .ambiguous(let regions): return regions.map(\.code)
        case .unknown(let suggestion): throw .unknownTerm(term, field: "region", suggestion: suggestion)
        }
    }
}
