public import Records
internal import Wording

extension Filter.Comparison {
    /// The comparison with codes where it gives names as tables show them: `Montag` for `monday`, `Raub` for `Gewalt/Raub`, `März 2017`
    /// for `2017-03`.
    ///
    /// What is a code or a pattern of codes stays; so does what is neither code nor name, and regions, whose names the register knows.
    /// - Parameter members: those of the field's axis.
    /// - Throws: `QueryError.ambiguousTerm` for a name that several codes have, `.noEntryAsTerm` for records without an entry.
    public func coded(by members: [AxisMember]) throws(QueryError) -> Filter.Comparison {
        switch field {
        case "region": return self
        case "date": return Filter.Comparison(field: field, sign: sign, terms: terms.map(Self.periodCode))
        default:
            let names = ShownTerms(field: field, members: members)
            var codes = [String]()
            for term in terms { codes.append(try names.code(of: term)) }
            return Filter.Comparison(field: field, sign: sign, terms: codes)
        }
    }

    /// Refuses codes that no record has itself, but codes below them: whoever writes one may mean all of these or none.
    ///
    /// - Throws: `QueryError.branchAsTerm`.
    public func checkBranches(in members: [AxisMember]) throws(QueryError) {
        // All hours outside of lessons are named by one word.
        guard !["region", "date", "school_time"].contains(field) else { return }
        let branches = Set(members.compactMap(\.parent)).map { members[$0].code }.filter { $0 != AxisMember.totalCode }
        for term in terms where branches.contains(term) {
            if members.contains(where: { $0.code == term + AxisMember.unknownSuffix }) { continue }
            throw .branchAsTerm(term, field: field)
        }
    }

    /// The comparison with all below a code where a table shows it as one with these, as `category_group` does.
    ///
    /// - Parameter depth: how many steps of a code's path the table shows; `nil` for all.
    public func whole(at depth: Int?, in members: [AxisMember]) -> Filter.Comparison {
        guard let depth else { return self }
        let branches = Set(members.compactMap(\.parent)).map { members[$0].code }
        return Filter.Comparison(
            field: field, sign: sign,
            terms: terms.map { term in
                let steps = term.count { $0 == "/" } + 1
                return steps <= depth && term != AxisMember.totalCode && branches.contains(term) ? term + "/*" : term
            })
    }

    private static func periodCode(_ term: String) -> String { Period(term: term)?.code ?? term }
}

/// The names under which a table shows the codes of a field.
private struct ShownTerms {
    let field: String
    let members: [AxisMember]

    func code(of term: String) throws(QueryError) -> String {
        guard term != CodeAxis.unknownCode else { throw .noEntryAsTerm(field: field) }
        guard !isCode(term) else { return members.first { $0.code == term }.flatMap(named) ?? term }
        let (name, ending) = term.hasSuffix("/*") ? (String(term.dropLast(2)), "/*") : (term, "")
        let codes = Set(members.filter { Self.bears($0.name, name) }.compactMap(named)).sorted()
        guard codes.count <= 1 else { throw .ambiguousTerm(term, field: field, codes: codes) }
        if let code = codes.first { return code + ending }
        guard !Self.bears(CodeAxis.noEntry, name) else { throw .noEntryAsTerm(field: field) }
        return term
    }

    func isCode(_ term: String) -> Bool {
        let pattern = TermPattern(term)
        return members.contains { pattern.matches($0.code) }
    }

    /// What a condition calls a member; `nil` for those that no condition can mean: a total, what has no entry, and hours outside of
    /// lessons that lie in several classes.
    private func named(_ member: AxisMember) -> String? {
        guard member.code != AxisMember.totalCode, member.code != CodeAxis.unknownCode else { return nil }
        guard member.code.hasSuffix(AxisMember.unknownSuffix) else { return member.code }
        return field == "school_time" ? nil : String(member.code.dropLast(AxisMember.unknownSuffix.count))
    }

    private static func bears(_ name: Phrase, _ text: String) -> Bool { name.german == text || name.english == text }
}
