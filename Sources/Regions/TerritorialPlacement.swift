/// Where something that was recorded in a region lies on the territory of another day.
public enum TerritorialPlacement: Hashable, Sendable {
    /// In each of these regions with the share's probability; one share of 1 is certain.
    case shares([TerritorialShare])
    /// Somewhere in these regions, and nothing tells in which: what a merger joined cannot be divided back.
    case within([RegionCode])
}

extension TerritorialHistory {
    /// Where a record of a region and a day lies on the territory of another day, before or after.
    ///
    /// A code that did not exist on the record's day is taken as it was on the nearest day on which it did, an earlier one
    /// first: suppliers go on using old codes, and write new ones into old rows.
    ///
    /// Onto an earlier day a record is carried only if all of its region's territory lay in one region then.
    public func placement(
        of code: RegionCode, recordedOn day: String, at reference: String
    ) -> TerritorialPlacement {
        guard isInvolved(code) else { return .shares([TerritorialShare(code: code, weight: 1)]) }
        let day = dayOfUse(of: code, near: day)
        guard day > reference else {
            let shares = shares(of: code, on: day, at: reference)
            if shares.allSatisfy({ exists($0.code, on: reference) || !isKnown($0.code) }) { return .shares(shares) }
            return .within(self.shares(of: code, on: day).map(\.code))
        }
        let origins = origins(of: code, on: reference, at: day)
        switch origins.count {
        case 0: return .within([code])
        case 1: return .shares([TerritorialShare(code: origins[0].code, weight: 1)])
        default: return .within(origins.map(\.code))
        }
    }

    /// A target of a crosswalk may lie beyond the register: in another county.
    private func isKnown(_ code: RegionCode) -> Bool {
        departures[code] != nil || lives[code] != nil || crosswalks.contains { $0.knows(code) }
    }

    /// What a region that does not exist on a day became, or was made of.
    public enum Relatives: Hashable, Sendable {
        case successors([RegionCode])
        case origins([RegionCode])
        /// Nothing is known of it.
        case none
    }

    /// The regions of a day (ISO 8601) that hold the territory of one that does not exist on it.
    public func relatives(of code: RegionCode, on day: String) -> Relatives {
        let ofUse = dayOfUse(of: code, near: day)
        guard isInvolved(code), ofUse != day else { return .none }
        let codes =
            (ofUse < day ? shares(of: code, on: ofUse, at: day) : origins(of: code, on: day, at: ofUse)).map(\.code)
            .filter { $0 != code }
        guard !codes.isEmpty else { return .none }
        return ofUse < day ? .successors(codes) : .origins(codes)
    }

    /// The day itself where the region exists on it; else the last day before on which it did, or the first after.
    public func dayOfUse(of code: RegionCode, near day: String) -> String {
        guard !exists(code, on: day) else { return day }
        let days = bordersOfLife(code).filter { exists(code, on: $0) }
        return days.last { $0 <= day } ?? days.first ?? day
    }

    /// First and last days on which a code may have existed, sorted.
    private func bordersOfLife(_ code: RegionCode) -> [String] {
        var days = arrivals[code, default: []]
        days += departures[code, default: []].filter(\.isWhole).map { Day.before($0.day) }
        days += [lives[code]?.validFrom, lives[code]?.validTo].compactMap { $0 }
        days += crosswalks.filter { $0.isTarget(code) }.map(\.target)
        for run in crosswalks.lazy.flatMap({ $0.runs[code, default: []] }) {
            days += ["\(Day.padded(run.first, 4))-12-31", "\(Day.padded(run.last, 4))-12-31"]
        }
        return days.sorted()
    }
}
