internal import Records
internal import Trends
internal import Wording

extension EstimateTable {
    /// "Vorfälle je 1.000 Einwohner" or "Vorfälle".
    func unit(_ language: Language) -> String {
        guard let per else { return measure.title(language) }
        return Phrase(
            de: "\(measure.title(.german)) je \(Language.german.text(per)) Einwohner",
            en: "\(measure.title(.english)) per \(Language.english.text(per)) inhabitants")(language)
    }
}
