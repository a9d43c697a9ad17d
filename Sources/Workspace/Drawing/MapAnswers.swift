internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Wording

extension Answers {
    /// Everything that a map of a question needs.
    ///
    /// - Throws: as `answer` and `assessment`; `MapChoiceError`; `MapError.insetShowsNoLess`.
    func mapFigures(_ choice: MapChoice, of question: Question) throws -> MapFigures {
        if let option = choice.misplaced, let kind = choice.kind { throw MapChoiceError.misplaced(option, kind) }
        var figures = MapFigures(table: try answer(question))
        if choice.classes == .significance {
            guard question.protection != .cellKey else { throw MapChoiceError.verdictsInNoise }
            guard choice.kind != .bivariate else { throw MapChoiceError.verdictsNeedOneFigure }
            guard choice.inset == nil else { throw MapChoiceError.verdictsWithoutInset }
            figures.comparison = try assessment(.comparison(.rest), of: question)
        }
        if choice.kind == .bivariate {
            guard let second = try provided(beside: question) else { throw MapChoiceError.noParticipation }
            figures.second = second
        }
        if let term = choice.inset {
            figures.inset = try inset(of: term, question, beside: figures.table)
        }
        return figures
    }

    private func inset(
        of term: String, _ question: Question, beside map: EstimateTable
    ) throws -> MapFigures.Inset {
        let facts = workspace.facts
        let day = question.query.territory ?? facts.territoryDay
        guard let region = facts.gazetteer.region(try region(named: term)) else {
            throw MapChoiceError.noParts(term)
        }
        let parts = descendants(of: region.code, on: day)
        let axis = map.axes.first { $0.dimension == "region" }
        // Without totals, the unassigned and what is divided further.
        let drawn = Set(
            (axis?.leaves ?? []).compactMap { axis?.members[$0] }.filter {
                !$0.isUnassigned && $0.code != AxisMember.totalCode
            }.map { RegionCode($0.code) })
        guard !drawn.isSubset(of: [region.code] + parts.map(\.code)) else {
            throw MapError.insetShowsNoLess(Phrase(name: region.name))
        }
        // The coarsest level of which figures may be had.
        for level in Set(parts.map(\.level)).sorted() {
            guard let whole = question.ofAllRegions(at: level.name) else { break }
            do {
                return MapFigures.Inset(
                    region: region, parts: Set(parts.filter { $0.level == level }.map(\.code)),
                    table: try answer(whole))
            } catch let error as WorkspaceError {
                guard case .noSlice = error else { throw error }
            }
        }
        throw MapChoiceError.noParts(region.name)
    }

    private func descendants(of code: RegionCode, on day: String) -> [Region] {
        let children = workspace.facts.gazetteer.children(of: code, on: day)
        return children + children.flatMap { descendants(of: $0.code, on: day) }
    }
}
