internal import Records
internal import Regions

/// Makes the tests of a filter for one segment.
struct FilterCompiler {
    let facts: CountyFacts
    /// The day (ISO 8601) whose territory is asked for.
    let territory: String
    /// The dictionary of a column with codes, and where the column stands in the list of loaded columns.
    let dictionary: (String) throws -> (codes: [String], column: Int)

    func test(_ node: Filter.Node) throws -> RowTest {
        switch node {
        case .all(let nodes): .all(try nodes.map(test))
        case .any(let nodes): .any(try nodes.map(test))
        case .not(let node): .not(try test(node))
        case .comparison(let comparison): try test(comparison)
        }
    }

    private func test(_ comparison: Filter.Comparison) throws -> RowTest {
        switch comparison.field {
        case "date": return .any(try comparison.terms.map { try days($0, comparison.sign) })
        case "hour": return .hours(try hours(comparison))
        case "school_time": return .schoolTimes(try schoolTimes(comparison))
        case "weekday": return .weekdays(try weekdays(comparison))
        case "region": return .regions(try regions(comparison))
        default:
            let (codes, column) = try dictionary(comparison.field)
            let chosen = codes.map { code in comparison.terms.contains { TermPattern($0).matches(code) } }
            return .codes(column: column, negated(comparison) ? chosen.map { !$0 } : chosen)
        }
    }

    private func negated(_ comparison: Filter.Comparison) -> Bool { comparison.sign == .unequal }

    /// `2016`, `2016-Q1` and `2016-01` are all their days; `>= 2016` begins with the first of them.
    private func days(_ term: String, _ sign: Filter.Sign) throws -> RowTest {
        guard let period = Period(code: term) else {
            throw QueryError.unknownTerm(term, field: "date", suggestion: nil)
        }
        let (first, last) = (period.firstDay.dayNumber, period.lastDay.dayNumber)
        return switch sign {
        case .equal: .days(first...last, outside: false)
        case .unequal: .days(first...last, outside: true)
        case .less: .days(Int.min...(first - 1), outside: false)
        case .lessOrEqual: .days(Int.min...last, outside: false)
        case .greater: .days((last + 1)...Int.max, outside: false)
        case .greaterOrEqual: .days(first...Int.max, outside: false)
        }
    }

    private func hours(_ comparison: Filter.Comparison) throws -> [Bool] {
        let wanted = try comparison.terms.map { term in
            guard let hour = DayCycle.hour(term) else {
                throw QueryError.unknownChoice(term, field: "hour", known: (0...23).map(String.init))
            }
            return hour
        }
        return (0...255).map { hour in
            guard hour < 24 else { return false }
            return wanted.contains { comparison.sign.holds(hour, $0) }
        }
    }

    private func schoolTimes(_ comparison: Filter.Comparison) throws -> [Bool] {
        let known = [SchoolTime.outsideCode] + SchoolTime.allCases.map(\.code)
        for term in comparison.terms where !known.contains(term) {
            throw QueryError.unknownChoice(term, field: "school_time", known: known)
        }
        return SchoolTime.allCases.map { time in
            let isMeant = comparison.terms.contains { term in
                term == time.code || term == SchoolTime.outsideCode && time.isOutside
            }
            return isMeant != negated(comparison)
        }
    }

    private func weekdays(_ comparison: Filter.Comparison) throws -> [Bool] {
        let known = DayCycle.weekdays.map(\.code)
        for term in comparison.terms where !known.contains(term) {
            throw QueryError.unknownChoice(term, field: "weekday", known: known)
        }
        return known.map { comparison.terms.contains($0) != negated(comparison) }
    }

    private func regions(_ comparison: Filter.Comparison) throws -> [Bool] {
        let chosen = try Set(comparison.terms.flatMap { try RegionTerm.codes($0, in: facts, on: territory) })
        return facts.gazetteer.regions.map { region in
            facts.gazetteer.lineage(of: region.code, on: territory).contains { chosen.contains($0.code) }
                != negated(comparison)
        }
    }
}
