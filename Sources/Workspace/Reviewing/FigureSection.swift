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
    let answered: AnsweredBlock
    /// The forms that its tables and drawings are written in besides.
    let forms: Set<DocumentFormat>

    private var block: ReviewBlock { answered.block }

    /// A block's place in the document, and the files that it writes.
    struct Rendered {
        let section: Document.Section
        let files: [RenderedFile]
        let resources: [DataResource]
    }

    func render(at shared: FalseDiscovery) throws -> Rendered {
        if let register = answered.register { return try render(register) }
        guard let table = answered.table else { preconditionFailure("the block asked a question") }
        var written = self.written(of: table)
        let caption = caption(of: table)
        let section: Document.Section
        switch block.kind {
        case .assessment, .effect:
            guard let assessment = answered.assessment else { preconditionFailure("the block was assessed") }
            let statements = assessment.statements(at: shared)
            try written.add(statements, title: caption)
            section = inTable(HTMLTable.html(statements, caption: caption, language: language), written)
        case .table:
            try written.add(table, title: caption)
            section = inTable(HTMLTable.html(table, caption: caption, language: language), written)
        case .register, .method: preconditionFailure("no table of figures")
        case .chart:
            guard let chart = answered.chart else { preconditionFailure("the block asked for a chart") }
            let svg = try chart.drawing(id: block.name, at: shared, language: language).svg
            written.add("svg", svg)
            if forms.contains(.vega) {
                written.add("vl.json", try chart.vegaLite(at: shared, language: language).text)
            }
            let behind: String
            switch chart.answer {
            case .estimates(let table):
                try written.add(table, title: caption)
                behind = HTMLTable.html(table, caption: caption, language: language)
            case .derived(let table):
                try written.add(table, title: caption)
                behind = HTMLTable.html(table, caption: caption, language: language)
            }
            section = inFigure(svg, [behind], written)
        case .map(let choice): section = try map(choice, table, caption, at: shared, &written)
        case .board(let choice): section = try board(choice, table, caption, &written)
        }
        return Rendered(section: section, files: written.files, resources: written.resources)
    }

    /// The map with its tables and files, and the style in which QGIS draws it like this.
    private func map(
        _ choice: MapChoice, _ table: EstimateTable, _ caption: String, at shared: FalseDiscovery,
        _ written: inout Written
    ) throws -> Document.Section {
        guard let map = answered.map, let kind = choice.kind else { preconditionFailure("a map was asked for") }
        let boundaries = try workspace.completed(try workspace.boundaries(), for: table).set
        let drawing = try Maps.drawing(
            kind, map, choice, in: workspace, boundaries: boundaries, id: block.name, at: shared)
        let svg = try drawing.render(language: language)
        written.add("svg", svg)
        try written.add(table, title: caption)
        // What the drawing shows besides has its file and its table in the same order, which an audit relies on.
        let others = others(of: map, caption)
        for other in others {
            try written.add(other.table, part: other.part(language), title: other.caption(language))
        }
        written.add("geojson", ReleasedGeoJSON.text(table, boundaries: boundaries, language: language))
        written.add("qml", QGISStyle.text(try drawing.style(language: language)))
        if forms.contains(.gpkg) {
            written.add(
                "gpkg",
                try drawing.package(of: table, named: written.stem, boundaries: boundaries, language: language))
        }
        let tables =
            [HTMLTable.html(table, caption: caption, language: language)]
            + others.map { HTMLTable.html($0.table, caption: $0.caption(language), language: language) }
        return inFigure(svg, tables, written)
    }

    /// The register of measures, with the figures that it shows as a table of their own beside it.
    private func render(_ register: MeasureRegister) throws -> Rendered {
        let html = try register.html(caption: block.title, language: language)
        var written = Written(stem: block.name, language: language, hasWorkbooks: forms.contains(.xlsx))
        if let table = answered.table {
            written = self.written(of: table)
            try written.add(table, title: caption(of: table))
            for other in register.published.dropFirst() {
                try written.add(other, part: other.measure.name, title: other.measure.title(language))
            }
        }
        return Rendered(section: inTable(html, written), files: written.files, resources: written.resources)
    }

    /// The board, and how it stands without a script: map and chart, each with its table and its files.
    private func board(
        _ choice: MapChoice, _ table: EstimateTable, _ title: String, _ written: inout Written
    ) throws -> Document.Section {
        let board = try Board(table)
        let boundaries = try workspace.completed(try workspace.boundaries(), for: board.places).set
        var options = MapOptions()
        options.id = block.name
        options.title = choice.look.titlePhrase
        options.allowCounts = choice.allowsCounts
        if let method = choice.classes?.method { options.classes = method }
        func figure(_ svg: String, of table: EstimateTable, part: Phrase, _ name: Phrase) throws -> Document.Figure {
            let caption = "\(title), \(name(language))"
            let first = written.files.count
            written.add("svg", svg, part: part(language))
            try written.add(table, part: part(language), title: caption)
            return Document.Figure(
                id: "\(block.name)-\(part(language))", recipe: block.recipe, svg: svg,
                tables: [HTMLTable.html(table, caption: caption, language: language)],
                files: written.files[first...].map(\.name))
        }
        let map = try figure(
            try board.map(boundaries, options, language: language), of: board.places,
            part: Phrase(de: "gebiete", en: "regions"), board.lastPeriod)
        let chart = try figure(
            try board.chart(options, language: language), of: board.course, part: Phrase(de: "verlauf", en: "course"),
            board.whole)
        let first = written.files.count
        try written.add(board.cube, title: title)
        return .board(
            Document.BoardSection(
                id: block.name, recipe: block.recipe, map: map, chart: chart,
                data: try board.data(boundaries, options, language: language),
                files: written.files[first...].map(\.name)))
    }

    private func inFigure(_ svg: String, _ tables: [String], _ written: Written) -> Document.Section {
        .figure(
            Document.Figure(
                id: block.name, recipe: block.recipe, svg: svg, tables: tables, files: written.files.map(\.name)))
    }

    private func inTable(_ html: String, _ written: Written) -> Document.Section {
        .table(
            Document.Table(id: block.name, recipe: block.recipe, html: html, files: written.files.map(\.name)))
    }

    private func written(of table: EstimateTable) -> Written {
        Written(
            stem: Markings.filePrefix(table.provenance, table.audience) + block.name, language: language,
            hasWorkbooks: forms.contains(.xlsx))
    }

    /// The files that the block writes: each table as CSV and as a workbook.
    private struct Written {
        let stem: String
        let language: Language
        let hasWorkbooks: Bool
        var files = [RenderedFile]()
        var resources = [DataResource]()

        mutating func add(_ ending: String, _ text: String, part: String? = nil) {
            files.append(RenderedFile("\(path(part)).\(ending)", text))
        }

        mutating func add(_ ending: String, _ bytes: [UInt8]) {
            files.append(RenderedFile("\(path(nil)).\(ending)", bytes))
        }

        mutating func add(_ table: EstimateTable, part: String? = nil, title: String) throws {
            add(
                DataResource(table, path: path(part) + ".csv", title: title, language: language),
                ReleasedCSV.text(table, language: language),
                hasWorkbooks ? try ReleasedSpreadsheet.bytes(table, caption: title, language: language) : nil,
                part: part)
        }

        mutating func add(_ table: DerivedTable, title: String) throws {
            add(
                DataResource(table, path: path(nil) + ".csv", title: title, language: language),
                ReleasedCSV.text(table, language: language),
                hasWorkbooks ? try ReleasedSpreadsheet.bytes(table, caption: title, language: language) : nil)
        }

        mutating func add(_ statements: StatementTable, title: String) throws {
            add(
                DataResource(statements, path: path(nil) + ".csv", title: title, language: language),
                ReleasedCSV.text(statements, language: language),
                hasWorkbooks ? try ReleasedSpreadsheet.bytes(statements, caption: title, language: language) : nil)
        }

        private mutating func add(_ resource: DataResource, _ csv: String, _ workbook: [UInt8]?, part: String? = nil) {
            resources.append(resource)
            files.append(RenderedFile("\(path(part)).csv", csv))
            if let workbook { files.append(RenderedFile("\(path(part)).xlsx", workbook)) }
        }

        private func path(_ part: String?) -> String { "\(stem)\(part.map { "-\($0)" } ?? "")" }
    }

    /// A table that a map shows besides the block's own.
    private struct Other {
        /// What its file's name adds to the block's.
        let part: Phrase
        let caption: Phrase
        let table: EstimateTable
    }

    private func others(of map: MapFigures, _ caption: String) -> [Other] {
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

    private func caption(of table: EstimateTable) -> String { block.title ?? table.measure.title(language) }
}
