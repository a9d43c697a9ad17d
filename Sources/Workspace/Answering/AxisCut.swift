internal import Aggregation
internal import Disclosure
internal import Records
internal import Regions

/// Chooses the members of an axis that a question means.
struct AxisCut {
    let axis: TableAxis
    let facts: CountyFacts
    /// The day (ISO 8601) whose territory the axis is on.
    let territory: String
    /// How many steps of a code's path the question's table shows; `nil` for all.
    var depth: Int?

    /// The members of a level: those on it, and those above it that have no parts.
    func members(at grouping: Grouping, level: String?, withTotals: Bool) -> [Int] {
        let wanted = wantedLevel(grouping, level)
        let branches = Set(axis.members.compactMap(\.parent))
        var chosen = [Int]()
        var isBelow = Array(repeating: false, count: axis.members.count)
        for (index, member) in axis.members.enumerated() {
            if let parent = member.parent, isBelow[parent] {
                isBelow[index] = true
                continue
            }
            let isOnLevel = wanted.map { $0 == member.level } ?? !branches.contains(index)
            if isOnLevel { isBelow[index] = true }
            if isOnLevel || withTotals || !branches.contains(index) { chosen.append(index) }
        }
        return chosen
    }

    /// The level's name on this axis; `nil` for the finest.
    private func wantedLevel(_ grouping: Grouping, _ level: String?) -> String? {
        switch grouping {
        case .region: level
        case .period(let grain): grain.rawValue
        case .schoolTime(let detail): detail ? nil : "1"
        case .weekday, .hour: "1"
        case .column(_, let depth): depth.map(String.init)
        }
    }

    /// The members that a comparison is true of; a total only where it is true of all its parts.
    ///
    /// - Throws: `QueryError` for a region or period that is not known, for a day that cuts a period, and where nothing is
    ///   left: `.nothingDelivered` where it lies before or behind all periods.
    func members(_ indices: [Int], where comparison: Filter.Comparison) throws -> [Int] {
        let isMeant = try test(try coded(comparison), showing: indices)
        var holds = axis.members.map(isMeant)
        for (index, member) in axis.members.enumerated().reversed() where !holds[index] {
            if let parent = member.parent { holds[parent] = false }
        }
        let chosen = indices.filter { holds[$0] }
        guard !chosen.isEmpty else {
            try checkDelivered(comparison)
            throw QueryError.matchesNothing
        }
        return chosen
    }

    /// The one member that stands for exactly what a comparison means; `nil` where none does.
    ///
    /// - Throws: `QueryError.unknownChoice` with those there are; `QueryError` for a region that is not known.
    func member(where comparison: Filter.Comparison) throws -> Int? {
        guard comparison.sign == .equal, comparison.terms.count == 1 else { return nil }
        let comparison = try coded(comparison)
        let term = comparison.dimension == "hour" ? try Self.hourCode(comparison.terms[0]) : comparison.terms[0]
        switch axis.dimension {
        case "region":
            let codes = try RegionTerm.codes(term, in: facts, on: territory)
            return codes.count == 1 ? axis.index(ofCode: codes[0].text) : nil
        default:
            let branch = term.hasSuffix("/*") ? String(term.dropLast(2)) : term
            let known = axis.members.map(\.code)
            guard let index = axis.index(ofCode: branch) else {
                // Periods are without end; a pattern of codes is known, although no one member stands for it.
                guard axis.dimension != "period", !known.contains(where: { TermPattern(term).matches($0) }) else {
                    return nil
                }
                throw unknownCode(term)
            }
            let hasParts = axis.members.contains { $0.parent == index }
            guard axis.dimension != "school_time", hasParts, !term.hasSuffix("/*") else { return index }
            // The code itself, and not those below it.
            return axis.index(ofCode: branch + AxisMember.unknownSuffix)
        }
    }

    /// - Throws: `QueryError.nothingDelivered` for a condition on the date that lies before or behind all periods of the axis.
    func checkDelivered(_ comparison: Filter.Comparison) throws(QueryError) {
        guard axis.dimension == "period" else { return }
        let shown = axis.members.compactMap { Period(code: $0.code) }
        let asked = comparison.terms.compactMap(Period.init(code:))
        guard let first = shown.map(\.firstDay).min(), let last = shown.map(\.lastDay).max(),
            asked.count == comparison.terms.count
        else { return }
        let isOutside = asked.allSatisfy { other in
            switch comparison.sign {
            case .equal: other.lastDay < first || last < other.firstDay
            case .unequal: false
            case .less: other.firstDay <= first
            case .lessOrEqual: other.lastDay < first
            case .greater: last <= other.lastDay
            case .greaterOrEqual: last < other.firstDay
            }
        }
        if isOutside { throw .nothingDelivered(comparison.dateWords, days: first...last) }
    }

