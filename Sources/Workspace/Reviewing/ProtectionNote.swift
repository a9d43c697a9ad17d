internal import Disclosure
internal import Wording

/// How the tables of a kind of record were protected, as readers of a paper need it.
struct ProtectionNote {
    let name: Phrase
    let tables: PublicTables

    var sentence: Phrase {
        let head = head + Phrase(name: ": ")
        if case .rounded(let rounding, _)? = tables.alteration { return head + Self.rounded(rounding) }
        return head + rule + reasons + account
    }

    static func rounded(_ rounding: Rounding) -> Phrase {
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
            de: "Alle Anzahlen sind gerundet: \(how(.german)). Eine 0 kann auch wenig heißen. ",
            en: "All counts are rounded \(how(.english)). A 0 may also mean little. ")
    }

    private var head: Phrase {
        name + Phrase(name: " (") + tables.standing.phrase + Phrase(name: ")")
    }

    private var rule: Phrase {
        let rule = tables.rule
        let least = rule.zeros == .protect ? 0 : 1
        // Who knows the threshold knows that something withheld is no larger.
        let numbers = min(rule.width, rule.threshold + 1 - least)
        return Phrase(
            de:
                "Anzahlen von \(least) bis \(rule.threshold) werden nicht veröffentlicht, dazu so viele weitere, dass sich keine aus "
                + "Zeilen-, Spalten- oder Gebietssummen errechnen lässt: Jede könnte mindestens \(numbers) verschiedene Werte haben. ",
            en:
                "counts from \(least) to \(rule.threshold) are withheld, and as many more as it takes that none follows from totals of rows, "
                + "columns or regions: each could be at least \(numbers) different values. ")
    }

    /// What else is withheld, a sentence each.
    private var reasons: Phrase {
        let asked = tables.rule.contributions
        var phrases = [Phrase]()
        if let persons = asked.persons {
            phrases.append(
                Phrase(
                    de: "Auch nicht veröffentlicht wird, woran von 1 bis \(persons) Personen beteiligt waren. ",
                    en: "Also withheld is that in which from 1 to \(persons) persons were involved. "))
        }
        if let reporters = asked.reporters {
            phrases.append(
                Phrase(
                    de: "Auch nicht veröffentlicht wird, was weniger als \(reporters) Stellen gemeldet haben. ",
                    en: "Also withheld is what fewer than \(reporters) bodies have reported. "))
        }
        if let dominance = asked.dominance {
            let bodies = Phrase(
                dominance.largest, de: ("größte Stelle", "größten Stellen"), en: ("largest body", "largest bodies"))
            phrases.append(
                Phrase(
                    de: "Auch nicht veröffentlicht wird, wovon mehr als \(dominance.share) % von ",
                    en: "Also withheld is that of which more than \(dominance.share)% comes from the ")
                    + (dominance.largest == 1
                        ? Phrase(de: "der größten Stelle", en: "largest body") : Phrase(de: "den ", en: "") + bodies)
                    + Phrase(de: " kommen. ", en: ". "))
        }
        if let percent = asked.percent {
            phrases.append(
                Phrase(
                    de:
                        "Auch nicht veröffentlicht wird, woraus eine Stelle die Zahl einer anderen auf \(percent) % genau schätzen könnte. ",
                    en: "Also withheld is that from which a body could tell another's number to within \(percent)%. "))
        }
        if !tables.rule.groupDimensions.isEmpty {
            phrases.append(
                Phrase(
                    de:
                        "Auch nicht veröffentlicht werden Gruppen, die ganz in einer einzigen Ausprägung liegen, und Nullen daneben. ",
                    en: "Also withheld are groups that lie in one category alone, and zeros beside them. "))
        }
        return phrases.reduce(Phrase(name: ""), +)
    }

    /// How many of the withheld cells are small is not told: that follows from no published figure.
    private var account: Phrase {
        let account = tables.account
        return Phrase { language in
            let numbers = [account.cells, account.withheld].map(language.text)
            return Phrase(
                de: "Von \(numbers[0]) Zellen sind \(numbers[1]) nicht veröffentlicht. ",
                en: "Of \(numbers[0]) cells \(numbers[1]) are withheld. ")(language)
        }
    }
}
