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
    /// The forms that the author asks for; `nil` for all that can be made.
    let forms: [DocumentForm]?

    /// - Parameter forms: those that are asked for, in place of the author's.
    /// - Throws: `YAMLError`; `ReviewError` for a parameter that is not there.
    init(_ front: FrontMatter, _ parameters: ReviewParameters, forms: [DocumentForm]?) throws {
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
        form = try entries["form"].map { try FormValue($0, parameters) } ?? .entries([:])
        self.forms = try forms ?? entries["formats"]?.list().map { try $0.choice(DocumentForm.self) }
    }

    /// Whether a form is made where its program is there.
    func wants(_ form: DocumentForm) -> Bool { forms?.contains(form) ?? form.isUsual }
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
