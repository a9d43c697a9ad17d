internal import Disclosure
internal import Geodata
internal import Importing
internal import Publishing
internal import Records
internal import Regions
internal import Store
internal import Trends
public import Wording

/// A file of a rendered review.
public struct RenderedFile: Sendable {
    public let name: String
    public let bytes: [UInt8]
    /// Exact figures are in it: only the house may read it.
    public let isConfidential: Bool

    init(_ name: String, _ text: String, isConfidential: Bool = false) {
        self.init(name, Array(text.utf8), isConfidential: isConfidential)
    }

    private init(_ name: String, _ bytes: [UInt8], isConfidential: Bool) {
        self.name = name
        self.bytes = bytes
        self.isConfidential = isConfidential
    }

    /// The same for the house alone.
    var confidential: RenderedFile { RenderedFile(name, bytes, isConfidential: true) }
}

/// Renders a review notebook: every block asks its question, every answer becomes a figure with its files.
public struct Review {
    private let workspace: Workspace
    private let language: Language
    private let source: ReviewSource
    private let answers: Answers
    private let isDraft: Bool

    /// - Parameters:
    ///   - text: Markdown with front matter and fenced `kreisblick` blocks.
    ///   - file: its name for messages.
    ///   - isDraft: today's figures before they are released.
    public init(
        text: String, file: String, workspace: Workspace, answers: Answers, isDraft: Bool = false, language: Language
    ) throws {
        self.isDraft = isDraft
        self.workspace = workspace
        self.language = language
        source = try ReviewSource(text, file: file)
        self.answers = answers
    }

    private struct Answered {
        let block: ReviewBlock
        let table: EstimateTable?
        let assessment: (any Assessment)?
        var chart: PreparedChart?
        var map: MapFigures?

        /// Of all tests that share the document's error.
        var pValues: [Double] {
            (assessment?.pValues ?? []) + (chart?.assessments.flatMap(\.pValues) ?? [])
        }
    }

    /// All files of the review, `index.html` first. Nothing is written.
    ///
    /// - Throws: `ReviewError.block` with the line of the block that failed.
    public func render() throws -> [RenderedFile] {
        let front = try YAMLValue(text: source.frontMatter, file: source.file, lineOffset: 1)
        let entries = try front.mapping("title", "subtitle", "notice", "audience", "reason")
        guard let title = entries["title"] else { throw front.missing("title") }
        let asker = try asker(front, entries)
        let answered = try answerAll(asker)
        let shared = FalseDiscovery(pValues: answered.flatMap { $0?.pValues ?? [] }, isOfPage: true)
        var files = [RenderedFile]()
        var sections = [ReviewPage.Section]()
        var names = Set(["index.html"])
        for (part, answer) in zip(source.parts, answered) {
            switch part {
            case .prose(let text):
                sections.append(.prose(text))
            case .block(_, let line):
                guard let answer else { continue }
                do {
                    let written = files.count
                    sections.append(try section(answer, at: shared, files: &files))
                    for file in files[written...] where !names.insert(file.name).inserted {
                        throw ReviewError.nameTwice(file: source.file, line: line, name: file.name)
                    }
                } catch let error as ReviewError {
                    throw error
                } catch let error as any UserFacingError {
                    throw ReviewError.block(file: source.file, line: line, cause: error.phrase)
                }
            }
        }
        let isFictitious = try workspace.store.deliveries().contains(where: \.isFictitious)
        var notices = isFictitious ? [Markings.fictitious(language)] : []
        if answered.contains(where: { $0?.table?.audience == .draft }) { notices.append(Markings.draft(language)) }
        if case .house(let reason) = asker { notices.append("\(Markings.internalUse(language)): \(reason)") }
        if let notice = try entries["notice"]?.text() { notices.append(notice) }
        let page = ReviewPage(
            title: try title.text(), subtitle: try entries["subtitle"]?.text() ?? workspace.configuration.title,
            notices: notices, sections: sections, origin: try origin())
        let all = [RenderedFile("index.html", try page.html(language: language))] + files
        if case .house = asker { return all.map(\.confidential) }
        return all
    }

