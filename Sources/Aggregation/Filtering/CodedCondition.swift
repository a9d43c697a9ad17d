internal import Records
public import Store

extension Query {
    /// The question with codes where its condition gives names as tables show them. A code that the question's table shows as one with all
    /// below it, as `category_group` does, stands for these.
    ///
    /// A name has to be known by what all deliveries hold: in one alone another code of the same name may be missing.
    /// - Throws: as `Filter.Comparison.coded(by:)`; `StoreError`, `FileError`.
    func coded(_ segments: [Segment], _ facts: CountyFacts) throws -> Query {
        guard let filter else { return self }
        let root = try filter.root.mapped { comparison in
            let members = try members(of: comparison.field, segments, facts)
            return try comparison.coded(by: members).whole(at: depth(of: comparison.field), in: members)
        }
        return under(Filter(root: root, text: filter.text))
    }

    /// Refuses a condition on a code that no delivery holds, which is more likely misspelt than never reported, or that only sums up
    /// others.
    ///
    /// - Throws: `QueryError.unknownChoice` with the codes there are; as `coded` and `Filter.Comparison.checkBranches(in:)`.
    public func checkTerms(in segments: [Segment], facts: CountyFacts) throws {
        guard let filter = try coded(segments, facts).filter else { return }
        for comparison in filter.root.comparisons where RecordSchema.of(kind).index(of: comparison.field) != nil {
            // What regions, days and hours there are does not depend on what is stored.
            guard !["region", "date", "hour"].contains(comparison.field) else { continue }
            let members = try members(of: comparison.field, segments, facts)
            try comparison.checkBranches(in: members)
            let codes = members.map(\.code).filter { $0 != AxisMember.totalCode }
            for term in comparison.terms where !codes.isEmpty && !codes.contains(where: TermPattern(term).matches) {
                throw QueryError.unknownChoice(
                    term, field: comparison.field, known: members.filter(\.isChoosable).map(\.code))
            }
        }
    }

    /// Refuses a condition on a region, day or hour that there cannot be, whatever is stored.
    ///
    /// - Throws: `QueryError.unknownTerm`, `.unknownChoice` with those there are; as `Filter.Comparison.coded(by:)` and `RegionTerm.codes`.
    public func checkPlaceAndTime(facts: CountyFacts) throws {
        let compiler = FilterCompiler(facts: facts, territory: territory ?? facts.territoryDay) { field in
            preconditionFailure("\(field) has a dictionary of its own")
        }
        for comparison in filter?.root.comparisons ?? []
        where ["region", "date", "hour", "weekday", "school_time"].contains(comparison.field) {
            _ = try compiler.test(.comparison(try comparison.coded(by: try members(of: comparison.field, [], facts))))
        }
    }

    private func depth(of field: String) -> Int? { groupings.first { $0.dimension == field }?.depth }

    /// The members of a field's axis as far as they have names; none of regions and days.
    private func members(of field: String, _ segments: [Segment], _ facts: CountyFacts) throws -> [AxisMember] {
        switch field {
        case "region", "date": return []
        case "hour": return CodeAxis.hours().axis.members
        case "weekday": return CodeAxis.weekdays(hasUnknown: false).axis.members
        case "school_time": return CodeAxis.schoolTime(detail: true, hasMixedOutside: false).axis.members
        default:
            let codes = try Set(segments.flatMap { try $0.codes(of: field) }).sorted()
            return CodeAxis.plan(
                of: field, in: kind, codes: codes, hasUnknown: false, depth: nil,
                addsUp: adds(over: field, segments.map(\.delivery)), facts: facts
            ).axis.members
        }
    }

    /// Whether the members of a column add up: counts of unlike basis never do, overlapping keys only where every supplier
    /// declares its own a partition.
    func adds(over column: String, _ deliveries: [Delivery]) -> Bool {
        if column == RecordSchema.basis.name { return false }
        let additivity = RecordSchema.of(kind).column(of: measure)?.additivity ?? .everywhere
        return additivity.adds(over: column) || deliveries.allSatisfy { $0.partitions.contains(column) }
    }
}

extension Segment {
    /// The codes that a column holds; the basis is the same for every record of a delivery, and so no stored column.
    func codes(of column: String) throws -> [String] {
        guard column != RecordSchema.basis.name else { return delivery.basis.map { [$0] } ?? [] }
        return try dictionary(of: column)
    }
}

extension Filter.Node {
    var comparisons: [Filter.Comparison] {
        switch self {
        case .comparison(let comparison): [comparison]
        case .all(let nodes), .any(let nodes): nodes.flatMap(\.comparisons)
        case .not(let node): node.comparisons
        }
    }

    /// The same structure of other comparisons.
    func mapped(_ change: (Filter.Comparison) throws -> Filter.Comparison) rethrows -> Filter.Node {
        switch self {
        case .comparison(let comparison): .comparison(try change(comparison))
        case .all(let nodes): .all(try nodes.map { try $0.mapped(change) })
        case .any(let nodes): .any(try nodes.map { try $0.mapped(change) })
        case .not(let node): .not(try node.mapped(change))
        }
    }
}
