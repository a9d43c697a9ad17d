internal import Records
internal import Wording

/// What people are told of questions that have no answer.
extension WorkspaceError {
    var wordingOfQuestions: Phrase {
        switch self {
        case .noSlice(let question, let kind, let available):
            Phrase(
                de: "„\(question)“ gehört zu keiner Tabelle, die veröffentlicht wird. "
                    + (available.isEmpty
                        ? "kreisblick.yaml nennt unter „publication“ keine passenden Tabellen. "
                        : "Veröffentlicht werden, das Nächste zuerst: \(available.joined(separator: "; ")). ")
                    + "Bitte die Frage anpassen"
                    // Only single records have keys.
                    + (kind == .incidents
                        ? ", mit --protect cell-key (query, chart, map) zufällig veränderte Zahlen verlangen" : "")
                    + " oder im Haus mit --audience internal --reason \"…\" fragen.",
                en: "“\(question)” is no part of a table that is published. "
                    + (available.isEmpty
                        ? "kreisblick.yaml names no such table under “publication”. "
                        : "Published are, the nearest first: \(available.joined(separator: "; ")). ")
                    + "Adapt the question, "
                    + (kind == .incidents
                        ? "ask for figures changed at random with --protect cell-key (query, chart, map), " : "")
                    + "or ask inside the house with --audience internal --reason \"…\".")
        case .noiseForEverybody:
            Phrase(
                de:
                    "--protect cell-key verändert Zahlen für die Öffentlichkeit; im Haus (--audience internal) stehen genaue, und von "
                    + "einer Freigabe (--audience draft) hängen sie nicht ab. Bitte eines von beiden weglassen.",
                en:
                    "--protect cell-key changes figures for the public; inside the house (--audience internal) they are exact, "
                    + "and no release (--audience draft) has to do with them. Leave out one of the two.")
        case .noKeysInCluster:
            Phrase(
                de:
                    "Auf einem Cluster haben Datensätze keine Schlüssel; --protect cell-key zählt nur auf diesem Rechner. Bitte "
                    + "--engine embedded wählen.",
                en:
                    "On a cluster records have no keys; --protect cell-key counts on this machine alone. Choose --engine embedded."
            )
        case .rateNeedsRegionAndPeriod:
            Phrase(
                de:
                    "Eine Rate braucht eine Region und einen Zeitraum, sonst fehlt ihr die Bezugszahl. Bitte nach Gebiet („region“) "
                    + "und Zeitraum („year“, „quarter“, „month“) gruppieren.",
                en:
                    "A rate needs a region and a period, else it has no denominator. Group by region and a period (year, "
                    + "quarter, month).")
        case .unknownTerritory(let text):
            Phrase(
                de:
                    "--territory: „\(text)“ ist kein Gebietsstand. Erwartet wird \(TerritoryDay.expected(.german)).",
                en: "--territory: “\(text)” names no territory. Expected \(TerritoryDay.expected(.english)).")
        case .territoryForTheHouse(let day):
            Phrase(
                de:
                    "Veröffentlicht wird auf einem Gebietsstand. Zahlen auf dem Gebietsstand \(day) ergäben im Vergleich mit den "
                    + "veröffentlichten, was diese schützen. Bitte im Haus mit --audience internal --reason \"…\" fragen, oder "
                    + "in kreisblick.yaml „territory“ unter „regions“ für alle Veröffentlichungen festlegen.",
                en:
                    "What is published is on one territory. Figures on the territory of \(day), held against the published ones, "
                    + "would give away what those protect. Ask inside the house with --audience internal --reason \"…\", or set "
                    + "“territory” under “regions” in kreisblick.yaml for all that is published.")
        case .unknownRecords(let name, let known):
            Phrase(
                de: "Datensätze der Art „\(name)“ gibt es nicht."
                    + (Suggestion.nearest(to: name, in: known).map { " Gemeint vielleicht „\($0)“?" } ?? "")
                    + " Möglich sind: \(known.joined(separator: ", ")).",
                en: "There are no records of the kind “\(name)”."
                    + (Suggestion.nearest(to: name, in: known).map { " Did you mean “\($0)”?" } ?? "")
                    + " Possible: \(known.joined(separator: ", ")).")
        case .unknownPeriod(let text, let option):
            Phrase(
                de:
                    "\(option): „\(text)“ ist kein Zeitraum. Erwartet wird etwa 2015, 2015-Q3, 2015-03, 2015-W05 oder 2015/16"
                    + (option == "--cumulate" ? ", oder „year“ für jedes Jahr von vorn" : "")
                    + (option == "--to" ? ", oder year-before, previous oder county" : "") + ".",
                en:
                    "\(option): “\(text)” is no period. Expected one such as 2015, 2015-Q3, 2015-03, 2015-W05 or 2015/16"
                    + (option == "--cumulate" ? ", or year for each year anew" : "")
                    + (option == "--to" ? ", or year-before, previous or county" : "") + ".")
        case .explainForTheHouse:
            Phrase(
                de:
                    "--explain gibt es nur im Haus: Gelesene Zeilen und ausgelassene Lieferungen verraten, wie viele Datensätze es "
                    + "gibt. Bitte --audience internal --reason \"…\" angeben.",
                en:
                    "--explain is for the house only: rows read and deliveries left out would tell how many records there are. "
                    + "Give --audience internal --reason \"…\".")
        case .meanForTheHouse:
            Phrase(
                de:
                    "Ein Mittel je Datensatz gibt es nur im Haus: Summe und Anzahl, aus denen es besteht, werden nicht "
                    + "veröffentlicht und sind darum nicht gemeinsam geschützt. Bitte --audience internal --reason \"…\" angeben.",
                en:
                    "A mean per record is for the house only: the sum and the number that it is made of are not published, and so "
                    + "are not protected together. Give --audience internal --reason \"…\".")
        case .figuresHaveNoShapes:
            Phrase(
                de:
                    "Berechnete Größen gibt es nicht als GeoJSON. Bitte --format csv oder json wählen und über die Spalte „region_code“ "
                    + "verbinden.",
                en:
                    "Computed figures do not come as GeoJSON. Choose --format csv or json and join by the column “region_code”."
            )
        case .rankingHasNoShapes:
            Phrase(
                de:
                    "Eine Rangfolge (--top) gibt es nicht als GeoJSON: Die Zeile der Übrigen hat keine Fläche. Bitte --top weglassen, "
                    + "dann haben alle Gebiete ihre Fläche, oder --format csv oder json wählen.",
                en:
                    "A ranking (--top) does not come as GeoJSON: the row of the rest has no area. Leave out --top, and all regions "
                    + "have their areas, or choose --format csv or json.")
        case .publicationConflict(let kind, let one, let other):
            Phrase(
                de:
                    "kreisblick.yaml: „publication“ nennt bei „\(kind.rawValue)“ zugleich „\(one)“ und „\(other)“. Beide überschneiden "
                    + "sich, ohne dass eines aus dem anderen besteht; zusammen ließen sich gesperrte Zahlen eingrenzen. Bitte nur "
                    + "eines von beiden veröffentlichen.",
                en:
                    "kreisblick.yaml: “publication” names both \(one) and \(other) for \(kind.rawValue). They overlap without one "
                    + "being made of the other; together they would narrow down withheld figures. Publish only one of them."
            )
        default: preconditionFailure("the error belongs to another group")
        }
    }
}
