internal import Records
internal import Trends
internal import Wording

extension EstimateTable {
    /// "Vorfälle je 1.000 Einwohner", "Vorfälle je 1.000 Einwohner (14–17 Jahre)" or "Vorfälle".
    func unit(_ language: Language) -> String {
        guard let per else { return measure.title(language) }
        let people = people
        return Phrase(
            de: "\(measure.title(.german)) je \(Language.german.text(per)) \(people(.german))",
            en: "\(measure.title(.english)) per \(Language.english.text(per)) \(people(.english))")(language)
    }

    /// Whose number the rates are divided by, or that there is none.
    var people: Phrase {
        let groups = Set(cells.compactMap { $0.denominator?.group })
        if groups.count == 1, let group = groups.first { return group.phrase }
        if groups.isEmpty, cells.contains(where: { $0.gap != nil }) {
            return Phrase(de: "(keine Bezugszahl)", en: "(no denominator)")
        }
        let kinds = Set(groups.map(\.kind))
        guard kinds.count == 1, let kind = kinds.first else {
            return PopulationKind.phrase(of: PopulationKind.residents)
        }
        return PopulationKind.phrase(of: kind)
            + Phrase(de: " der jeweiligen Gruppe", en: " of the group in question")
    }
}
