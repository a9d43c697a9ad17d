internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
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
    /// - Throws: `WorkspaceError.mapNeedsOnePeriod` where more than the region varies.
    public func map(
        _ kind: MapKind, _ question: Question, title: String?, allowsCounts: Bool, language: Language
    ) throws -> (svg: String, notes: [Phrase]) {
        let table = try Answers(self).answer(question)
        guard table.axes.allSatisfy({ $0.dimension == "region" || $0.members.count == 1 }) else {
            throw WorkspaceError.mapNeedsOnePeriod
        }
        let boundaries = try completed(kind == .tiles ? try boundariesIfAny() : try boundaries(), for: table)
        let svg = try Maps.map(
            kind, table, boundaries: boundaries.set, gazetteer: facts.gazetteer, id: "map", title: title,
            subtitle: nil, allowsCounts: allowsCounts, language: language)
        // A tile needs no boundary.
        return (svg, kind == .tiles ? [] : boundaries.lines)
    }
}
