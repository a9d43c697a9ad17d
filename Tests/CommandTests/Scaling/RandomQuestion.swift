import Aggregation
import Records
import Regions
import Store
import TestSupport

/// Questions that nobody thought of, about records that are there: the same for the same seed.
struct RandomQuestion {
    private let facts: CountyFacts
    private let kinds: [RecordKind]
    /// For each kind and column with codes what is in the records.
    private let terms: [String: [String]]
    private let days: ClosedRange<Int>
    private var generator: SeededGenerator

    init(facts: CountyFacts, segments: [Segment], seed: UInt64) throws {
        self.facts = facts
        kinds = RecordKind.allCases.filter { kind in segments.contains { $0.delivery.kind == kind } }
        var terms = [String: Set<String>]()
        for segment in segments {
            for column in RecordSchema.of(segment.delivery.kind).columns where column.type == .code {
                terms["\(segment.delivery.kind) \(column.name)", default: []].formUnion(
                    try segment.dictionary(of: column.name))
            }
        }
        self.terms = terms.mapValues { $0.sorted() }
        let coverages = segments.map(\.delivery.coverage)
        let last = coverages.map(\.upperBound.dayNumber).max() ?? 0
        days = (coverages.map(\.lowerBound.dayNumber).min() ?? 0)...last
        generator = SeededGenerator(seed: seed)
    }

    /// - Throws: `QueryError` where what came by chance is no question.
    mutating func next() throws -> Query {
        let kind = generator.pick(kinds)
        let groupings = try groupings(kind)
        let query = try Query(
            kind: kind, groupings: groupings,
            level: generator.chance(0.7) ? generator.pick(facts.gazetteer.levels).name : nil,
            filter: generator.chance(0.6) ? try Filter(condition(kind), kind: kind) : nil,
            measure: generator.chance(0.3) ? generator.pick(measures(kind)) : nil,
            territory: generator.chance(0.4) ? territory() : nil)
        guard !kind.isAggregate, generator.chance(0.25) else { return query }
        let mean = try query.mean(of: generator.pick(measures(kind)))
        return generator.chance(0.5) ? mean.sum : mean.records
    }

    private mutating func groupings(_ kind: RecordKind) throws -> [Grouping] {
        let known = Grouping.known(for: kind)
        let usual = ["region", generator.pick(PeriodGrain.allCases.map(\.rawValue))]
        let chosen = (0..<generator.below(4)).map { _ in
            generator.pick(generator.chance(0.4) ? usual : known)
        }
        var seen = Set<String>()
        return try chosen.map { try Grouping($0, kind: kind) }.filter { seen.insert($0.dimension).inserted }
    }

    private func measures(_ kind: RecordKind) -> [String] {
        let counts = RecordSchema.of(kind).columns.filter { $0.type == .count }.map(\.name)
        return counts.isEmpty ? [RecordSchema.of(kind).defaultMeasure.name] : counts
    }

    private mutating func condition(_ kind: RecordKind) -> String {
        let parts = (0...generator.below(3)).map { _ in
            let part = comparison(kind)
            return generator.chance(0.2) ? "not (\(part))" : part
        }
        return parts.joined(separator: generator.chance(0.7) ? " and " : " or ")
    }

    private mutating func comparison(_ kind: RecordKind) -> String {
        let field = generator.pick(Filter.fields(of: kind))
        let same = generator.chance(0.75) ? "=" : "!="
        let ordered = generator.pick(["=", "!=", "<", "<=", ">", ">="])
        switch field {
        case "date": return "date \(ordered) \(period())"
        case "hour": return "hour \(ordered) \(generator.below(24))"
        case "weekday": return "weekday \(same) \(generator.pick(["mon", "sat", "sun"]))"
        case "school_time": return "school_time \(same) \(generator.pick(["lesson", "outside", "unknown"]))"
        case "basis": return "basis \(same) \(generator.pick(["intake", "closed-case"]))"
        case "region": return "region \(same) \"\(generator.pick(facts.gazetteer.regions).code.text)\""
        default:
            // A term in double quotes cannot hold any.
            let known = (terms["\(kind) \(field)"] ?? []).filter { !$0.contains("\"") }
            guard !known.isEmpty else { return "date >= \(period())" }
            let term = generator.pick(known)
            let parent = term.split(separator: "/").first.map { "\($0)/*" } ?? term
            return "\(field) \(same) \"\(generator.chance(0.3) ? parent : term)\""
        }
    }

    private mutating func period() -> String {
        Period(generator.pick(PeriodGrain.allCases), containing: day()).code
    }

    private mutating func day() -> CivilDate {
        CivilDate(dayNumber: days.lowerBound + generator.below(days.count))
    }

    /// A day on which something changed, the one before it, or any.
    private mutating func territory() -> String {
        let changes = facts.history.days + facts.gazetteer.regions.compactMap(\.validTo)
        guard !changes.isEmpty, generator.chance(0.7) else { return day().description }
        let change = generator.pick(changes)
        guard generator.chance(0.5), let date = CivilDate(iso: change) else { return change }
        return date.adding(days: -1).description
    }
}
