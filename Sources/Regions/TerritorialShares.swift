/// What became of a territory, and what it was made of.
extension TerritorialHistory {
    /// Where the territory that `code` had on a day lies on a later one, as shares of the regions there, sorted by code.
    ///
    /// What a crosswalk tells goes before single changes up to its target; of several the one that leads furthest. The shares
    /// add up to 1. Where the day asked for lies before a crosswalk's target, its table of that year tells where the
    /// territory was, if only one region can have held it; else the code stays itself, which does not exist then.
    ///
    /// - Parameters:
    ///   - day: ISO 8601; changes of that day have happened.
    ///   - reference: the day (ISO 8601) whose territory is wanted.
    public func shares(
        of code: RegionCode, on day: String, at reference: String = Gazetteer.afterAllChanges
    ) -> [TerritorialShare] {
        guard isInvolved(code) else { return [TerritorialShare(code: code, weight: 1)] }
        var parts = [RegionCode: Double]()
        carry(code, 1, from: day, to: reference, into: &parts)
        return parts.map { TerritorialShare(code: $0.key, weight: $0.value) }.sorted { $0.code < $1.code }
    }

    private func carry(
        _ code: RegionCode, _ weight: Double, from day: String, to reference: String,
        into parts: inout [RegionCode: Double]
    ) {
        if let crosswalk = crosswalk(for: code, from: day, to: reference),
            let shares = crosswalk.shares(of: code, in: Self.year(day))
        {
            for share in shares {
                carry(share.code, weight * share.weight, from: crosswalk.target, to: reference, into: &parts)
            }
        } else if let departure = departures[code]?.first(where: { $0.day > day && $0.day <= reference }) {
            var moved = [RegionCode: Double]()
            move(code, weight, on: departure.day, into: &moved)
            for (code, weight) in moved.sorted(by: { $0.key < $1.key }) {
                carry(code, weight, from: departure.day, to: reference, into: &parts)
            }
        } else if let between = regionsBetween(code, from: day, at: reference) {
            for share in between { parts[share.code, default: 0] += weight * share.weight }
        } else {
            parts[code, default: 0] += weight
        }
    }

    /// The crosswalk that leads furthest among those that know the code as it was in the day's year or before; else the
    /// first that knows it at all.
    private func crosswalk(for code: RegionCode, from day: String, to reference: String) -> TerritorialCrosswalk? {
        let fitting = crosswalks.filter { day < $0.target && $0.target <= reference && $0.knows(code) }
        return fitting.last { $0.covers(code, in: Self.year(day)) } ?? fitting.first
    }

    /// What goes over on a day goes on with its new owner only where that one goes over as a whole on the same day.
    private func move(
        _ code: RegionCode, _ weight: Double, on day: String, into parts: inout [RegionCode: Double],
        hasMoved: Bool = false
    ) {
        guard let departure = departures[code]?.first(where: { $0.day == day }), departure.isWhole || !hasMoved else {
            parts[code, default: 0] += weight
            return
        }
        for share in departure.shares {
            move(share.code, weight * share.weight, on: day, into: &parts, hasMoved: true)
        }
        if !departure.isWhole { parts[code, default: 0] += weight * departure.remainder }
    }

    /// Where a territory lay in a year on the way to a crosswalk's target: what became of its parts, and which region of
    /// that year's table alone holds each. `nil` where nothing of it changed by then, or where several may have held a part.
    private func regionsBetween(
        _ code: RegionCode, from day: String, at reference: String
    ) -> [TerritorialShare]? {
        let year = Self.year(reference)
        guard day < reference, let crosswalk = crosswalks.first(where: { reference < $0.target && $0.knows(code) }),
            let shares = crosswalk.shares(of: code, in: Self.year(day))
        else { return nil }
        let isThere = crosswalk.knows(code, in: year)
        guard !isThere || crosswalk.shares(of: code, in: year) != shares else { return nil }
        var parts = [TerritorialShare]()
        for share in shares {
            let holders = crosswalk.regions(of: year, holding: share.code)
            guard holders.count == 1 || isThere && holders.contains(code) else { return nil }
            parts.append(TerritorialShare(code: holders.count == 1 ? holders[0] : code, weight: share.weight))
        }
        return parts
    }

    /// The code that holds the territory of `code` after all changes, or most of it.
    public func today(_ code: RegionCode) -> RegionCode {
        guard isInvolved(code) else { return code }
        let day = dayOfUse(of: code, near: Gazetteer.afterAllChanges)
        return shares(of: code, on: day).max { ($0.weight, $1.code) < ($1.weight, $0.code) }?.code ?? code
    }

    /// The regions of a day of which `code` holds a part on a later one, with the part's share of each, sorted by code.
    ///
    /// `origins(of: 03157009, on: "2014-12-31")` → 03157003 and 03157004, each with weight 1. The origins of all regions of
    /// the later day hold every region of the earlier one exactly once.
    public func origins(
        of code: RegionCode, on day: String, at reference: String = Gazetteer.afterAllChanges
    ) -> [TerritorialShare] {
        guard isInvolved(code) else { return [TerritorialShare(code: code, weight: 1)] }
        return ancestors(of: code).sorted().compactMap { candidate in
            guard exists(candidate, on: day) else { return nil }
            return shares(of: candidate, on: day, at: reference).first { $0.code == code }
                .map { TerritorialShare(code: candidate, weight: $0.weight) }
        }
    }

    /// The code itself and all that lead to it over any number of changes.
    private func ancestors(of code: RegionCode) -> Set<RegionCode> {
        var reached: Set = [code]
        var open = [code]
        while let next = open.popLast() {
            var found = sources[next, default: []]
            // On the way to a crosswalk's target a territory may have lain in a region beside.
            for crosswalk in crosswalks {
                for target in Set(crosswalk.runs[next, default: []].flatMap { $0.shares.map(\.code) }) {
                    found.formUnion(crosswalk.sources[target, default: []])
                }
            }
            for source in found where reached.insert(source).inserted { open.append(source) }
        }
        return reached
    }
}
