internal import Importing
internal import Regions
internal import Wording

/// The front matter of a review as its author wrote it, read once for all of its editions.
struct FrontMatter {
    let value: YAMLValue
    let entries: [String: YAMLValue]
    /// The parameters with their usual values.
    let parameters: [String: String]

    private static let keys = [
        "title", "subtitle", "notice", "audience", "reason", "parameters", "for-each", "template", "form", "formats",
    ]

    /// - Throws: `YAMLError`, for parameters whose names could not be filled in too.
    init(_ source: ReviewSource) throws {
        value = try YAMLValue(text: source.frontMatter, file: source.file, lineOffset: 1)
        entries = try value.mapping(Self.keys)
        var parameters = [String: String]()
        for (key, _, value) in try entries["parameters"]?.entries() ?? [] {
            guard Placeholder.isName(key) else {
                throw value.unexpected(
                    Phrase(
                        de: "ein Wert für einen Namen aus a–z, 0–9 und Bindestrich, nicht „\(key)“",
                        en: "a value for a name of a–z, 0–9 and hyphen, not “\(key)”"))
            }
            parameters[key] = try value.text()
        }
        self.parameters = parameters
    }

    /// What a review is rendered for again and again: `for-each: {region: municipality}`.
    struct Series {
        /// The parameter that each has its own value of.
        let parameter: String
        let level: RegionLevel
        /// Where the front matter says so.
        let line: Int
    }

    /// - Returns: `nil` for a review that is rendered once.
    /// - Throws: `YAMLError`; `ReviewError.parameterMissing` for a parameter that is not declared.
    func series(levels: [RegionLevel]) throws -> Series? {
        guard let each = entries["for-each"] else { return nil }
        let entries = try each.entries()
        guard entries.count == 1, let entry = entries.first else {
            throw each.unexpected(
                Phrase(de: "eine Angabe wie {region: municipality}", en: "one entry such as {region: municipality}"))
        }
        guard parameters[entry.key] != nil else {
            throw ReviewError.parameterMissing(
                entry.key, file: each.file, line: entry.line, known: parameters.keys.sorted())
        }
        let name = try entry.value.text()
        guard let level = levels.first(where: { $0.name == name }) else {
            throw entry.value.unexpectedTerm(known: levels.map(\.name))
        }
        return Series(parameter: entry.key, level: level, line: entry.line)
    }
}
