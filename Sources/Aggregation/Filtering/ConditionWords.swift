public import Records
internal import Regions
internal import Wording

/// What a reader of an answer would not know of its question's condition: a table shows by its axes what it is by, and by those with one
/// member what it is of; a condition on anything else, or one that cuts an axis of regions, has to be said.
extension Query {
    /// What of the condition the answer's axes do not show.
    public func selection(notShownBy axes: [TableAxis], facts: CountyFacts) -> Provenance.Selection {
        Provenance.Selection(words: words(notShownBy: axes, facts: facts), place: place(facts))
    }

    /// The one region that the condition names: all of the answer lies in it.
    private func place(_ facts: CountyFacts) -> Phrase? {
        let words = ConditionWords(kind: kind, facts: facts, territory: territory ?? facts.territoryDay)
        return filter?.conjunction?.lazy.compactMap { words.place(in: $0) }.first
    }

    /// As a line: `Auswahl: Art Gewalt; Zeitraum 2017`.
    ///
    /// A table without an axis of periods says which it is of: `Zeitraum: alles Gelieferte` where no condition does. A condition that is
    /// more than comparisons joined by `and` stands as it was asked.
    /// - Returns: `nil` where the axes show all of it.
    private func words(notShownBy axes: [TableAxis], facts: CountyFacts) -> Phrase? {
        var parts = [Phrase]()
        if let filter {
            let words = ConditionWords(kind: kind, facts: facts, territory: territory ?? facts.territoryDay)
            if let comparisons = filter.conjunction {
                let hidden = comparisons.filter { !words.isShown($0, by: axes) }
                var dimensions = [String]()
                for comparison in hidden where !dimensions.contains(comparison.dimension) {
                    dimensions.append(comparison.dimension)
                }
                parts = dimensions.map { dimension in
                    words.phrase(of: hidden.filter { $0.dimension == dimension })
                }
            } else {
                parts = [Phrase(de: filter.text, en: filter.text)]
            }
        }
        var lines = [Phrase]()
        if !parts.isEmpty {
            lines.append(Phrase(de: "Auswahl: ", en: "Selection: ") + Self.joined(parts, by: "; "))
        }
        let isTimeAsked = filter?.root.comparisons.contains { $0.dimension == "period" } ?? false
        if !isTimeAsked, !axes.contains(where: { $0.dimension == "period" }) {
            lines.append(Phrase(de: "Zeitraum: alles Gelieferte", en: "Period: everything delivered"))
        }
        return lines.isEmpty ? nil : Self.joined(lines, by: "; ")
    }

    fileprivate static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
        Phrase(
            de: phrases.map { $0(.german) }.joined(separator: separator),
            en: phrases.map { $0(.english) }.joined(separator: separator))
    }
}

/// Comparisons in a reader's words: `Art Gewalt, Raub`, `Zeitraum ab 2017`.
private struct ConditionWords {
    let kind: RecordKind
    let facts: CountyFacts
    /// The day (ISO 8601) whose territory is asked for.
    let territory: String

    /// Whether the members of the axes tell what the comparison keeps.
    func isShown(_ comparison: Filter.Comparison, by axes: [TableAxis]) -> Bool {
        guard let axis = axes.first(where: { $0.dimension == comparison.dimension }), comparison.sign != .unequal
        else { return false }
        guard axis.dimension == "region" else { return true }
        let named = Set(comparison.terms.flatMap { (try? RegionTerm.codes($0, in: facts, on: territory)) ?? [] })
        return axis.members.allSatisfy { member in
            named.contains(
                RegionCode(
                    member.isUnassigned
                        ? String(member.code.dropLast(AxisMember.unassignedSuffix.count)) : member.code))
        }
    }

    /// The region that a comparison keeps, where it is one.
    func place(in comparison: Filter.Comparison) -> Phrase? {
        guard comparison.dimension == "region", comparison.sign == .equal, comparison.terms.count == 1,
            let codes = try? RegionTerm.codes(comparison.terms[0], in: facts, on: territory), codes.count == 1
        else { return nil }
        return name(comparison.terms[0], of: "region")
    }

    /// The comparisons of one field.
    func phrase(of comparisons: [Filter.Comparison]) -> Phrase {
        let values = comparisons.map { comparison -> Phrase in
            let names = comparison.terms.map { name($0, of: comparison.field) }
            return sign(comparison.sign) + Query.joined(names, by: ", ")
        }
        return title(comparisons[0].field) + Phrase(de: " ", en: " ") + Query.joined(values, by: ", ")
    }

    private func title(_ field: String) -> Phrase {
        let title =
            switch field {
            case "date": Phrase(de: "Zeitraum", en: "Period")
            case "region": Phrase(de: "Gebiet", en: "Area")
            case "hour": CodeAxis.hours().axis.title
            case "weekday": CodeAxis.weekdays(hasUnknown: false).axis.title
            case "school_time": CodeAxis.schoolTime(detail: true, hasMixedOutside: false).axis.title
            default: RecordSchema.of(kind).title(ofGrouping: field)
            }
        return Phrase(de: title(.german), en: title(.english).prefix(1).lowercased() + title(.english).dropFirst())
    }

    private func sign(_ sign: Filter.Sign) -> Phrase {
        switch sign {
        case .equal: Phrase(de: "", en: "")
        case .unequal: Phrase(de: "ohne ", en: "without ")
        case .less: Phrase(de: "vor ", en: "before ")
        case .lessOrEqual: Phrase(de: "bis ", en: "up to ")
        case .greater: Phrase(de: "nach ", en: "after ")
        case .greaterOrEqual: Phrase(de: "ab ", en: "from ")
        }
    }

    /// What tables call the code; the term as it was asked where they have no name for it.
    private func name(_ term: String, of field: String) -> Phrase {
        let branch = term.hasSuffix("/*") ? String(term.dropLast(2)) : term
        let asked = Phrase(de: branch, en: branch)
        switch field {
        case "date": return Period(term: term)?.name ?? asked
        case "region":
            let codes = (try? RegionTerm.codes(term, in: facts, on: territory)) ?? []
            guard codes.count == 1, let region = facts.gazetteer.region(codes[0]) else { return asked }
            return Phrase(name: region.name)
        case "hour":
            let code = DayCycle.hour(term).map(DayCycle.hourCode) ?? term
            return member(code, in: CodeAxis.hours()) ?? asked
        case "weekday": return member(term, in: CodeAxis.weekdays(hasUnknown: false)) ?? asked
        case "school_time":
            return member(term, in: CodeAxis.schoolTime(detail: true, hasMixedOutside: false)) ?? asked
        default:
            let names = facts.names[field] ?? CodeNames.of(field)
            return names[branch] ?? asked
        }
    }

    /// The name of a member that a condition means by its code or by its name in either language.
    private func member(_ term: String, in plan: AxisPlan) -> Phrase? {
        let members = plan.axis.members
        let meant =
            members.first { $0.code == term }
            ?? members.first { $0.name.german == term || $0.name.english == term }
        return meant?.name
    }
}
