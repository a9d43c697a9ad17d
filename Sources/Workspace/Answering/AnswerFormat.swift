internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Trends
public import Wording

/// The forms in which an answer is written.
public enum AnswerFormat: String, CaseIterable, Sendable {
    case table, csv, geojson
}

/// Answers in the form that is asked for.
extension Workspace {
    /// The answer to a question, ready to be written to standard output.
    ///
    /// - Throws: `WorkspaceError`, `QueryError`, `DisclosureError`, `StoreError`.
    public func answer(_ question: Question, as format: AnswerFormat, language: Language) throws -> String {
        let table = try Answers(self).answer(question)
        switch format {
        case .table: return TerminalTable.text(table, language: language)
        case .csv: return ReleasedCSV.text(table)
        case .geojson:
            guard table.axes.contains(where: { $0.dimension == "region" }) else {
                throw WorkspaceError.mapNeedsRegions
            }
            return ReleasedGeoJSON.text(table, boundaries: try completed(try boundaries(), for: table))
        }
    }

    /// Rates with exact intervals and year-on-year verdicts, as a table or CSV.
    ///
    /// - Throws: as `answer`.
    public func trend(_ question: Question, asCSV: Bool, language: Language) throws -> String {
        let trend = TrendTable(try Answers(self).answer(question))
        return asCSV ? ReleasedCSV.text(trend) : TerminalTable.text(trend, language: language)
    }

    /// A line chart of a question's answer, SVG.
    public func lineChart(_ question: Question, title: String?, language: Language) throws -> String {
        try Drawings.lineChart(
            try Answers(self).answer(question), id: "chart", title: title, subtitle: nil, events: [],
            language: language)
    }

    /// A map of a question's answer, SVG.
    ///
    /// - Throws: `WorkspaceError.mapNeedsOnePeriod` where more than the region varies.
    public func map(
        _ kind: MapKind, _ question: Question, title: String?, allowsCounts: Bool, language: Language
    ) throws -> String {
        let table = try Answers(self).answer(question)
        guard table.axes.allSatisfy({ $0.dimension == "region" || $0.members.count == 1 }) else {
            throw WorkspaceError.mapNeedsOnePeriod
        }
        let boundaries = try completed(kind == .tiles ? try boundariesIfAny() : try boundaries(), for: table)
        return try Drawings.map(
            kind, table, boundaries: boundaries, gazetteer: facts.gazetteer, id: "map", title: title,
            subtitle: nil, allowsCounts: allowsCounts, language: language)
    }
}
