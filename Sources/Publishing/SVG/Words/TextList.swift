import Wording

/// Names in a sentence.
enum TextList {
    /// As many names as a reader takes in, and how many more there are.
    ///
    /// ```swift
    /// TextList.shortened(["Ilsede", "Peine", "Wendeburg", "Vechelde"], limit: 2, .german)  // Ilsede, Peine und 2 weitere
    /// ```
    static func shortened(_ names: [String], limit: Int, _ language: Language) -> String {
        guard names.count > limit else { return names.joined(separator: ", ") }
        let rest = names.count - limit
        return names.prefix(limit).joined(separator: ", ")
            + Phrase(de: " und \(rest) weitere", en: " and \(rest) more")(language)
    }
}
