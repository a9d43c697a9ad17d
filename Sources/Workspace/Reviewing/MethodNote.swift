internal import Aggregation
internal import Disclosure
internal import Publishing
internal import Records
internal import Regions
internal import Trends
internal import Store
internal import Wording

/// What a reader must know of how the figures came about, written from what was really done.
struct MethodNote {
    let workspace: Workspace
    let deliveries: [Delivery]
    let tables: [(kind: RecordKind, tables: PublicTables)]
    let shared: FalseDiscovery
    /// Whether figures in running text are held against the period before within one year.
    var isAcrossSeasons = false

    /// Markdown in the reader's language.
    ///
    /// How many rows a supplier sent is not among it: those counts did not go through the protection.
    func text(_ language: Language) -> String {
        ([data] + territory + [protection] + rates + [comparison]).map { "- " + $0(language) + "\n" }.joined()
    }

    private var data: Phrase {
        let suppliers = deliveries.map { Markdown.escaped($0.supplier) }.joined(separator: ", ")
        return Phrase(
            de:
                "**Daten.** Lieferungen: \(suppliers). Jede gelieferte Zeile ist gespeichert, als bekannte Dublette erkannt oder "
                + "mit ihrem Grund zurückgewiesen; wie viele es sind, sagt der Importbericht im Haus. Vorfälle, deren Ort nur "
                + "gröber bekannt ist, stehen als „ohne Zuordnung“ beim nächstgrößeren Gebiet.",
            en:
                "**Data.** Deliveries: \(suppliers). Every row delivered is stored, known as a duplicate or rejected with its "
                + "reason; how many there are the import's report tells the house. Incidents whose place is known only "
                + "coarsely stand as “not assigned” with the next larger region.")
    }

    /// Territories that were merged or divided, each with what it became; of a divided one with the shares.
    private var territory: [Phrase] {
        let facts = workspace.facts
        let (today, day) = (Gazetteer.afterAllChanges, facts.territoryDay)
        let date = CivilDate(iso: day)
        let merged = placements.filter { !$0.isDivided }.map {
            "\($0.label) → \($0.targets.joined(separator: ", "))"
        }
        let divided = { (language: Language) in
            placements.filter(\.isDivided).map { entry in
                let targets = zip(entry.targets, entry.weights).map { name, weight in
                    let percent = language.text(weight * 100, fractionDigits: 1)
                    return "\(name) (\(percent)\(language == .german ? " %" : "%"))"
                }
                return "\(entry.label) → \(targets.joined(separator: ", "))"
            }.joined(separator: "; ")
        }
        var phrases = [Phrase]()
        let names = merged.joined(separator: ", ")
        if day != today {
            let list = names.isEmpty ? "" : ": " + names
            phrases.append(
                Phrase(
                    de: "**Gebietsstand.** Alle Jahre stehen auf dem Gebietsstand vom \(date?.german ?? day)\(list).",
                    en: "**Territory.** All years are on the territory of \(day)\(list)."))
        } else if !names.isEmpty {
            phrases.append(
                Phrase(
                    de: "**Gebietsstand.** Alle Jahre stehen auf dem heutigen Gebietsstand: \(names).",
                    en: "**Territory.** All years are on today's territory: \(names)."))
        }
        if !divided(.german).isEmpty {
            phrases.append(
                Phrase(
                    de:
                        "**Geteilte Gebiete.** \(divided(.german)). Was dort vor der Teilung geschah, ist nach dem Anteil der "
                        + "Bevölkerung auf die Nachfolger verteilt: Solche Zahlen sind geschätzt (Status E), stehen in Klammern und "
                        + "tragen keine Aussage zum Vorjahr; Summen über alle Nachfolger sind genau.",
                    en:
                        "**Divided territories.** \(divided(.english)). What happened there before is dealt out to the successors "
                        + "by their share of the population: such figures are estimates (status E), stand in parentheses and bear "
                        + "no verdict; totals over all successors are exact."))
        }
        return phrases
    }

    private struct FormerTerritory {
        /// Name and code, or the code alone where only a crosswalk knows it.
        let label: String
        let targets: [String]
        let weights: [Double]

        var isDivided: Bool { weights.count > 1 }
    }

    /// What became of each region that is another one, or a part of one, on the territory shown.
    private var placements: [FormerTerritory] {
        let facts = workspace.facts
        let name = { (code: RegionCode) in Markdown.escaped(facts.gazetteer.region(code)?.name ?? code.text) }
        return (facts.gazetteer.regions.map(\.code) + facts.history.historicCodes).compactMap { code in
            guard facts.history.isInvolved(code),
                case .shares(let shares) = facts.history.placement(
                    of: code, recordedOn: Gazetteer.beforeAllChanges, at: facts.territoryDay),
                shares.map(\.code) != [code], facts.gazetteer.region(code) != nil || shares.count > 1
            else { return nil }
            return FormerTerritory(
                label: facts.gazetteer.region(code).map { "\(Markdown.escaped($0.name)) (\(code))" }
                    ?? Markdown.escaped(code.text),
                targets: shares.map { name($0.code) }, weights: shares.map(\.weight))
        }
    }

