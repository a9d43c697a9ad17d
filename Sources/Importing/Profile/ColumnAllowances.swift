internal import Wording

/// The columns that `allow:` lets through the privacy gate, each with the reason: `allow: {Notiz: "geprüft am …"}`.
enum ColumnAllowances {
    /// - Throws: `YAMLError` where it is no mapping or a reason is empty.
    static func read(_ value: YAMLValue?) throws -> [(column: String, justification: String)] {
        try value?.entries().map { column, _, reason in
            let text = reason.optionalText.map(RowNormaliser.tidied) ?? ""
            guard !text.isEmpty else {
                throw reason.unexpected(
                    Phrase(
                        de: "eine Begründung, warum die Spalte zulässig ist",
                        en: "the reason why the column is permissible"))
            }
            return (column, text)
        } ?? []
    }
}
