internal import Records
internal import Regions
internal import Store

/// Of which former regions suppliers tell where a figure is brought onto a later territory: a merged region's figure is whole
/// only with those of all regions that were merged.
struct FormerParts {
    private struct Place: Hashable {
        let cell: Int
        let region: Int
        let period: Period
    }

    private struct Origins: Hashable {
        let region: RegionCode
        let day: String
    }

    private let facts: CountyFacts
    private let day: String
    private var told: [Place: Set<RegionCode>] = [:]
    private var origins: [Origins: Set<RegionCode>] = [:]

    /// - Parameter day: the day (ISO 8601) whose territory is asked for.
    init(facts: CountyFacts, day: String) {
        self.facts = facts
        self.day = day
    }

    /// For each row of a segment the code under which it was supplied, where that one's territory ever changed.
    func suppliedCodes(of segment: LoadedRows) throws -> (Int) -> RegionCode? {
        guard case .codes(let codes, let dictionary) = try segment.segment.column("region") else {
            preconditionFailure("the schema gives the columns their types")
        }
        let changing = dictionary.map { text in
            let code = RegionCode(text)
            return facts.history.isInvolved(code) ? code : nil
        }
        return { changing[Int(codes[$0])] }
    }

    /// Notes that a part of a cell was supplied.
    ///
    /// - Parameter region: the number of the region that counts the part.
    mutating func note(_ code: RegionCode, of period: Period, in cell: Int, region: Int) {
        told[Place(cell: cell, region: region, period: period), default: []].insert(code)
    }

    /// A cell lacks a part where a former region of the register, or one that went over as a whole, was not told of.
    ///
    /// A former region that the register does not hold and of which only a share came, as from another county, is nobody's to
    /// supply here; what came from it is small beside the rest, and the figure is an estimate.
    ///
    /// - Returns: the cells that are estimates for that reason.
    /// - Throws: `QueryError.wholeAndParts` where a region and all that it was formed from are told of one period.
    mutating func settle(_ figures: inout [SuppliedFigure]) throws(QueryError) -> [Int] {
        var estimates = [Int]()
        for (place, codes) in told.sorted(by: { ($0.key.cell, $0.key.region) < ($1.key.cell, $1.key.region) }) {
            let lacking = try lacking(codes, at: place)
            guard !lacking.isEmpty else { continue }
            if lacking.contains(where: { facts.gazetteer.region($0) != nil || isWhole($0, at: place) }) {
                figures[place.cell].lackPart()
            } else {
                estimates.append(place.cell)
            }
        }
        return estimates
    }

    /// Whether all of a former region counts in the place's region.
    private func isWhole(_ code: RegionCode, at place: Place) -> Bool {
        let region = facts.gazetteer.regions[place.region].code
        let used = facts.history.dayOfUse(of: code, near: place.period.firstDay.description)
        return facts.history.shares(of: code, on: used, at: day).contains { $0.code == region && $0.isWhole }
    }

    /// The former regions that were not told of. Suppliers use codes of other days too: those of one day are enough.
    private mutating func lacking(_ codes: Set<RegionCode>, at place: Place) throws(QueryError) -> Set<RegionCode> {
        let region = facts.gazetteer.regions[place.region].code
        let period = place.period.firstDay.description
        try refuseWholeAndParts(codes, of: region, in: place.period)
        let days = Set(codes.map { facts.history.dayOfUse(of: $0, near: period) }).sorted()
        var lacking: Set<RegionCode>?
        for day in days {
            let wanted = parts(of: region, on: day)
            let rest = wanted.subtracting(codes)
            guard rest.isEmpty else {
                lacking = lacking ?? rest
                continue
            }
            lacking = []
        }
        return lacking ?? []
    }

    /// A region's own figure beside those of what it was formed from counts the same things. Once it exists, single old codes
    /// are what a supplier still uses for some of its rows; all of them together are the parts of a sum.
    private mutating func refuseWholeAndParts(
        _ codes: Set<RegionCode>, of region: RegionCode, in period: Period
    ) throws(QueryError) {
        guard codes.count > 1, codes.contains(region) else { return }
        let day = period.firstDay.description
        let others = codes.subtracting([region])
        let isBeforeItsTime = !facts.history.exists(region, on: day)
        for used in Set(others.map({ facts.history.dayOfUse(of: $0, near: day) })) {
            let wanted = parts(of: region, on: used)
            guard !wanted.contains(region), isBeforeItsTime || wanted.isSubset(of: others) else { continue }
            throw .wholeAndParts(name(region), parts: others.sorted().map { name($0) }, period: period.name)
        }
    }

    private mutating func parts(of region: RegionCode, on day: String) -> Set<RegionCode> {
        let key = Origins(region: region, day: day)
        if let known = origins[key] { return known }
        // Onto an earlier territory only whole regions are carried.
        let found: Set<RegionCode> =
            day > self.day ? [] : Set(facts.history.origins(of: region, on: day, at: self.day).map(\.code))
        origins[key] = found
        return found
    }

    private func name(_ code: RegionCode) -> String { facts.gazetteer.region(code)?.name ?? code.text }
}
