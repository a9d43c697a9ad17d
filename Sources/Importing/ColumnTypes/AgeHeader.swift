/// Whether a column is called one of ages.
enum AgeHeader {
    /// `Altersgruppe`, `Alter (Jahre)`, `age_group`; not `Fahrzeughalter`, `Agentur`.
    static func speaksOfAge(_ header: String) -> Bool {
        ColumnWords.folded(header).split(separator: " ").contains { word in
            word.hasPrefix("alter") || word.hasSuffix("salter")
                || ["age", "ages", "agegroup", "ageband"].contains(word)
        }
    }
}
