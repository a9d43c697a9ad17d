public import Wording

/// What may be said of a comparison, in words that hold.
///
/// | verdict | when |
/// | --- | --- |
/// | `rise` | the interval of the ratio lies above 1 |
/// | `fall` | the interval of the ratio lies below 1 |
/// | `noEvidence` | the interval holds 1 |
/// | `tooFew` | even the most uneven split of the events could not be told from chance |
/// | `withheld` | one of the counts is not published |
/// | `estimated` | one of the counts is an estimate, since a territory was divided |
/// | `partial` | one of the periods was delivered only in part |
/// | `missing` | one of the counts is not there |
public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case rise, fall, noEvidence, tooFew, withheld, estimated, partial, missing

    public init(_ comparison: RateComparison) {
        if !comparison.isTestable {
            self = .tooFew
        } else if comparison.lower > 1 {
            self = .rise
        } else if comparison.upper < 1 {
            self = .fall
        } else {
            self = .noEvidence
        }
    }

    public var phrase: Phrase {
        switch self {
        case .rise: Phrase(de: "Anstieg, statistisch belegt", en: "rise, statistically supported")
        case .fall: Phrase(de: "Rückgang, statistisch belegt", en: "fall, statistically supported")
        case .noEvidence: Phrase(de: "kein belegter Unterschied", en: "no supported difference")
        case .tooFew: Phrase(de: "zu wenige Fälle für eine Aussage", en: "too few cases for a statement")
        case .withheld: Phrase(de: "nicht veröffentlicht", en: "withheld")
        case .estimated:
            Phrase(
                de: "nicht prüfbar: Zahl geschätzt, Gebiet geteilt",
                en: "not testable: figure estimated, territory divided")
        case .partial: Phrase(de: "Zeitraum nur teilweise geliefert", en: "period delivered only in part")
        case .missing: Phrase(de: "liegt nicht vor", en: "not available")
        }
    }
}
