/// Regions of which nothing tells what became of them, or what they were made of.
extension TerritorialHistory {
    /// Regions that end before a day (ISO 8601) while neither a change of the day after their last nor a crosswalk of a later one tells
    /// what becomes of their territory, sorted by code. What is counted in them stays with them, and is missing in what came after.
    public func unexplainedEnds(before day: String) -> [Region] {
        lives.values.filter { region in
            guard let last = region.validTo, last < day else { return false }
            let isTakenOver = departures[region.code]?.contains { Day.before($0.day) == last } ?? false
            return !isTakenOver && !crosswalks.contains { $0.target > last && $0.knows(region.code) }
        }.sorted { $0.code < $1.code }
    }

    /// Regions that begin while neither a change of their first day nor a crosswalk of a later one tells what they were made of, sorted
    /// by code; not those of a level that has no regions before that day. What was counted there before is missing in them.
    public func unexplainedBeginnings(in register: Gazetteer) -> [Region] {
        lives.values.filter { region in
            guard let first = region.validFrom, !(arrivals[region.code]?.contains(first) ?? false),
                !crosswalks.contains(where: { $0.target >= first && $0.sources[region.code] != nil })
            else { return false }
            return !register.regions(at: region.level, on: Day.before(first)).isEmpty
        }.sorted { $0.code < $1.code }
    }

    /// The levels of the regions that single changes or crosswalks tell of: of these levels all regions are expected to be told.
    public func levelsOfChanges(in register: Gazetteer) -> Set<RegionLevel> {
        let told = Set(departures.keys).union(arrivals.keys).union(crosswalks.flatMap { $0.runs.keys })
        return Set(told.compactMap { register.region($0)?.level })
    }
}
