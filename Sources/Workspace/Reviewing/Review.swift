internal import Disclosure
internal import Publishing
internal import Records
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
    ///   - front: its front matter, parameters filled in.
    ///   - isDraft: today's figures before they are released.
    init(
        _ source: ReviewSource, _ front: ReviewFront, _ parameters: ReviewParameters, workspace: Workspace,
        answers: Answers, isDraft: Bool, language: Language
    ) {
        (self.source, self.front, self.parameters) = (source, front, parameters)
        (self.workspace, self.answers) = (workspace, answers)
        (self.isDraft, self.language) = (isDraft, language)
    }

    /// The document and the files of its figures. Nothing is written.
    ///
    /// A block that fails leaves a section that says why, and the others are rendered all the same.
    func render() throws -> RenderedReview {
        let asker: Question.Audience =
            switch front.audience {
            case .public: isDraft ? .draft : .everybody
            case .internal: .house(reason: front.reason ?? "")
            }
        let parts = ReviewAnswering(
            workspace: workspace, source: source, parameters: parameters, answers: answers, asker: asker,
            isDraft: isDraft
        ).parts()
        let shared = FalseDiscovery(pValues: parts.flatMap(\.pValues), isOfPage: true)
        var output = Output(names: ["index.html"])
        let tables = try publicTables(behind: parts)
        let isAcrossSeasons = parts.contains(where: \.isAcrossSeasons)
        let note = MethodNote(
            workspace: workspace, deliveries: try deliveries(of: tables), tables: tables, shared: shared,
            isAcrossSeasons: isAcrossSeasons)
        for part in parts { render(part, at: shared, note, into: &output) }
        if isAcrossSeasons, !parts.contains(where: \.isMethod) {
            output.sections.append(.prose(Phrase.seasonsDiffer(language)))
        }
        let template = try workspace.template(named: front.template, asked: front.templatePlace)
        do throws(FormError) { try template.check(front.form) } catch { throw front.placed(error) }
        let document = Document(
            title: front.title, subtitle: front.subtitle ?? workspace.configuration.title,
            notices: try notices(parts, asker), sections: output.sections,
            origin: try origin(tables, isForHouse: asker.isOfHouse),
            template: template, form: front.form)
        return RenderedReview(
            document: document, forms: front.forms,
            files: asker.isOfHouse ? output.files.map(\.confidential) : output.files, resources: output.resources,
            name: Workspace.stem(of: source.file), standings: tables.map { ($0.kind, $0.tables.standing) },
            isForHouse: asker.isOfHouse, openData: workspace.configuration.openData, failures: output.failures,
            language: language)
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
        _ part: ReviewPart, at shared: FalseDiscovery, _ note: MethodNote, into output: inout Output
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

    private func notices(_ parts: [ReviewPart], _ asker: Question.Audience) throws -> [String] {
        let isFictitious = try workspace.store.deliveries().contains(where: \.isFictitious)
        var notices = isFictitious ? [Markings.fictitious(language)] : []
        if parts.contains(where: \.isDraft) { notices.append(Markings.draft(language)) }
        if case .house(let reason) = asker { notices.append("\(Markings.internalUse(language)): \(reason)") }
        return notices + (front.notice.map { [$0] } ?? [])
    }

    private func section(
        _ answered: AnsweredBlock, at shared: FalseDiscovery, _ note: MethodNote
    ) throws -> FigureSection.Rendered {
        if case .method = answered.block.kind {
            return FigureSection.Rendered(section: .prose(note.text(language)), files: [], resources: [])
        }
        return try FigureSection(
            workspace: workspace, language: language, answered: answered,
            forms: Set(DocumentFormat.allCases.filter(front.wants))
        ).render(at: shared)
    }

    private typealias KindTables = (kind: RecordKind, tables: PublicTables)

    /// The published tables of the kinds of record that the document shows figures of; of all that were delivered where it shows none.
    ///
    /// What it does not show it does not tell of either: it stays as it is when another kind is released anew.
    private func publicTables(behind parts: [ReviewPart]) throws -> [KindTables] {
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
