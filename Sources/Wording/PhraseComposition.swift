extension Phrase {
    /// A wording that is put together for each language: `Phrase { $0.text(1200) }` → `1.200`, `1,200`.
    public init(_ text: (Language) -> String) {
        self.init(de: text(.german), en: text(.english))
    }

    /// A number with what it counts: `1 Datei`, `1.200 Dateien`.
    public init(_ count: Int, de german: (one: String, many: String), en english: (one: String, many: String)) {
        self.init(
            de: "\(Language.german.text(count)) \(count == 1 ? german.one : german.many)",
            en: "\(Language.english.text(count)) \(count == 1 ? english.one : english.many)")
    }

    /// Names in the quotation marks of the language: `„Ort“, „Tag“`, `“Ort”, “Tag”`.
    public init(quoting names: [String]) {
        self.init(
            de: names.map { "„\($0)“" }.joined(separator: ", "), en: names.map { "“\($0)”" }.joined(separator: ", "))
    }

    /// One wording behind the other, nothing between.
    public static func + (left: Phrase, right: Phrase) -> Phrase {
        Phrase(de: left.german + right.german, en: left.english + right.english)
    }
}

extension Sequence<Phrase> {
    /// All wordings, one behind the other.
    public func joined(separator: String) -> Phrase {
        Phrase { language in map { $0(language) }.joined(separator: separator) }
    }
}
