internal import Aggregation
internal import Records
internal import Regions
public import Wording

extension Workspace {
    /// What there is to say of the territory that a question is on: where nothing is known of its day, and regions of which nobody
    /// says what became of them.
    public func remarks(onTerritoryOf question: Question) -> [Phrase] {
        let day = question.query.territory
        return remarks(on: day) + (lostRegions(by: day ?? facts.territoryDay).map { [$0] } ?? [])
    }

    /// - Parameter day: ISO 8601; `nil` where none is asked for.
    func remarks(on day: String?) -> [Phrase] { day.flatMap(remark).map { [$0] } ?? [] }

    /// Regions that the register ends and no file of changes carries on keep their figures to themselves.
    private func lostRegions(by day: String) -> Phrase? {
        let ended = facts.history.unexplainedEnds(before: min(day, today.description))
        guard let first = ended.first, let last = first.validTo else { return nil }
        return Phrase { language in
            let count = language.text(ended.count)
            return Phrase(
                de: (ended.count == 1
                    ? "Region \(first.code) endet laut Regionenverzeichnis am \(last), und keine Datei unter „changes:“ sagt, worin sie "
                        + "aufgegangen ist; "
                    : "\(count) Regionen (etwa \(first.code) am \(last)) enden laut Regionenverzeichnis, und keine Datei unter „changes:“ sagt, "
                        + "worin sie aufgegangen sind; ")
                    + "was dort gezählt wurde, fehlt den Gebieten, die sie übernommen haben.",
                en: (ended.count == 1
                    ? "Region \(first.code) ends on \(last) by the register, and no file under “changes:” says what became of it; "
                    : "\(count) regions (such as \(first.code) on \(last)) end by the register, and no file under “changes:” says "
                        + "what became of them; ")
                    + "what was counted there is missing in the territories that took over.")(language)
        }
    }

    /// A day before everything that the register and the changes name, or in the future behind all that.
    private func remark(on day: String) -> Phrase? {
        guard let span = facts.history.span(in: facts.gazetteer) else {
            return Phrase(
                de:
                    "Gebietsstand \(day): Regionenverzeichnis und Gebietsänderungen nennen keinen Tag; er ist an allen Tagen derselbe.",
                en: "Territory of \(day): register and changes name no day; it is the same on all days.")
        }
        if day < span.lowerBound {
            return Phrase(
                de:
                    "Gebietsstand \(day): Regionenverzeichnis und Gebietsänderungen reichen nur bis zum \(span.lowerBound) zurück; was vorher "
                    + "anders war, ist nicht bekannt.",
                en:
                    "Territory of \(day): register and changes reach back to \(span.lowerBound) only; what was different before is "
                    + "not known.")
        }
        if day > max(span.upperBound, today.description) {
            return Phrase(
                de: "Gebietsstand \(day): Der Tag liegt in der Zukunft; gezeigt wird der Stand, der heute bekannt ist.",
                en: "Territory of \(day): the day lies in the future; shown is what is known today.")
        }
        return nil
    }
}
