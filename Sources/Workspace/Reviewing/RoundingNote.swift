internal import Disclosure
internal import Wording

extension MethodNote {
    /// What is said of the protection where counts are rounded and none is withheld.
    static func protection(by rounding: Rounding) -> Phrase {
        let base = rounding.base
        let how =
            switch rounding.method {
            case .nearest: Phrase(de: "auf das nächste Vielfache", en: "to the nearest multiple")
            case .random:
                Phrase(
                    de: "zufällig, im Mittel unverändert, auf ein benachbartes Vielfaches",
                    en: "at random, unchanged on average, to a neighbouring multiple")
            case .controlled:
                Phrase(
                    de: "so auf Vielfache, dass alle Summen aufgehen,",
                    en: "so that all totals are the sums of their parts, to multiples")
            }
        return Phrase(
            de:
                "**Schutz.** Alle veröffentlichten Anzahlen sind gerundet: \(how(.german)) von \(base). Raten, Anteile, Bereiche und "
                + "Aussagen beruhen allein auf gerundeten Zahlen; eine 0 kann auch wenig heißen.",
            en:
                "**Protection.** All published counts are rounded \(how(.english)) of \(base). Rates, shares, intervals and verdicts "
                + "rest on rounded figures alone; a 0 may also mean little.")
    }
}
