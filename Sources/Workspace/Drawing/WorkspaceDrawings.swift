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

    /// A chart of a question's answer as a specification for Vega-Lite.
    ///
    /// - Throws: as `chart`.
    public func vegaLite(_ choice: ChartChoice, _ question: Question, language: Language) throws -> String {
        let chart = try Answers(self).chart(choice, of: question)
        let shared = FalseDiscovery(pValues: chart.assessments.flatMap(\.pValues))
        return try chart.vegaLite(at: shared, language: language).text
    }

    /// A map of a question's answer, SVG, and what people should know of its boundaries, line by line.
    ///
    /// - Throws: `WorkspaceError.mapNeedsOnePeriod` where more than the region varies; `MapChoiceError`; `MapError`.
    public func map(
        _ question: Question, _ choice: MapChoice, language: Language
    ) throws -> (svg: String, notes: [Phrase]) {
        let prepared = try prepared(question, choice)
        return (try prepared.map.render(language: language), prepared.notes)
    }

    /// The map's figures with their shapes as a GeoPackage, which QGIS draws as the map is drawn, and what people should know of its
    /// boundaries.
    ///
    /// - Throws: as `map`; `MapPackageError`.
    public func mapPackage(
        _ question: Question, _ choice: MapChoice, language: Language
    ) throws -> (bytes: [UInt8], notes: [Phrase]) {
        let prepared = try prepared(question, choice)
        let name = Markings.filePrefix(prepared.table.provenance, prepared.table.audience) + prepared.table.measure.name
        return (
            try prepared.map.package(
                of: prepared.table, named: name, boundaries: prepared.boundaries, language: language), prepared.notes
        )
    }

    private func prepared(
        _ question: Question, _ choice: MapChoice
    ) throws -> (map: any MapDrawing, table: EstimateTable, boundaries: BoundarySet, notes: [Phrase]) {
        let figures = try Answers(self).mapFigures(choice, of: question)
        let table = figures.table
        guard table.axes.allSatisfy({ $0.dimension == "region" || $0.members.count == 1 }) else {
            throw WorkspaceError.mapNeedsOnePeriod
        }
        let known = try choice.kind == .tiles ? boundariesIfAny() : boundaries()
        let boundaries = try completed(known, for: table)
        let kind =
            choice.kind ?? usualMap(of: table, isSchematic: boundaries.set.isSchematic, hasInset: choice.inset != nil)
        let map = try Maps.drawing(kind, figures, choice, in: self, boundaries: boundaries.set, id: "map")
        // A tile needs no boundary.
        return (map, table, boundaries.set, kind == .tiles ? [] : boundaries.lines)
    }

    private func usualMap(of table: EstimateTable, isSchematic: Bool, hasInset: Bool) -> MapKind {
        if hasInset { return .choropleth }
        let levels = table.axes.first { $0.dimension == "region" }?.members.map(\.level) ?? []
        return .usual(
            of: levels.compactMap(facts.gazetteer.level).max(), in: facts.gazetteer, isSchematic: isSchematic)
    }
}
