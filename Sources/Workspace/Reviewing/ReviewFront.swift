internal import Importing
internal import Publishing
internal import Regions
internal import Wording

/// The front matter of a review, understood.
struct ReviewFront {
    let title: String
    let subtitle: String?
    /// A line of the author's at the head of each sheet.
    let notice: String?
    let audience: DocumentAudience
    /// Why the house needs exact figures.
    let reason: String?
    /// The form of paper: a name of `templates/` or one that Kreisblick brings along.
    let template: String
    /// Where it is named.
    let place: (file: String, line: Int)
    /// What the form of paper asks for.
    let form: FormValue
    /// The forms that the author asks for; `nil` for all that can be made.
    let forms: [DocumentForm]?

    static let keys = [
        "title", "subtitle", "notice", "audience", "reason", "parameters", "for-each", "template", "form", "formats",
    ]

    /// - Throws: `YAMLError`; `ReviewError` for a parameter that is not there.
    init(_ source: ReviewSource, _ parameters: ReviewParameters) throws {
        let front = try YAMLValue(text: source.frontMatter, file: source.file, lineOffset: 1)
        let entries = try front.mapping(Self.keys)
        func text(_ key: String) throws -> String? {
            try entries[key].map { try parameters.filled(try $0.text(), file: $0.file, line: $0.line) }
        }
        guard let title = try text("title") else { throw front.missing("title") }
        self.title = title
        (subtitle, notice, reason) = (try text("subtitle"), try text("notice"), try text("reason"))
        audience = try entries["audience"]?.choice(DocumentAudience.self) ?? .public
        if audience == .internal, reason == nil { throw front.missing("reason") }
        template = try text("template") ?? "review"
        place = (source.file, entries["template"]?.line ?? front.line)
        form = try entries["form"].map { try FormValue($0, parameters) } ?? .entries([:])
        forms = try entries["formats"]?.list().map { try $0.choice(DocumentForm.self) }
    }

    /// What a review is rendered for again and again: `for-each: {region: municipality}`.
    struct Series {
        /// The parameter that each has its own value of.
        let parameter: String
        let level: RegionLevel
    }

    /// - Returns: `nil` for a review that is rendered once.
    /// - Throws: `YAMLError`.
    static func series(_ source: ReviewSource, levels: [RegionLevel]) throws -> Series? {
        let front = try YAMLValue(text: source.frontMatter, file: source.file, lineOffset: 1)
        guard let each = try front.mapping(keys)["for-each"] else { return nil }
        let entries = try each.entries()
        guard entries.count == 1, let entry = entries.first else {
            throw each.unexpected(
                Phrase(de: "eine Angabe wie {region: municipality}", en: "one entry such as {region: municipality}"))
        }
        let name = try entry.value.text()
        guard let level = levels.first(where: { $0.name == name }) else {
            throw entry.value.unexpectedTerm(known: levels.map(\.name))
        }
        return Series(parameter: entry.key, level: level)
    }

    /// What the front matter says of parameters.
    static func parameters(_ source: ReviewSource) throws -> YAMLValue? {
        try YAMLValue(text: source.frontMatter, file: source.file, lineOffset: 1).mapping(keys)["parameters"]
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
            self = .text(try parameters.filled(text, file: value.file, line: value.line))
        } else {
            self = .list(try value.list().map { try FormValue($0, parameters) })
        }
    }
}
