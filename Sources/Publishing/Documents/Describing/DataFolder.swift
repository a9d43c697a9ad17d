public import Wording

/// A folder of tables as it tells of itself as a whole, whatever the form: who made them, from what, and who may use them.
public struct DataFolder: Sendable {
    /// Lower-case letters, digits and hyphens.
    let name: String
    let title: String
    /// What stands below the title, marks among it.
    let description: String
    let resources: [DataResource]
    /// Which release of the workspace the figures come from, in words.
    let release: String
    /// Under which terms they are published; `nil` where nobody has said.
    public let terms: OpenDataTerms?
    let language: Language

    public init(
        name: String, title: String, description: String, resources: [DataResource], release: String,
        terms: OpenDataTerms? = nil, language: Language
    ) {
        (self.name, self.title, self.description) = (name, title, description)
        (self.resources, self.release, self.terms, self.language) = (resources, release, terms, language)
    }

    /// A document's tables.
    public init(
        name: String, of document: Document, resources: [DataResource], release: String,
        terms: OpenDataTerms? = nil, language: Language
    ) {
        self.init(
            name: name, title: document.title,
            description: ([document.subtitle] + document.notices).joined(separator: " – "), resources: resources,
            release: release, terms: terms, language: language)
    }

    /// Who delivered what the tables were made of, each once.
    var sources: [String] { resources.flatMap(\.sources).eachOnce() }

    var isFictitious: Bool { resources.contains(where: \.isFictitious) }
}
