internal import Disclosure
internal import Geodata
internal import Importing
internal import Publishing
internal import Records
internal import Regions
internal import Store
internal import Trends
internal import Wording

/// Renders a review notebook: every block asks its question, every answer becomes a figure with its files.
struct Review {
    private let workspace: Workspace
    private let language: Language
    private let source: ReviewSource
    private let parameters: ReviewParameters
    private let front: ReviewFront
    private let answers: Answers
    private let isDraft: Bool

    /// - Parameters:
    ///   - source: Markdown with front matter and fenced `kreisblick` blocks.
    ///   - parameters: what is filled in.
    ///   - isDraft: today's figures before they are released.
    /// - Throws: `YAMLError`, `ReviewError`.
    init(
        _ source: ReviewSource, _ front: FrontMatter, _ parameters: ReviewParameters, workspace: Workspace,
        answers: Answers, isDraft: Bool, language: Language
    ) throws {
        (self.source, self.parameters) = (source, parameters)
        self.front = try ReviewFront(front, parameters)
        (self.workspace, self.answers) = (workspace, answers)
        (self.isDraft, self.language) = (isDraft, language)
    }

    /// The answer to a block, before it is known how many tests of the document share the error.
    private struct Answered {
        let block: ReviewBlock
        let table: EstimateTable?
        let assessment: (any Assessment)?
        var chart: PreparedChart?
        var map: MapFigures?
        var register: MeasureRegister?

        /// Of all tests that share the document's error.
        var pValues: [Double] {
            (assessment?.pValues ?? []) + (chart?.assessments.flatMap(\.pValues) ?? [])
        }
    }

    /// A part of the review with the answers to what it asks.
    private enum Part {
        /// Words, and figures among them.
        case prose([Piece])
        case block(Answered, file: String, line: Int)
        case failed(any UserFacingError)

        enum Piece {
            case words(String)
            case value(PreparedValue)
            case failed(any UserFacingError)

            var pValues: [Double] { if case .value(let value) = self { value.pValues } else { [] } }
        }

        /// The kinds of record that its figures are of.
        var kinds: Set<RecordKind> {
            switch self {
            case .block(let answered, _, _): answered.block.kinds
            case .failed: []
            case .prose(let pieces):
                Set(pieces.compactMap { if case .value(let value) = $0 { value.kind } else { nil } })
            }
        }

        /// Whether a figure in its words is held against the period before within one year; a block says so itself.
        var isAcrossSeasons: Bool {
            guard case .prose(let pieces) = self else { return false }
            return pieces.contains { if case .value(let value) = $0 { value.isAcrossSeasons } else { false } }
        }

        var pValues: [Double] {
            switch self {
            case .block(let answered, _, _): answered.pValues
            case .failed: []
            case .prose(let pieces): pieces.flatMap(\.pValues)
            }
        }
    }

    /// The document and the files of its figures. Nothing is written.
    ///
    /// A block that fails leaves a section that says why, and the others are rendered all the same.
    func render() throws -> RenderedReview {
        let asker: Question.Audience =
            switch front.audience {
            case .public: everybody
            case .internal: .house(reason: front.reason ?? "")
            }
        let parts = answerAll(asker)
        let shared = FalseDiscovery(pValues: parts.flatMap(\.pValues), isOfPage: true)
        var output = Output(names: ["index.html"])
        let tables = try publicTables(behind: parts)
        let note = MethodNote(
            workspace: workspace, deliveries: try deliveries(of: tables), tables: tables, shared: shared,
            isAcrossSeasons: parts.contains(where: \.isAcrossSeasons))
        for part in parts { render(part, at: shared, note, into: &output) }
        let document = Document(
            title: front.title, subtitle: front.subtitle ?? workspace.configuration.title,
            notices: try notices(parts, asker), sections: output.sections,
            origin: try origin(tables, isForHouse: asker.isOfHouse),
            template: try workspace.template(named: front.template, asked: front.templatePlace), form: front.form)
        return RenderedReview(
            document: document, forms: front.forms,
            files: asker.isOfHouse ? output.files.map(\.confidential) : output.files, resources: output.resources,
            name: Workspace.stem(of: source.file), standings: tables.map { ($0.kind, $0.tables.standing) },
            isForHouse: asker.isOfHouse, failures: output.failures, language: language)
    }

    /// What is rendered so far.
    private struct Output {
        var sections = [Document.Section]()
        var files = [RenderedFile]()
        var resources = [DataResource]()
        var failures = [any UserFacingError]()
        /// Names that files have.
        var names: Set<String>

