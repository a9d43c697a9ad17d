public import Regions

/// Regions as a question names them.
public enum RegionTerm {
    /// The regions that a code or name means on the territory asked for; a name borne by several means them all.
    ///
    /// - Parameter territory: the day (ISO 8601) whose territory is asked for.
    /// - Throws: `QueryError.unknownTerm` with the nearest name; `.dissolved` with the successors of a territory that went over
    ///   into others and holds no figures of its own; `.notYet` with the origins of one that came later.
    public static func codes(
        _ term: String, in facts: CountyFacts, on territory: String
    ) throws(QueryError) -> [RegionCode] {
        let codes = try named(term, in: facts, on: territory)
        let existing = codes.filter { code in
            (facts.gazetteer.region(code)?.exists(on: territory) ?? false) && facts.history.exists(code, on: territory)
        }
        guard existing.isEmpty, let code = codes.first else { return existing }
        let names = { (codes: [RegionCode]) in codes.map { facts.gazetteer.region($0)?.name ?? $0.text } }
        switch facts.history.relatives(of: code, on: territory) {
        case .successors(let codes): throw .dissolved(term, successors: names(codes))
        case .origins(let codes): throw .notYet(term, day: territory, origins: names(codes))
        case .none: return codes
        }
    }

    private static func named(
        _ term: String, in facts: CountyFacts, on territory: String
    ) throws(QueryError) -> [RegionCode] {
        let code = RegionCode(term)
        if facts.gazetteer.region(code) != nil || facts.history.isHistoric(code) { return [code] }
        switch facts.gazetteer.match(name: term, on: territory) {
        case .found(let region): return [region.code]
        case .ambiguous(let regions): return regions.map(\.code)
        case .unknown(let suggestion): throw .unknownTerm(term, field: "region", suggestion: suggestion)
        }
    }
}