    private func coded(_ comparison: Filter.Comparison) throws(QueryError) -> Filter.Comparison {
        let coded = try comparison.coded(by: axis.members).whole(at: depth, in: axis.members)
        try coded.checkBranches(in: axis.members)
        return coded
    }

    /// - Parameter indices: the members that are shown; a period among them that is cut ends the question.
    private func test(_ comparison: Filter.Comparison, showing indices: [Int]) throws -> (AxisMember) -> Bool {
        let isNegated = comparison.sign == .unequal
        switch axis.dimension {
        case "region":
            let codes = Set(
                try comparison.terms.flatMap { try RegionTerm.codes($0, in: facts, on: territory) })
            return { member in
                let code =
                    member.isUnassigned ? String(member.code.dropLast(AxisMember.unassignedSuffix.count)) : member.code
                return facts.gazetteer.lineage(of: RegionCode(code), on: territory).contains { codes.contains($0.code) }
                    != isNegated
            }
        case "period":
            let periods = try comparison.terms.map { term in
                guard let period = Period(code: term) else {
                    throw QueryError.unknownTerm(term, field: "date", suggestion: nil)
                }
                return period
            }
            // A total among its parts is left out where it is cut: the parts tell what is meant.
            let totals = Set(indices.compactMap { axis.members[$0].parent })
            for index in indices where !totals.contains(index) {
                guard let period = Period(code: axis.members[index].code) else { continue }
                for other in periods where Self.cuts(comparison.sign, other, period) {
                    throw QueryError.cutsPeriod(other.name, period.name)
                }
            }
            return { member in
                // What lies across periods of a year belongs to the year, as far as is known.
                let code = member.isUnassigned ? String(member.code.prefix { $0 != "." }) : member.code
                guard let period = Period(code: code) else { return false }
                return periods.contains { Self.holds(period, comparison.sign, $0) }
            }
        case "hour":
            let hours = try comparison.terms.map { try Self.hourCode($0) }
            return { member in
                DayCycle.hour(member.code) != nil && hours.contains { comparison.sign.holds(member.code, $0) }
            }
        default:
            let known = axis.members.map(\.code)
            for term in comparison.terms where !known.contains(where: { TermPattern(term).matches($0) }) {
                throw unknownCode(term)
            }
            return { member in
                // Like an hour that is not known, what has no entry fits no comparison.
                guard member.code != AxisMember.unknownCode else { return false }
                return comparison.terms.contains { isMeant(member, $0) } != isNegated
            }
        }
    }

    /// A member is meant by its own code or a pattern; hours outside of lessons by that word too.
    private func isMeant(_ member: AxisMember, _ term: String) -> Bool {
        if TermPattern(term).matches(member.code) { return true }
        return axis.dimension == "school_time"
            ? member.code.hasPrefix(term + "/") : member.code == term + AxisMember.unknownSuffix
    }

    private func unknownCode(_ term: String) -> QueryError {
        .unknownChoice(term, field: axis.dimension, known: axis.members.filter(\.isChoosable).map(\.code))
    }

    private static func hourCode(_ term: String) throws(QueryError) -> String {
        guard let hour = DayCycle.hour(term) else {
            throw .unknownChoice(term, field: "hour", known: (0...23).map(String.init))
        }
        return DayCycle.hourCode(hour)
    }

    /// A border of the comparison lies inside the period, so that it is meant only in part.
    private static func cuts(_ sign: Filter.Sign, _ other: Period, _ period: Period) -> Bool {
        let cutsBefore = period.firstDay < other.firstDay && other.firstDay <= period.lastDay
        let cutsBehind = period.firstDay <= other.lastDay && other.lastDay < period.lastDay
        return switch sign {
        case .equal, .unequal: cutsBefore || cutsBehind
        case .less, .greaterOrEqual: cutsBefore
        case .lessOrEqual, .greater: cutsBehind
        }
    }

    /// A period lies wholly within, before or after another.
    private static func holds(_ period: Period, _ sign: Filter.Sign, _ other: Period) -> Bool {
        switch sign {
        case .equal: other.firstDay <= period.firstDay && period.lastDay <= other.lastDay
        case .unequal: period.lastDay < other.firstDay || other.lastDay < period.firstDay
        case .less: period.lastDay < other.firstDay
        case .lessOrEqual: period.lastDay <= other.lastDay
        case .greater: period.firstDay > other.lastDay
        case .greaterOrEqual: period.firstDay >= other.firstDay
        }
    }
}
