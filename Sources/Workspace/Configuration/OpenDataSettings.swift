internal import Importing
internal import Publishing
internal import Wording

extension OpenDataTerms {
    /// The settings `open-data` of `kreisblick.yaml`.
    ///
    /// - Throws: `YAMLError`.
    init(_ value: YAMLValue) throws {
        let entries = try value.mapping("publisher", "contact", "licence", "base", "themes", "contributor", "frequency")
        func needed(_ key: String, of entries: [String: YAMLValue], in value: YAMLValue) throws -> YAMLValue {
            guard let entry = entries[key] else { throw value.missing(key) }
            return entry
        }
        let contact = try needed("contact", of: entries, in: value)
        let person = try contact.mapping("name", "email")
        self.init(
            publisher: try needed("publisher", of: entries, in: value).text(),
            contact: Contact(
                name: try needed("name", of: person, in: contact).text(),
                email: try needed("email", of: person, in: contact).text()),
            licence: try needed("licence", of: entries, in: value).choice(Licence.self),
            base: try Self.address(needed("base", of: entries, in: value)),
            themes: try entries["themes"]?.list().map { try $0.choice(Theme.self) } ?? [],
            contributor: try entries["contributor"].map(Self.address),
            frequency: try entries["frequency"]?.choice(Frequency.self))
    }

    private static func address(_ value: YAMLValue) throws -> String {
        let text = try value.text()
        let isAddress = ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count }
        guard isAddress, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) }) else {
            throw value.unexpected(Phrase(de: "eine Adresse mit https://", en: "an address with https://"))
        }
        return text
    }
}
