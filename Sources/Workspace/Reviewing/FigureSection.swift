internal import Aggregation
internal import Geodata
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// A block's answer as it stands on the page, and the files that hold it.
struct FigureSection {
    let workspace: Workspace
    let language: Language
    let block: ReviewBlock
    let table: EstimateTable
    /// What is found in the table, where the block asks for that.
    let assessment: (any Assessment)?
    /// What else a map is drawn from.
    let figures: MapFigures?

    func render(at shared: FalseDiscovery, files: inout [RenderedFile]) throws -> ReviewPage.Section {
        let stem = Markings.filePrefix(table.provenance, table.audience) + block.name
        var names = [String]()
        func add(_ ending: String, _ text: String) {
            names.append("\(stem).\(ending)")
            files.append(RenderedFile("\(stem).\(ending)", text))
        }
        switch block.kind {
        case .assessment, .effect:
            guard let assessment else { preconditionFailure("the block was assessed") }
            let statements = assessment.statements(at: shared)
            add("csv", ReleasedCSV.text(statements, language: language))
            return .table(html: HTMLTable.html(statements, caption: caption, language: language), files: names)
        case .table, .register, .method:
            add("csv", ReleasedCSV.text(table, language: language))
            return .table(html: HTMLTable.html(table, caption: caption, language: language), files: names)
        case .lineChart(let events):
            let svg = try Drawings.lineChart(
                table, id: block.name, title: block.title, subtitle: block.subtitle, events: events, language: language)
            add("svg", svg)
            add("csv", ReleasedCSV.text(table, language: language))
            return .figure(svg: svg, files: names)
        case .map(let choice):
            guard let figures, let kind = choice.kind else { preconditionFailure("a map was asked for") }
            let boundaries = try workspace.completed(try workspace.boundaries(), for: table).set
            let svg = try Drawings.map(
                kind, figures, choice, in: workspace, boundaries: boundaries, id: block.name, at: shared,
                language: language)
            add("svg", svg)
            add("csv", ReleasedCSV.text(table, language: language))
            add("geojson", ReleasedGeoJSON.text(table, boundaries: boundaries, language: language))
            return .figure(svg: svg, files: names)
        }
    }

    private var caption: String { block.title ?? table.measure.title(language) }
}