        mutating func fail(_ error: any UserFacingError, _ language: Language) {
            failures.append(error)
            sections.append(.failure(error.phrase(language)))
        }
    }

    private func render(
        _ part: Part, at shared: FalseDiscovery, _ note: MethodNote, into output: inout Output
    ) {
        switch part {
        case .failed(let error): output.fail(error, language)
        case .prose(let pieces):
            var text = ""
            for piece in pieces {
                switch piece {
                case .words(let words): text += words
                case .value(let value): text += Markdown.escaped(value.text(at: shared, language))
                case .failed(let error):
                    output.failures.append(error)
                    text += "**\(Markdown.escaped(error.phrase(language)))**"
                }
            }
            output.sections.append(.prose(text))
        case .block(let answered, let file, let line):
            do {
                let rendered = try section(answered, at: shared, note)
                for written in rendered.files where !output.names.insert(written.name).inserted {
                    throw ReviewError.nameTwice(file: file, line: line, name: written.name)
                }
                output.sections.append(rendered.section)
                output.files += rendered.files
                output.resources += rendered.resources
            } catch {
                output.fail(ReviewError.at(file: file, line: line, error), language)
            }
        }
    }

    private func notices(_ parts: [Part], _ asker: Question.Audience) throws -> [String] {
        let isFictitious = try workspace.store.deliveries().contains(where: \.isFictitious)
        var notices = isFictitious ? [Markings.fictitious(language)] : []
        let isAnyDraft = parts.contains { part in
            switch part {
            case .block(let answered, _, _): answered.table?.audience == .draft
            case .prose(let pieces):
                pieces.contains { piece in
                    if case .value(let value) = piece { value.table.audience == .draft } else { false }
                }
            case .failed: false
            }
        }
        if isAnyDraft { notices.append(Markings.draft(language)) }
        if case .house(let reason) = asker { notices.append("\(Markings.internalUse(language)): \(reason)") }
        return notices + (front.notice.map { [$0] } ?? [])
    }

    private var everybody: Question.Audience { isDraft ? .draft : .everybody }

    /// A block of a document for the house may show what everybody sees; one of a public document nothing else.
    private func audience(
        of block: ReviewBlock, file: String, line: Int, document asker: Question.Audience
    ) throws(ReviewError) -> Question.Audience {
        switch (asker, block.audience) {
        case (.house, .public): everybody
        case (.house, .internal), (.house, nil), (_, .public), (_, nil): asker
        case (_, .internal): throw .internalInPublic(file: file, line: line)
        }
    }

    private func answerAll(_ asker: Question.Audience) -> [Part] {
        var names = Set<String>()
        return source.parts.enumerated().map { number, part in
            switch part {
            case .prose(let lines): return .prose(pieces(of: lines, asker))
            case .block(let text, let file, let line):
                do {
                    let text = try filled(text, file: file, line: line)
                    let block = try ReviewBlock(text: text, file: file, line: line, number: number)
                    guard names.insert(block.name).inserted else {
                        throw ReviewError.nameTwice(file: file, line: line, name: block.name)
                    }
                    let audience =
                        block.isForEverybody
                        ? everybody : try audience(of: block, file: file, line: line, document: asker)
                    return .block(try answer(block, for: audience), file: file, line: line)
                } catch {
                    return .failed(ReviewError.at(file: file, line: line, error))
                }
            }
        }
    }

    /// A block with its parameters, line by line, so that a mistake is told with its own.
    private func filled(_ text: String, file: String, line: Int) throws(ReviewError) -> String {
        var lines = [String]()
        for (number, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            lines.append(try parameters.filled(String(text), as: .block, file: file, line: line + number))
        }
        return lines.joined(separator: "\n")
    }

    /// Words with their parameters filled in and their figures answered.
    private func pieces(of lines: [SourceLine], _ asker: Question.Audience) -> [Part.Piece] {
        var (pieces, words) = ([Part.Piece](), "")
        for (index, line) in lines.enumerated() {
            if index > 0 { words += "\n" }
            guard !line.isVerbatim else {
                words += line.text
                continue
            }
            do {
                for piece in Placeholder.pieces(
                    of: try parameters.filled(line.text, as: .words, file: line.file, line: line.number))
                {
                    switch piece {
                    // The backslash has done its work.
                    case .words(let text): words += text.replacing("\\{{", with: "{{")
                    case .placeholder(.parameter(let text)), .placeholder(.unknown(let text)):
                        preconditionFailure("parameters are filled in, others were refused: \(text)")
                    case .placeholder(.value(let entries)):
                        pieces.append(.words(words))
                        words = ""
                        pieces.append(
                            .value(
                                try answers.value(
                                    try InlineValue(entries, file: line.file, line: line.number), for: asker)))
                    }
                }
            } catch {
                pieces.append(.words(words))
                words = ""
                pieces.append(.failed(ReviewError.at(file: line.file, line: line.number, error)))
            }
        }
        return pieces + [.words(words)]
    }

