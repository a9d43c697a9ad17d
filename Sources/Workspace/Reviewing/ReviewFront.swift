internal import Importing
internal import Publishing

/// The front matter of an edition of a review, its parameters filled in.
struct ReviewFront {
    let title: String
    let subtitle: String?
    /// A line of the author's at the head of each sheet.
    let notice: String?
    let audience: DocumentAudience
    /// Why the house needs exact figures.
    let reason: String?
    /// The template: a name of `templates/` or one that Kreisblick brings along.
    let template: String
    /// Where it is named.
    let templatePlace: (file: String, line: Int)
    /// What the template asks for.
    let form: FormValue
    /// The same as its author wrote it.
    private let writtenForm: YAMLValue?
    /// The forms that the author asks for; `nil` for all that can be made.
    let forms: [DocumentFormat]?

    /// - Parameter forms: those that are asked for, in place of the author's.
    /// - Throws: `YAMLError`; `ReviewError` for a parameter that is not there.
    init(_ front: FrontMatter, _ parameters: ReviewParameters, forms: [DocumentFormat]?) throws {
        let entries = front.entries
        func text(_ key: String) throws -> String? {
            try entries[key].map { try parameters.filled(try $0.text(), as: .text, file: $0.file, line: $0.line) }
        }
        guard let title = try text("title") else { throw front.value.missing("title") }
        self.title = title
        (subtitle, notice, reason) = (try text("subtitle"), try text("notice"), try text("reason"))
        audience = try entries["audience"]?.choice(DocumentAudience.self) ?? .public
        if audience == .internal, reason == nil { throw front.value.missing("reason") }
        template = try text("template") ?? "review"
        templatePlace = (front.value.file, entries["template"]?.line ?? front.value.line)
        writtenForm = entries["form"]
        form = try writtenForm.map { try FormValue($0, parameters) } ?? .entries([:])
        self.forms = try forms ?? entries["formats"]?.list().map { try $0.choice(DocumentFormat.self) }
    }

    /// Whether a form is made where its program is there.
    func wants(_ form: DocumentFormat) -> Bool { forms?.contains(form) ?? form.isUsual }

    /// A mistake below `form`, with the file and line where it stands.
    func placed(_ error: FormError) -> ReviewError {
        let keys = error.entry.split(separator: ".").dropFirst()
        return .form(
            file: templatePlace.file, line: writtenForm?.line(of: keys) ?? templatePlace.line, cause: error.phrase)
    }
}

extension YAMLValue {
    /// The line of an entry, named by the keys on the way to it; `nil` where there is none. Of a list each item is tried.
    fileprivate func line(of keys: ArraySlice<Substring>) -> Int? {
        guard let key = keys.first else { return line }
        if isMapping {
            guard let entry = try? entries().first(where: { $0.key == key }) else { return nil }
            return keys.count == 1 ? entry.line : entry.value.line(of: keys.dropFirst())
        }
        guard optionalText == nil, let items = try? list() else { return nil }
        for item in items {
            if let line = item.line(of: keys) { return line }
        }
        return nil
    }
}

extension FormValue {
    /// Entries, lists and texts, parameters filled in.
    fileprivate init(_ value: YAMLValue, _ parameters: ReviewParameters) throws {
        if value.isMapping {
            var entries = [String: FormValue]()
            for (key, _, value) in try value.entries() { entries[key] = try FormValue(value, parameters) }
            self = .entries(entries)
        } else if let text = value.optionalText {
            self = .text(try parameters.filled(text, as: .text, file: value.file, line: value.line))
        } else {
            self = .list(try value.list().map { try FormValue($0, parameters) })
        }
    }
}
