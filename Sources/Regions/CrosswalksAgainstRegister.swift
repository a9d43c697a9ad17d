internal import Wording

/// Holds crosswalks against the register, and against single changes.
extension Gazetteer {
    /// - Parameter known: codes that other crosswalks lead on from.
    /// - Throws: `RegisterError` where a region that is there on the target's day is led elsewhere as a whole, where a region is led to
    ///   one that is not there on that day or that the register does not hold though it holds those beside, and where a region is led to
    ///   one region in a year and to another in the next.
    public func check(_ crosswalk: TerritorialCrosswalk, known: Set<RegionCode>) throws(RegisterError) {
        for (code, runs) in crosswalk.runs.sorted(by: { $0.key < $1.key }) {
            for (run, next) in zip(runs, runs.dropFirst()) {
                guard let one = run.shares.first, let other = next.shares.first, run.shares.count == 1,
                    next.shares.count == 1, one.code != other.code
                else { continue }
                throw .crosswalkWavers(code, year: next.first)
            }
            for run in runs {
                for share in run.shares {
                    try check(share.code, from: code, year: run.last, of: crosswalk, known: known)
                }
                guard let region = region(code), region.exists(on: crosswalk.target),
                    region.exists(on: "\(run.last)-12-31"), !run.shares.contains(where: { $0.code == code })
                else { continue }
                throw .crosswalkMoves(code, year: run.last, target: crosswalk.target)
            }
        }
    }

    private func check(
        _ target: RegionCode, from code: RegionCode, year: Int, of crosswalk: TerritorialCrosswalk,
        known: Set<RegionCode>
    ) throws(RegisterError) {
        if let region = region(target) {
            guard !region.exists(on: crosswalk.target) else { return }
            throw .crosswalkIntoAbsent(target, from: code, year: year, target: crosswalk.target, life: region.life)
        }
        guard !known.contains(target) else { return }
        let beside = codesBeside(target)
        // A part that went to another county lies in what the register has above that.
        guard !beside.isEmpty else { return }
        throw .crosswalkIntoUnknown(
            target, from: code, year: year, suggestion: Suggestion.nearest(to: target.text, in: beside))
    }

    /// Codes as long as one that the register does not hold, in the region that holds it by its digits.
    private func codesBeside(_ code: RegionCode) -> [String] {
        var prefix = code.text.dropLast()
        while !prefix.isEmpty {
            if region(RegionCode(String(prefix))) != nil {
                return children(of: RegionCode(String(prefix))).map(\.code.text).filter { $0.count == code.text.count }
            }
            prefix = prefix.dropLast()
        }
        return []
    }
}

extension TerritorialHistory {
    /// - Throws: `RegisterError.contradictsCrosswalk` where a region that goes over as a whole by single changes is led to none of the
    ///   same regions by a crosswalk that knows it in the year before.
    public func checkChangesAgainstCrosswalks() throws(RegisterError) {
        let alone = TerritorialHistory(self, crosswalks: [])
        for (code, departures) in departures.sorted(by: { $0.key < $1.key }) {
            for departure in departures where departure.isWhole {
                let eve = "\(Self.year(departure.day) - 1)-12-31"
                for crosswalk in crosswalks
                where departure.day <= crosswalk.target && crosswalk.knows(code, in: Self.year(eve)) {
                    guard let other = crosswalk.shares(of: code, in: Self.year(eve)) else { continue }
                    let single = alone.shares(of: code, on: eve, at: crosswalk.target)
                    if Set(single.map(\.code)).isDisjoint(with: other.map(\.code)) {
                        throw .contradictsCrosswalk(code, date: departure.day, target: crosswalk.target)
                    }
                }
            }
        }
    }
}