    private var protection: Phrase {
        let sentences = tables.map { kind, tables in ProtectionNote(name: Self.name(of: kind), tables: tables).sentence
        }
        return Phrase(
            de:
                "**Schutz.** \(sentences.map { $0(.german) }.joined())Aussagen und Bereiche beruhen allein auf "
                + "veröffentlichten Zahlen.",
            en:
                "**Protection.** \(sentences.map { $0(.english) }.joined())Verdicts and intervals rest on published "
                + "figures alone.")
    }

    static func name(of kind: RecordKind) -> Phrase {
        switch kind {
        case .incidents: Phrase(de: "Vorfälle", en: "Incidents")
        case .participation: Phrase(de: "Teilnahmen", en: "Participation")
        case .counts: Phrase(de: "gelieferte Anzahlen", en: "Supplied counts")
        case .population: Phrase(de: "Einwohnerzahlen", en: "Population")
        }
    }

    private var rates: [Phrase] {
        guard let populations = workspace.facts.populations else { return [] }
        let bases = populations.bases.map { base, days in
            let (first, last) = (days.lowerBound.year, days.upperBound.year)
            let name = Markdown.escaped(base)
            return first == last ? "\(name) (\(first))" : "\(name) (\(first)–\(last))"
        }.joined(separator: ", ")
        return [
            Phrase(
                de:
                    "**Raten.** Bezugszahl ist die Bevölkerung am 31. Dezember des Vorjahres (Regel der Häufigkeitszahl). "
                    + "Lücken zwischen zwei Stichtagen sind linear ergänzt, davor und danach gilt der nächste Stichtag; "
                    + "solche Raten stehen in Klammern und tragen den Status E."
                    + (bases.isEmpty
                        ? ""
                        : " Grundlagen der Zahlen mit den Jahren ihrer Stichtage: \(bases); zwischen zwei Grundlagen "
                            + "liegt ein Bruch, der keine Änderung der Bevölkerung ist.")
                    + (populations.hasModelled ? " Modellierte Zahlen sind bei ihren Raten als solche genannt." : "")
                    + " Unter \(Denominator.smallest) Einwohnern gibt es keine Rate. Wo wenige wohnen und viele "
                    + "sich aufhalten, führen Raten je Einwohner in die Irre.",
                en: "**Rates.** The denominator is the population on 31 December of the year before (the rule of the "
                    + "Häufigkeitszahl). Gaps between two reference days are interpolated, before and after the nearest day "
                    + "holds; such rates stand in parentheses and have the status E."
                    + (bases.isEmpty
                        ? ""
                        : " Bases of the figures with the years of their reference days: \(bases); between two bases "
                            + "lies a break that is no change of the population.")
                    + (populations.hasModelled ? " Modelled figures are named as such with their rates." : "")
                    + " There are no rates below \(Denominator.smallest) inhabitants. Where few live and many "
                    + "spend time, rates per inhabitant mislead.")
        ]
    }

    private var comparison: Phrase {
        let seasons = isAcrossSeasons ? Phrase(name: " ") + .seasonsDiffer : Phrase(name: "")
        let count = (Language.german.text(shared.isDiscovery.count), Language.english.text(shared.isDiscovery.count))
        return Phrase(
            de:
                "**Zufall.** Bereiche sind 95-%-Bereiche, unter 10 Fällen exakt (Garwood), sonst nach Byar. „Belegt“ heißt ein Unterschied erst, wenn "
                + "ein Test ihn vom Zufall trennt; die \(count.0) Prüfungen dieses Dokuments teilen sich 5 % Irrtumswahrscheinlichkeit "
                + "(Benjamini und Hochberg). Kommen Vorfälle in Serien, schwanken ihre Zahlen stärker als der Zufall; wie viel stärker, "
                + "wird aus allen veröffentlichten Reihen geschätzt und berücksichtigt. Ein belegter Unterschied sagt nichts über seine "
                + "Ursache." + seasons(.german),
            en:
                "**Chance.** Intervals are 95% intervals, exact below 10 events (Garwood), otherwise Byar's. A difference is “supported” only where a test tells "
                + "it from chance; the \(count.1) tests of this document share an error of 5% (Benjamini and Hochberg). Where "
                + "incidents come in series their counts vary more than chance; how much more is estimated from all published "
                + "series and taken into account. A supported difference says nothing about its cause."
                + seasons(.english))
    }
}
