internal import Disclosure
internal import Wording

extension MethodNote {
    /// What is said of the protection where counts are rounded and none is withheld.
    static func protection(by rounding: Rounding) -> Phrase {
        let base = rounding.base
        let how =
            switch rounding.method {
            case .nearest:
                Phrase(de: "auf das nächste Vielfache von \(base)", en: "to the nearest multiple of \(base)")
            case .random:
                Phrase(
                    de: "zufällig, im Mittel unverändert, auf ein benachbartes Vielfaches von \(base)",
                    en: "at random, unchanged on average, to a neighbouring multiple of \(base)")
            case .controlled:
                Phrase(
                    de: "auf Vielfache von \(base), und zwar so, dass alle Summen aufgehen",
                    en: "to multiples of \(base), so that all totals are the sums of their parts")
            }
        return Phrase(
            de:
                "**Schutz.** Alle veröffentlichten Anzahlen sind gerundet: \(how(.german)). Raten, Anteile, Bereiche und Aussagen "
                + "beruhen allein auf gerundeten Zahlen; eine 0 kann auch wenig heißen.",
            en:
                "**Protection.** All published counts are rounded \(how(.english)). Rates, shares, intervals and verdicts rest on "
                + "rounded figures alone; a 0 may also mean little.")
    }
}
