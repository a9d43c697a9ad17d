/// Holds the days of regions against those of what they lie in.
extension Gazetteer {
    /// - Throws: `RegisterError.parentAbsent` where a region lies in one that has ended or not yet begun: on the last day of a former
    ///   parent, on the day after, and on its own last day; `.formerParentTwice`.
    public func checkParents() throws(RegisterError) {
        for region in regions where region.parent != nil || !region.formerParents.isEmpty {
            for (one, next) in zip(region.formerParents, region.formerParents.dropFirst()) where one.until == next.until
            {
                throw .formerParentTwice(region.code, until: one.until)
            }
            for former in region.formerParents {
                try check(region, on: former.until)
                try check(region, on: Day.after(former.until))
            }
            try check(region, on: region.validTo ?? Self.afterAllChanges)
        }
    }

    private func check(_ region: Region, on day: String) throws(RegisterError) {
        guard region.exists(on: day), let above = lineage(of: region.code, on: day).dropFirst().first,
            !above.exists(on: day)
        else { return }
        throw .parentAbsent(region.code, parent: above.code, day: day, life: above.life)
    }
}
