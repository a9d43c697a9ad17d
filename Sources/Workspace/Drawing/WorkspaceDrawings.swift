internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Trends
public import Wording

/// Answers as pictures.
extension Workspace {
    /// A chart of a question's answer, SVG.
    ///
    /// - Throws: as `Answers.figures`; `ChartError`, `ComparisonError`, `SignalError`.
    public func chart(_ choice: ChartChoice, _ question: Question, language: Language) throws -> String {
        let chart = try Answers(self).chart(choice, of: question)
        let shared = FalseDiscovery(pValues: chart.assessments.flatMap(\.pValues))
        return try chart.drawing(id: "chart", at: shared, language: language).svg
    }

    /// A map of a question's answer, SVG, and what people should know of its boundaries, line by line.
    ///
    /// - Throws: `WorkspaceError.mapNeedsOnePeriod` where more than the region varies; `MapChoiceError`; `MapError`.
    public func map(
        _ question: Question, _ choice: MapChoice, language: Language
    ) throws -> (svg: String, notes: [Phrase]) {
        let figures = try Answers(self).mapFigures(choice, of: question)
        let table = figures.table
        guard table.axes.allSatisfy({ $0.dimension == "region" || $0.members.count == 1 }) else {
            throw WorkspaceError.mapNeedsOnePeriod
        }
        let known = try choice.kind == .tiles ? boundariesIfAny() : boundaries()
        let boundaries = try completed(known, for: table)
        let kind =
            choice.kind ?? usualMap(of: table, isSchematic: boundaries.set.isSchematic, hasInset: choice.inset != nil)
        let svg = try Maps.map(
            kind, figures, choice, in: self, boundaries: boundaries.set, id: "map", language: language)
        // A tile needs no boundary.
        return (svg, kind == .tiles ? [] : boundaries.lines)
    }

    private func usualMap(of table: EstimateTable, isSchematic: Bool, hasInset: Bool) -> MapKind {
        if hasInset { return .choropleth }
        let levels = table.axes.first { $0.dimension == "region" }?.members.map(\.level) ?? []
        return .usual(
            of: levels.compactMap(facts.gazetteer.level).max(), in: facts.gazetteer, isSchematic: isSchematic)
    }
}
