public import Records
internal import Regions

extension CountyFacts {
    /// The denominators of a table's cells, and why others have none.
    ///
    /// Ages and sexes follow the table's axes `age_band` and `sex` and the condition, unless the choice names a group.
    /// - Parameters:
    ///   - filter: the condition that all of the table's records meet.
    ///   - territory: the day (ISO 8601) whose territory the table is on; `nil` for the county's usual one.
    public func denominators(
        of axes: [TableAxis], choice: DenominatorChoice, filter: Filter?, territory: String? = nil
    ) -> DenominatorTable {
        var table = DenominatorTable()
        guard let populations, let regions = axes.first(where: { $0.dimension == "region" }),
            let periods = axes.first(where: { $0.dimension == "period" })
        else { return table }
        let series = populations.series(of: choice.kind, on: territory ?? territoryDay)
        let groups = WantedGroups(axes: axes, choice: choice, filter: filter)
        let times = periods.members.compactMap { member in Period(code: member.code).map { (member.code, $0) } }
        for region in regions.members where !region.isUnassigned {
            let code = RegionCode(region.code)
            var known = [PopulationGroup: KnownFigures]()
            func figures(of group: PopulationGroup) -> KnownFigures {
                if let figures = known[group] { return figures }
                let figures = KnownFigures(figures: series.known(of: group, in: code))
                known[group] = figures
                return figures
            }
            for (ageBand, sex, wanted) in groups.all {
                for (name, period) in times {
                    let key = DenominatorTable.Key(region: region.code, period: name, ageBand: ageBand, sex: sex)
                    switch wanted {
                    case .failure(let gap): table.setGap(gap.gap, at: key)
                    case .success(let group):
                        if let figure = choice.figure(figures(of: group), for: period) {
                            if figure.count >= Denominator.smallest {
                                table[key] = figure
                            } else {
                                table.setGap(.tooSmall, at: key)
                            }
                        } else {
                            let hasOthers = group != group.whole && !figures(of: group.whole).figures.isEmpty
                            table.setGap(hasOthers ? .noGroup(group) : .noFigure, at: key)
                        }
                    }
                }
            }
        }
        return table
    }
}

/// Whose number each member of the axes of age and sex asks for.
private struct WantedGroups {
    struct Unknown: Error {
        let gap: DenominatorGap
    }

    /// Codes of the axes' members, `nil` where there is no such axis.
    let all: [(ageBand: String?, sex: String?, group: Result<PopulationGroup, Unknown>)]

    init(axes: [TableAxis], choice: DenominatorChoice, filter: Filter?) {
        let codes = { (dimension: String) -> [String?] in
            axes.first { $0.dimension == dimension }?.members.map(\.code) ?? [nil]
        }
        all = codes("age_band").flatMap { ageBand in
            codes("sex").map { sex in
                let group = Result { () throws(Unknown) in
                    if let group = choice.group { return group }
                    let bands = try Self.terms(ageBand, "age_band", filter).map { term throws(Unknown) in
                        guard let band = AgeBand(code: term) else { throw Unknown(gap: .unclearCondition("age_band")) }
                        return band
                    }
                    return PopulationGroup(kind: choice.kind, ages: bands, sexes: try Self.terms(sex, "sex", filter))
                }
                return (ageBand, sex, group)
            }
        }
    }

    /// The terms of a column that a member stands for; those of the condition for a total; none for all.
    private static func terms(_ member: String?, _ column: String, _ filter: Filter?) throws(Unknown) -> [String] {
        if member == CodeAxis.unknownCode { throw Unknown(gap: .notStated) }
        if let member, member != AxisMember.totalCode { return [member] }
        guard let filter, filter.names(column) else { return [] }
        let comparisons = filter.conjunction?.filter { $0.field == column } ?? []
        guard comparisons.count == 1, comparisons[0].sign == .equal,
            comparisons[0].terms.allSatisfy({ !$0.contains("*") })
        else { throw Unknown(gap: .unclearCondition(column)) }
        return comparisons[0].terms
    }
}

extension Filter {
    /// Whether the condition says anything of a field.
    func names(_ field: String) -> Bool {
        func isNamed(in node: Node) -> Bool {
            switch node {
            case .comparison(let comparison): comparison.field == field
            case .all(let nodes), .any(let nodes): nodes.contains(where: isNamed)
            case .not(let node): isNamed(in: node)
            }
        }
        return isNamed(in: root)
    }
}