    private func answer(_ block: ReviewBlock, for audience: Question.Audience) throws -> Answered {
        let assessment: any Assessment
        switch (block.kind, block.question?.asked(for: audience)) {
        case (.effect(var choice), _):
            choice.audience = audience
            assessment = try answers.effect(choice)
        case (.assessment(let choice), let question?): assessment = try answers.assessment(choice, of: question)
        case (.chart(let choice), let question?):
            let chart = try answers.chart(choice, of: question)
            return Answered(block: block, table: chart.table, assessment: nil, chart: chart)
        case (.map(let choice), let question?):
            let map = try answers.mapFigures(choice, of: question)
            return Answered(block: block, table: map.table, assessment: map.comparison, map: map)
        case (.board, let question?):
            return Answered(block: block, table: try answers.answer(question.withTotalsAmongRows), assessment: nil)
        case (.register(let year), _):
            let register = try MeasureRegister(workspace, answers, for: everybody, year: year)
            return Answered(block: block, table: register.published, assessment: nil, register: register)
        case (_, let question?): return Answered(block: block, table: try answers.answer(question), assessment: nil)
        case (_, nil): return Answered(block: block, table: nil, assessment: nil)
        }
        return Answered(block: block, table: assessment.table, assessment: assessment)
    }

    private func section(
        _ answer: Answered, at shared: FalseDiscovery, _ note: MethodNote
    ) throws -> FigureSection.Rendered {
        let block = answer.block
        switch block.kind {
        case .register:
            let html = try answer.register?.html(caption: block.title, language: language) ?? ""
            // The figures that the register shows go along as the table that they come from.
            let behind = try answer.table.map { table in
                try FigureSection(
                    workspace: workspace, language: language, block: block, table: table, assessment: nil, chart: nil,
                    map: nil
                ).render(at: shared)
            }
            let files = behind?.files ?? []
            let table = Document.Table(id: block.name, recipe: block.recipe, html: html, files: files.map(\.name))
            return FigureSection.Rendered(
                section: .table(table), files: files, resources: behind?.resources ?? [])
        case .method:
            return FigureSection.Rendered(section: .prose(note.text(language)), files: [], resources: [])
        case .chart, .map, .board, .table, .assessment, .effect:
            guard let table = answer.table else { preconditionFailure("the block asked a question") }
            let figure = FigureSection(
                workspace: workspace, language: language, block: block, table: table,
                assessment: answer.assessment, chart: answer.chart, map: answer.map)
            return try figure.render(at: shared)
        }
    }

    private typealias KindTables = (kind: RecordKind, tables: PublicTables)

    /// The published tables of the kinds of record that the document shows figures of; of all that were delivered where it shows none.
    ///
    /// What it does not show it does not tell of either: it stays as it is when another kind is released anew.
    private func publicTables(behind parts: [Part]) throws -> [KindTables] {
        let shown = parts.reduce(into: Set<RecordKind>()) { $0.formUnion($1.kinds) }
        let deliveries = try workspace.store.deliveries()
        return try RecordKind.allCases.filter { kind in
            (shown.isEmpty || shown.contains(kind)) && workspace.configuration.publication[kind] != nil
                && deliveries.contains { $0.kind == kind }
        }.map { ($0, try answers.publicTables(of: $0, isDraft: isDraft)) }
    }

    private func deliveries(of tables: [KindTables]) throws -> [Delivery] {
        try workspace.store.deliveries().filter { delivery in
            tables.isEmpty || tables.contains { $0.kind == delivery.kind }
        }
    }

    private func origin(_ tables: [KindTables], isForHouse: Bool) throws -> [String] {
        let suppliers = try deliveries(of: tables).suppliers
        let standings =
            isForHouse ? "" : RenderedReview.text(of: tables.map { ($0.kind, $0.tables.standing) }, language)
        return [
            Phrase(de: "Erstellt mit Kreisblick \(Workspace.version)", en: "Made with Kreisblick \(Workspace.version)")(
                language),
            Phrase(de: "Quellen: ", en: "Sources: ")(language) + suppliers.joined(separator: ", "), standings,
            Phrase(de: "Rezept: ", en: "Recipe: ")(language) + source.file,
        ].filter { !$0.isEmpty }
    }
}
