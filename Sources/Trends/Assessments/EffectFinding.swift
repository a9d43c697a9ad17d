internal import Wording

/// One question about the time before and after a measure began, with its answer.
struct EffectFinding {
    enum Topic: String {
        case level, slope, comparison
        case lastYear = "last_year"
        case priorTrend = "prior_trend"
        case priorDivergence = "prior_divergence"
        case displacement, reporting, placebo

        var phrase: Phrase {
            switch self {
            case .level:
                Phrase(
                    de: "Niveau ab dem Beginn gegen den Trend davor",
                    en: "level from the start against the trend before")
            case .slope: Phrase(de: "Richtung danach gegen die davor", en: "direction after against that before")
            case .comparison:
                Phrase(
                    de: "Veränderung, gemessen an der des Vergleichsgebiets",
                    en: "change, measured by that of the area compared with")
            case .lastYear:
                Phrase(
                    de: "Andere Erklärung: das letzte Jahr davor war ein Ausschlag",
                    en: "other explanation: the last year before was exceptional")
            case .priorTrend:
                Phrase(de: "Andere Erklärung: ein Trend lief schon", en: "other explanation: a trend was under way")
            case .priorDivergence:
                Phrase(
                    de: "Andere Erklärung: das Vergleichsgebiet lief schon anders",
                    en: "other explanation: the area compared with went another way before")
            case .displacement:
                Phrase(
                    de: "Andere Erklärung: Verlagerung zu den Nachbarn",
                    en: "other explanation: moved to the neighbours")
            case .reporting:
                Phrase(
                    de: "Andere Erklärung: anderes Anzeige- oder Meldeverhalten",
                    en: "other explanation: reporting changed")
            case .placebo:
                Phrase(
                    de: "Andere Erklärung: andere Tage zeigen dasselbe",
                    en: "other explanation: other dates show the same")
            }
        }
    }

    let topic: Topic
    let ratio: RateRatioEstimate?
    let verdict: Verdict
    var remark: Phrase?

    init(_ topic: Topic, _ ratio: RateRatioEstimate?, _ verdict: Verdict, remark: Phrase? = nil) {
        (self.topic, self.ratio, self.verdict, self.remark) = (topic, ratio, verdict, remark)
    }

    /// Level and slope, a test each.
    static func changes(_ change: Interruption) -> [EffectFinding] {
        switch change {
        case .notTestable(let refusal):
            return [EffectFinding(.level, nil, refusal.verdict, remark: refusal.remark)]
        case .estimated(let found):
            func verdict(_ ratio: RateRatioEstimate) -> Verdict {
                ratio.excludesOne ? (ratio.ratio > 1 ? .rise : .fall) : .noEvidence
            }
            return [EffectFinding(.level, found.level, verdict(found.level))]
                + (found.slope.map { [EffectFinding(.slope, $0, verdict($0))] } ?? [])
        }
    }

    init(_ comparison: AreaComparison, _ topic: Topic) {
        switch comparison {
        case .notTestable(let refusal): self.init(topic, nil, refusal.verdict, remark: refusal.remark)
        case .estimated(let found):
            self.init(
                topic, found.ratio, found.ratio.excludesOne ? (found.ratio.ratio > 1 ? .higher : .lower) : .noEvidence)
        }
    }

    init(_ finding: PriorFinding, _ topic: Topic) {
        switch finding {
        case .seen(let ratio): self.init(topic, ratio, .rival)
        case .notSeen(let ratio): self.init(topic, ratio, .noRival)
        case .notTestable:
            self.init(
                topic, nil, .notTestable,
                remark: Phrase(de: "die Zeit davor ist zu kurz", en: "the time before is too short"))
        }
    }

    /// Neighbours that changed the other way at the start.
    static func displacement(_ neighbours: Interruption, from change: Interruption) -> EffectFinding {
        rival(.displacement, neighbours) { found in
            guard case .estimated(let own) = change else { return found.lower > 1 }
            return own.level.ratio < 1 ? found.lower > 1 : found.upper < 1
        }
    }

    /// Counts of which no change was to be expected that changed the same way at the start.
    static func reporting(_ control: Interruption, beside change: Interruption) -> EffectFinding {
        rival(.reporting, control) { found in
            guard case .estimated(let own) = change else { return found.excludesOne }
            return own.level.ratio < 1 ? found.upper < 1 : found.lower > 1
        }
    }

    private static func rival(
        _ topic: Topic, _ change: Interruption, where isSeen: (RateRatioEstimate) -> Bool
    ) -> EffectFinding {
        switch change {
        case .notTestable(let refusal): EffectFinding(topic, nil, .notTestable, remark: refusal.remark)
        case .estimated(let found): EffectFinding(topic, found.level, isSeen(found.level) ? .rival : .noRival)
        }
    }

    /// Fewer earlier dates say nothing of how common a change is.
    private static let fewestPlacebos = 5

    init(_ placebos: PlaceboDates) {
        switch placebos {
        case .notTestable:
            self.init(
                .placebo, nil, .notTestable,
                remark: Phrase(de: "die Zeit davor ist zu kurz", en: "the time before is too short"))
        case .compared(let found):
            let (large, all) = (found.asLarge, found.changes.count)
            guard all >= Self.fewestPlacebos else {
                self.init(
                    .placebo, nil, .notTestable,
                    remark: all == 1
                        ? Phrase(de: "nur ein früherer Zeitpunkt", en: "only one earlier date")
                        : Phrase(de: "nur \(all) frühere Zeitpunkte", en: "only \(all) earlier dates"))
                return
            }
            self.init(
                .placebo, nil, large > 0 ? .rival : .noRival,
                remark: Phrase(
                    de: "an \(large) von \(all) früheren Zeitpunkten eine mindestens so große Veränderung",
                    en: "at \(large) of \(all) earlier dates a change at least as large"))
        }
    }
}

extension InterruptionRefusal {
    fileprivate var verdict: Verdict {
        switch self {
        case .tooFewBefore, .tooFewAfter, .seasonsSeenOnce: .tooShort
        case .tooFewEvents: .tooFew
        case .noEventsOnOneSide, .eventsWithoutExposure, .notEstimable: .notTestable
        }
    }

    fileprivate var remark: Phrase? {
        switch self {
        case .tooFewBefore(let there, let needed):
            Phrase(de: "\(there) vor dem Beginn, nötig \(needed)", en: "\(there) before the start, \(needed) needed")
        case .tooFewAfter(let there, let needed):
            Phrase(de: "\(there) nach dem Beginn, nötig \(needed)", en: "\(there) after the start, \(needed) needed")
        case .tooFewEvents(_, let needed): Phrase(de: "nötig sind \(needed)", en: "\(needed) are needed")
        case .seasonsSeenOnce:
            Phrase(de: "jede Jahreszeit muss zweimal vorkommen", en: "each season must be there twice")
        case .noEventsOnOneSide: Phrase(de: "auf einer Seite kein Fall", en: "no event on one side")
        case .eventsWithoutExposure: Phrase(de: "keine Bezugszahl", en: "no denominator")
        case .notEstimable: Phrase(de: "die Zahlen tragen das Modell nicht", en: "the counts do not bear the model")
        }
    }
}
