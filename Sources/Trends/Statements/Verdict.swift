internal import Records
public import Wording

/// What may be said of a figure, in words that hold. `docs/methods.md` has the same table, and a test holds the two together.
///
/// No verdict names a cause: what happens after a measure begins need not happen because of it.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    // Against another time.
    case rise, fall, noEvidence
    // Against other places.
    case higher, lower
    // Of a single period against what was to be expected.
    case alarm, signal, noAlarm
    // Of a course.
    case breaks, noBreaks
    // In space.
    case cluster, noCluster
    // Of need and provision.
    case needWithoutMeasure, needWithMeasure, noNeed
    // Of what else may explain a change.
    case rival, noRival
    // Where nothing can be said.
    case tooFew, tooShort, notTestable, withheld, estimated, partial, missing

    /// The sentence, without a full stop.
    public var phrase: Phrase {
        switch self {
        case .rise: Phrase(de: "Anstieg, statistisch belegt", en: "rise, statistically supported")
        case .fall: Phrase(de: "Rückgang, statistisch belegt", en: "fall, statistically supported")
        case .noEvidence: Phrase(de: "kein belegter Unterschied", en: "no supported difference")
        case .higher: Phrase(de: "höher, statistisch belegt", en: "higher, statistically supported")
        case .lower: Phrase(de: "niedriger, statistisch belegt", en: "lower, statistically supported")
        case .alarm: Phrase(de: "auffällig viele, statistisch belegt", en: "unusually many, statistically supported")
        case .signal: Phrase(de: "Signal: mehr als erwartet", en: "signal: more than expected")
        case .noAlarm: Phrase(de: "im Rahmen des Erwarteten", en: "within what was to be expected")
        case .breaks:
            Phrase(de: "Bruch im Verlauf, statistisch belegt", en: "break in the course, statistically supported")
        case .noBreaks: Phrase(de: "kein belegter Bruch im Verlauf", en: "no supported break in the course")
        case .cluster:
            Phrase(de: "räumliche Häufung, statistisch belegt", en: "cluster in space, statistically supported")
        case .noCluster: Phrase(de: "keine belegte Häufung", en: "no supported cluster")
        case .needWithoutMeasure:
            Phrase(
                de: "Rate über dem übrigen Gebiet, keine Maßnahme verzeichnet",
                en: "rate above the rest of the area, no measure on record")
        case .needWithMeasure:
            Phrase(
                de: "Rate über dem übrigen Gebiet, Maßnahme verzeichnet",
                en: "rate above the rest of the area, a measure on record")
        case .noNeed:
            Phrase(
                de: "Rate nicht belegt über dem übrigen Gebiet", en: "rate not shown to be above the rest of the area")
        case .rival: Phrase(de: "erkennbar", en: "seen")
        case .noRival: Phrase(de: "nicht erkennbar", en: "not seen")
        case .tooFew: Phrase(de: "zu wenige Fälle für eine Aussage", en: "too few cases for a statement")
        case .tooShort: Phrase(de: "zu wenige Zeiträume für eine Aussage", en: "too few periods for a statement")
        case .notTestable: Phrase(de: "nicht prüfbar", en: "not testable")
        case .withheld: Phrase(de: "nicht veröffentlicht", en: "withheld")
        case .estimated:
            Phrase(
                de: "nicht prüfbar: Zahl geschätzt, Gebiet geteilt",
                en: "not testable: figure estimated, territory divided")
        case .partial: Phrase(de: "Zeitraum nur teilweise geliefert", en: "period delivered only in part")
        case .missing: Phrase(de: "liegt nicht vor", en: "not available")
        }
    }

    /// When it is said.
    public var rule: Phrase {
        switch self {
        case .rise:
            Phrase(
                de: "der Bereich des Verhältnisses liegt über 1, der einer jährlichen Veränderung über 0 %",
                en: "the interval of the ratio lies above 1, that of an annual change above 0 %")
        case .fall:
            Phrase(
                de: "der Bereich des Verhältnisses liegt unter 1, der einer jährlichen Veränderung unter 0 %",
                en: "the interval of the ratio lies below 1, that of an annual change below 0 %")
        case .noEvidence: Phrase(de: "der Bereich enthält 1 oder 0 %", en: "the interval holds 1, or 0 %")
        case .higher:
            Phrase(
                de: "der Bereich des Verhältnisses zum übrigen Gebiet liegt über 1",
                en: "the interval of the ratio to the rest of the area lies above 1")
        case .lower:
            Phrase(
                de: "der Bereich des Verhältnisses zum übrigen Gebiet liegt unter 1",
                en: "the interval of the ratio to the rest of the area lies below 1")
        case .alarm:
            Phrase(
                de: "die Zahl liegt über der oberen Grenze des Erwarteten",
                en: "the count lies above the upper bound of what was expected")
        case .signal:
            Phrase(
                de:
                    "die Zahl liegt über der Grenze eines α, das für jeden Zeitraum einzeln gilt; ein Anlass nachzusehen",
                en: "the count lies above the bound of an α that holds for each period by itself; a reason to look")
        case .noAlarm:
            Phrase(
                de: "die Zahl liegt nicht über der oberen Grenze des Erwarteten",
                en: "the count does not lie above the upper bound of what was expected")
        case .breaks:
            Phrase(
                de: "eine Teilung der Zeit erklärt die Zahlen besser, als durch Zufall zu erwarten wäre",
                en: "a division of time explains the counts better than chance does")
        case .noBreaks: Phrase(de: "keine Teilung der Zeit tut das", en: "no division of time does")
        case .cluster:
            Phrase(
                de: "so ungleich verteilt Zufall die Fälle höchst selten",
                en: "chance hardly ever spreads cases so unevenly")
        case .noCluster:
            Phrase(de: "so ungleich verteilt auch Zufall die Fälle", en: "chance spreads cases as unevenly")
        case .needWithoutMeasure:
            Phrase(de: "„höher“, und keine Maßnahme nennt das Gebiet", en: "“higher”, and no measure names the area")
        case .needWithMeasure:
            Phrase(de: "„höher“, und eine Maßnahme nennt das Gebiet", en: "“higher”, and a measure names the area")
        case .noNeed: Phrase(de: "nicht „höher“", en: "not “higher”")
        case .rival:
            Phrase(
                de: "die Zahlen zeigen, was auch ohne die Maßnahme so aussähe",
                en: "the counts show what would look so without the measure")
        case .noRival:
            Phrase(
                de: "sie zeigen es nicht; ausgeschlossen ist es damit nicht",
                en: "they do not show it, which does not rule it out")
        case .tooFew:
            Phrase(
                de: "auch die ungleichste Verteilung der Fälle wäre nicht von Zufall zu unterscheiden",
                en: "even the most uneven split of the events could not be told from chance")
        case .tooShort: Phrase(de: "das Verfahren braucht mehr Zeiträume", en: "the method needs more periods")
        case .notTestable:
            Phrase(
                de: "das Verfahren trägt hier nicht; der Grund steht dabei",
                en: "the method does not bear it here; the reason stands beside it")
        case .withheld: Phrase(de: "eine der Zahlen ist nicht veröffentlicht", en: "one of the counts is withheld")
        case .estimated:
            Phrase(
                de: "eine der Zahlen ist geschätzt, weil ein Gebiet geteilt wurde",
                en: "one of the counts is an estimate, since a territory was divided")
        case .partial:
            Phrase(
                de: "einer der Zeiträume ist nur teilweise geliefert",
                en: "one of the periods was delivered only in part")
        case .missing: Phrase(de: "eine der Zahlen liegt nicht vor", en: "one of the counts is not there")
        }
    }

    /// Whether it claims that something is not chance.
    public var isClaim: Bool {
        switch self {
        case .rise, .fall, .higher, .lower, .alarm, .breaks, .cluster, .needWithoutMeasure, .needWithMeasure: true
        default: false
        }
    }

    /// What two cells of which one bears no statement allow to say.
    init(without cells: [EstimateCell]) {
        if cells.contains(where: { $0.status == .withheld }) {
            self = .withheld
        } else if cells.contains(where: \.isCountEstimated), cells.allSatisfy({ $0.count != nil }) {
            self = .estimated
        } else {
            self = cells.contains { $0.status == .uncertain } ? .partial : .missing
        }
    }
}
