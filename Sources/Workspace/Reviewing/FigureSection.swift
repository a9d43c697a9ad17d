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
    /// The chart of a block that asks for one.
    let chart: PreparedChart?
    /// What the map of a block that asks for one is drawn from.
    let map: MapFigures?

    func render(at shared: FalseDiscovery, files: inout [RenderedFile]) throws -> Document.Section {
        let stem = Markings.filePrefix(table.provenance, table.audience) + block.name
        var names = [String]()
        func add(_ ending: String, _ text: String, part: String? = nil) {
            let name = "\(stem)\(part.map { "-\($0)" } ?? "").\(ending)"
            names.append(name)
            files.append(RenderedFile(name, text))
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
        case .chart:
            guard let chart else { preconditionFailure("the block asked for a chart") }
            let svg = try chart.drawing(id: block.name, at: shared, language: language).svg
            add("svg", svg)
            let behind: String
            switch chart.answer {
            case .estimates(let table):
                add("csv", ReleasedCSV.text(table, language: language))
                behind = HTMLTable.html(table, caption: caption, language: language)
            case .derived(let table):
                add("csv", ReleasedCSV.text(table, language: language))
                behind = HTMLTable.html(table, caption: caption, language: language)
            }
            return .figure(Document.Figure(id: block.name, svg: svg, tables: [behind], files: names))
        case .map(let choice):
            guard let map, let kind = choice.kind else { preconditionFailure("a map was asked for") }
            let boundaries = try workspace.completed(try workspace.boundaries(), for: table).set
            let svg = try Maps.map(
                kind, map, choice, in: workspace, boundaries: boundaries, id: block.name, at: shared,
                language: language)
            add("svg", svg)
            add("csv", ReleasedCSV.text(table, language: language))
            // What the drawing shows besides has its file and its table in the same order, which an audit relies on.
            let others = others(of: map)
            for other in others {
                add("csv", ReleasedCSV.text(other.table, language: language), part: other.part(language))
            }
            add("geojson", ReleasedGeoJSON.text(table, boundaries: boundaries, language: language))
            let tables =
                [HTMLTable.html(table, caption: caption, language: language)]
                + others.map { HTMLTable.html($0.table, caption: $0.caption(language), language: language) }
            return .figure(Document.Figure(id: block.name, svg: svg, tables: tables, files: names))
        }
    }

    /// A table that a map shows besides the block's own.
    private struct Other {
        /// What its file's name adds to the block's.
        let part: Phrase
        let caption: Phrase
        let table: EstimateTable
    }

    private func others(of map: MapFigures) -> [Other] {
        var others: [Other] = []
        if let second = map.second {
            others.append(
                Other(
                    part: Phrase(de: "teilnahmen", en: "participation"), caption: second.measure.title, table: second))
        }
        if let inset = map.inset {
            let name = inset.region.name
            others.append(
                Other(
                    part: Phrase(de: "nebenkarte", en: "inset"),
                    caption: Phrase(de: "\(caption) – Nebenkarte: \(name)", en: "\(caption) – inset: \(name)"),
                    table: inset.partsTable))
        }
        return others
    }

    private var caption: String { block.title ?? table.measure.title(language) }
}
