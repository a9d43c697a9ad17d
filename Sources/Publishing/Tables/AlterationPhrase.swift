internal import Disclosure
internal import Records
internal import Trends
internal import Wording

extension Alteration {
    /// How the counts were changed, as it stands below every table made from them.
    ///
    /// - Parameter hasLimits: whether limits of rates stand beside, which know nothing of the change.
    func phrase(hasLimits: Bool) -> Phrase { change + sums + (hasLimits ? Self.limits : Phrase(name: "")) + Self.zeros }

    private var change: Phrase {
        switch self {
        case .rounded(let rounding, _):
            let base = rounding.base
            switch rounding.method {
            case .nearest:
                return Phrase(
                    de:
                        "Alle Anzahlen sind auf das nächste Vielfache von \(base) gerundet (höchstens \(maximum) daneben); "
                        + "Raten, Anteile und Bereiche sind daraus berechnet.",
                    en:
                        "All counts are rounded to the nearest multiple of \(base) (off by \(maximum) at most); rates, shares and "
                        + "limits are computed from these.")
            case .random:
                return Phrase(
                    de:
                        "Alle Anzahlen sind zufällig auf ein benachbartes Vielfaches von \(base) gerundet, im Mittel unverändert "
                        + "(höchstens \(maximum) daneben); Raten, Anteile und Bereiche sind daraus berechnet.",
                    en:
                        "All counts are rounded at random to a neighbouring multiple of \(base), unchanged on average (off by "
                        + "\(maximum) at most); rates, shares and limits are computed from these.")
            case .controlled:
                return Phrase(
                    de:
                        "Alle Anzahlen sind so auf Vielfache von \(base) gerundet, dass die Summen aufgehen (höchstens "
                        + "\(maximum) daneben); Raten, Anteile und Bereiche sind daraus berechnet.",
                    en:
                        "All counts are rounded to multiples of \(base) so that totals are the sums of their parts (off by "
                        + "\(maximum) at most); rates, shares and limits are computed from these.")
            }
        case .perturbed(let noise):
            let variance = { (language: Language) in
                language.text(noise.variance, fractionDigits: noise.variance == noise.variance.rounded() ? 0 : 2)
            }
            return Phrase(
                de:
                    "Alle Anzahlen sind zum Schutz zufällig verändert (Cell-Key-Verfahren): um höchstens ±\(noise.maximum), im "
                    + "Mittel um 0, mit Varianz \(variance(.german)); Raten, Anteile und Bereiche sind daraus berechnet.",
                en:
                    "All counts are changed at random for protection (cell key method): by ±\(noise.maximum) at most, by 0 on "
                    + "average, with variance \(variance(.english)); rates, shares and limits are computed from these.")
        }
    }

    private var sums: Phrase {
        addsUp
            ? Phrase(name: "")
            : Phrase(
                de: " Summen sind für sich verändert und müssen nicht die ihrer Teile sein.",
                en: " Totals are changed by themselves and need not be the sums of their parts.")
    }

    private static let limits = Phrase(
        de: " Die Bereiche enthalten diese Veränderung nicht.", en: " The limits do not include this change.")
    private static let zeros = Phrase(
        de: " 0 heißt: nichts oder wenig.", en: " 0 means nothing or little.")
}

extension EstimateTable {
    /// The status that files give beside a figure: where counts were changed, each of them is an estimate of what was counted.
    func written(_ status: ObservationStatus) -> ObservationStatus {
        alteration != nil && status == .value ? .estimated : status
    }
}