    /// Who the document is for; one for the house says why, as every exact answer does.
    private func asker(_ front: YAMLValue, _ entries: [String: YAMLValue]) throws -> Question.Audience {
        switch try entries["audience"]?.choice(DocumentAudience.self) ?? .public {
        case .public: return everybody
        case .internal:
            guard let reason = entries["reason"] else { throw front.missing("reason") }
            return .house(reason: try reason.text())
        }
    }

    private var everybody: Question.Audience { isDraft ? .draft : .everybody }

    /// A block of a document for the house may show what everybody sees; one of a public document nothing else.
    private func audience(
        of block: ReviewBlock, line: Int, document asker: Question.Audience
    ) throws(ReviewError) -> Question.Audience {
        switch (asker, block.audience) {
        case (.house, .public): everybody
        case (.house, .internal), (.house, nil), (_, .public), (_, nil): asker
        case (_, .internal): throw .internalInPublic(file: source.file, line: line)
        }
    }

    private func answerAll(_ asker: Question.Audience) throws -> [Answered?] {
        var names = Set<String>()
        return try source.parts.enumerated().map { number, part in
            guard case .block(let text, let line) = part else { return nil }
            do {
                let block = try ReviewBlock(text: text, file: source.file, line: line, number: number)
                guard names.insert(block.name).inserted else {
                    throw ReviewError.nameTwice(file: source.file, line: line, name: block.name)
                }
                let audience = try audience(of: block, line: line, document: asker)
                return try answer(block, for: audience)
            } catch let error as YAMLError {
                throw error
            } catch let error as ReviewError {
                throw error
            } catch let error as any UserFacingError {
                throw ReviewError.block(file: source.file, line: line, cause: error.phrase)
            }
        }
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
        case (_, let question?): return Answered(block: block, table: try answers.answer(question), assessment: nil)
        case (_, nil): return Answered(block: block, table: nil, assessment: nil)
        }
        return Answered(block: block, table: assessment.table, assessment: assessment)
    }

    private func section(
        _ answer: Answered, at shared: FalseDiscovery, files: inout [RenderedFile]
    ) throws -> ReviewPage.Section {
        let block = answer.block
        switch block.kind {
        case .register:
            let html = try MeasureRegister(workspace).html(caption: block.title, language: language)
            return .table(html: html, files: [])
        case .method:
            return .prose(try methodNote(shared).text(language))
        case .chart, .map, .table, .assessment, .effect:
            guard let table = answer.table else { preconditionFailure("the block asked a question") }
            let figure = FigureSection(
                workspace: workspace, language: language, block: block, table: table,
                assessment: answer.assessment, chart: answer.chart, map: answer.map)
            return try figure.render(at: shared, files: &files)
        }
    }

    private func methodNote(_ shared: FalseDiscovery) throws -> MethodNote {
        let kinds = RecordKind.allCases.filter { workspace.configuration.publication[$0] != nil }
        let deliveries = try workspace.store.deliveries()
        let present = kinds.filter { kind in deliveries.contains { $0.kind == kind } }
        return MethodNote(
            workspace: workspace, deliveries: deliveries,
            tables: try present.map { ($0, try answers.publicTables(of: $0, isDraft: isDraft)) },
            shared: shared)
    }

    private func origin() throws -> [String] {
        let suppliers = try workspace.store.deliveries().suppliers
        return [
            Phrase(de: "Erstellt mit Kreisblick \(Workspace.version)", en: "Made with Kreisblick \(Workspace.version)")(
                language),
            Phrase(de: "Quellen: ", en: "Sources: ")(language) + suppliers.joined(separator: ", "),
            Phrase(de: "Rezept: ", en: "Recipe: ")(language) + source.file,
        ]
    }
}
