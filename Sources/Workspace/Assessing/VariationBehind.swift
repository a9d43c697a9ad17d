internal import Aggregation
internal import Records
internal import Regions
internal import Trends

extension Answers {
    /// How much counts vary in all regions and periods that the question could have been asked of; `nil` where no table tells of them.
    ///
    /// One series of few years tells nothing of it. The whole is then told by its parts, by smaller regions and, where these are too
    /// few, by shorter periods of the same records, the coarsest of which there are enough: a sum of independent counts of
    /// variance φ · mean has the variance φ · mean again, so that φ is the same for whole and parts.
    func variation(of question: Question) throws -> CountVariation? {
        guard let whole = question.ofAllRegionsAndPeriods else { return nil }
        let name = "\(question.audience) \(question.protection) \(whole.text)"
        if let known = variations[name] { return known }
        var found: CountVariation?
        do {
            found = CountVariation(try answer(whole))
        } catch WorkspaceError.noSlice {
            // The parts may be published where the whole is not.
        }
        if !(found?.isKnown ?? false) { found = try variation(ofPartsOf: whole) ?? found }
        variations[name] = .some(found)
        return found
    }

    private func variation(ofPartsOf whole: Question) throws -> CountVariation? {
        for parts in whole.ofParts(levels: workspace.facts.gazetteer.levels.map(\.name)) {
            do {
                let variation = CountVariation(try answer(parts))
                if variation.isKnown { return variation }
            } catch is WorkspaceError {
                continue
            } catch is QueryError {
                continue
            }
        }
        return nil
    }
}

extension Question {
    /// The same counts by smaller regions and by shorter periods, the coarsest first.
    fileprivate func ofParts(levels: [String]) -> [Question] {
        guard let grain = query.groupings.compactMap(\.grain).first else { return [] }
        let asked = query.level.flatMap { levels.firstIndex(of: $0) }
        let isByRegion = query.groupings.contains(.region)
        // Without a level regions are the smallest that are published.
        let smaller = isByRegion ? asked.map { Array(levels[($0 + 1)...]) } ?? [] : Array(levels.dropFirst())
        let places: [String?] = [query.level] + smaller.map(Optional.some)
        let shorter = PeriodGrain.allCases.filter { $0 != grain && $0 <= .month && $0.nests(in: grain) }
        let parts = ([grain] + shorter).flatMap { grain in places.map { (grain, $0) } }.dropFirst()
        return parts.compactMap { grain, level in
            var groupings = query.groupings.map { $0.grain == nil ? $0 : .period(grain) }
            if !isByRegion, level != query.level { groupings.insert(.region, at: 0) }
            // What cannot be asked of these parts tells nothing.
            let query = try? Query(
                kind: query.kind, groupings: groupings, level: level, filter: query.filter,
                measure: query.measure.name, territory: query.territory, denominator: query.denominator)
            return query.map { Question(query: $0, audience: audience, protection: protection) }
        }
    }
}

extension Grouping {
    fileprivate var grain: PeriodGrain? { if case .period(let grain) = self { grain } else { nil } }
}
