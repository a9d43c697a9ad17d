internal import Aggregation
internal import Glibc
internal import Records
internal import Regions
public import Wording

extension Workspace {
    /// What there is to say of the day whose territory a question asks for: one line where nothing is known of it.
    public func remarks(on question: Question) -> [Phrase] { remarks(on: question.query.territory) }

    /// - Parameter day: ISO 8601; `nil` where none is asked for.
    func remarks(on day: String?) -> [Phrase] {
        let today = CivilDate(dayNumber: time(nil) / 86_400).description
        return day.flatMap { remark(on: $0, today: today) }.map { [$0] } ?? []
    }

    /// A day before everything that the register and the changes name, or in the future behind all that.
    func remark(on day: String, today: String) -> Phrase? {
        guard let span = facts.history.span(in: facts.gazetteer) else {
            return Phrase(
                de:
                    "Gebietsstand \(day): Register und Gebietsänderungen nennen keinen Tag; er ist an allen Tagen derselbe.",
                en: "Territory of \(day): register and changes name no day; it is the same on all days.")
        }
        if day < span.lowerBound {
            return Phrase(
                de:
                    "Gebietsstand \(day): Register und Gebietsänderungen reichen nur bis zum \(span.lowerBound) zurück; was vorher "
                    + "anders war, ist nicht bekannt.",
                en:
                    "Territory of \(day): register and changes reach back to \(span.lowerBound) only; what was different before is "
                    + "not known.")
        }
        if day > max(span.upperBound, today) {
            return Phrase(
                de: "Gebietsstand \(day): Der Tag liegt in der Zukunft; gezeigt wird der Stand, der heute bekannt ist.",
                en: "Territory of \(day): the day lies in the future; shown is what is known today.")
        }
        return nil
    }
}
