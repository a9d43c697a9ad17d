internal import Glibc
public import Wording

/// The lines below tables of statements on how their tests were judged.
extension FalseDiscovery {
    /// As the end of a sentence: `12 Prüfungen, unter deren belegten Aussagen …`, or `12 Prüfungen auf dieser Seite, unter …`.
    var note: Phrase {
        guard !isDiscovery.isEmpty else { return Phrase(de: "keine Prüfung war möglich.", en: "no test was possible.") }
        let place = isOfPage ? Phrase(de: " auf dieser Seite", en: " on this page") : Phrase(name: "")
        guard isDiscovery.count != 1 else {
            return Phrase(
                de: "eine Prüfung\(place(.german)) mit 5 % Irrtumswahrscheinlichkeit.",
                en: "one test\(place(.english)) with an error of 5%.")
        }
        // Two figures of what is left of 100 %.
        let digits = max(2, Int((-log10(100 * (1 - level))).rounded(.up)) + 1)
        func percent(_ language: Language) -> String { language.text(level * 100, fractionDigits: digits) }
        return Phrase(
            de:
                "\(Language.german.text(isDiscovery.count)) Prüfungen\(place(.german)), unter deren belegten Aussagen im Mittel höchstens jede "
                + "zwanzigste falsch ist (Benjamini und Hochberg), daher je ein \(percent(.german))-%-Bereich.",
            en:
                "\(Language.english.text(isDiscovery.count)) tests\(place(.english)), of whose supported statements at most one in twenty is "
                + "wrong on average (Benjamini and Hochberg), hence an interval of \(percent(.english))% each.")
    }
}

extension Phrase {
    /// How much more counts vary than chance, up to a factor; `nil` where it is as much in the digits that are printed.
    static func variation(upTo factor: Double) -> Phrase? {
        guard factor >= CountVariation.leastTold else { return nil }
        return Phrase(
            de:
                "Die Anzahlen schwanken bis zu \(Language.german.text(factor, fractionDigits: 1))-mal so stark wie Zufall allein "
                + "(geschätzt aus allen veröffentlichten Reihen); das ist berücksichtigt.",
            en:
                "Counts vary up to \(Language.english.text(factor, fractionDigits: 1)) times as much as chance alone (estimated from all "
                + "published series), which is taken into account.")
    }

    /// Where periods of one year are held against one another.
    public static let seasonsDiffer = Phrase(
        de: "Zeiträume eines Jahres unterscheiden sich auch durch die Jahreszeit.",
        en: "Periods of one year also differ by the season.")

    /// Below statements that take changed counts for exact ones.
    static let alteredTakenAsExact = Phrase(
        de: "Die veränderten Anzahlen gelten dieser Prüfung als genaue.",
        en: "This test takes the changed counts for exact ones.")
}
