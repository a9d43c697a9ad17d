internal import Importing
internal import Records
internal import Regions
internal import Store
internal import Wording

/// What an import says of terms that no map or age band knows.
enum UnmappedLine {
    static func phrase(_ terms: UnmappedTerms) -> Phrase {
        let counts = Phrase { language in
            Phrase(
                de: "  \(language.text(terms.rows)) Zeilen ohne bekannte Zuordnung („\(terms.column)“, "
                    + "\(language.text(terms.wordings)) \(terms.wordings == 1 ? "Bezeichnung" : "Bezeichnungen"), "
                    + "zuerst Zeile \(terms.firstLine): \(terms.shown(language)))",
                en: "  \(language.text(terms.rows)) rows that no map knows (“\(terms.column)”, "
                    + "\(language.text(terms.wordings)) \(terms.wordings == 1 ? "wording" : "wordings"), "
                    + "first on line \(terms.firstLine): \(terms.shown(language)))")(language)
        }
        guard !terms.nearest.isEmpty else { return counts }
        return counts + Phrase(de: "; gemeint vielleicht „\(terms.nearest)“", en: "; perhaps meant “\(terms.nearest)”")
    }
}

/// What an import says of terms that a supplier's slash makes paths of.
enum PathLine {
    private static let mostLetters = 60

    static func phrase(_ paths: SuppliersPaths) -> Phrase {
        let shown = paths.shown.map { $0.count > mostLetters ? $0.prefix(mostLetters) + "…" : $0 }
        let named = shown.joined(separator: "; ") + (shown.count < paths.paths && !shown.isEmpty ? "; …" : "")
        let list = named.isEmpty ? "" : ": \(named)"
        return Phrase(
            de:
                "  \(paths.paths) von \(paths.all) Bezeichnungen von „\(paths.column)“ enthalten „/“ und gelten als Gruppe/Art\(list); ist das "
                + "nicht gemeint, bitte im Profil mit „map“ zuordnen",
            en:
                "  \(paths.paths) of \(paths.all) terms of “\(paths.column)” hold “/” and are read as group/kind\(list); if that is not meant, "
                + "map them with “map” in the profile")
    }
}

/// What an import says of names that places of several levels bear.
enum SharedNameLines {
    private static let mostNamed = 5

    /// A line for each set of levels that share names, in the order in which they come.
    static func phrases(_ names: [(name: SharedName, rows: Int)]) -> [Phrase] {
        var groups = [(first: SharedName, names: [(name: SharedName, rows: Int)])]()
        for name in names {
            let known = groups.firstIndex {
                $0.first.level == name.name.level && $0.first.otherLevels == name.name.otherLevels
            }
            if let known { groups[known].names.append(name) } else { groups.append((name.name, [name])) }
        }
        return groups.map { phrase($0.first, $0.names) }
    }

    private static func phrase(_ shared: SharedName, _ names: [(name: SharedName, rows: Int)]) -> Phrase {
        let rows = names.reduce(0) { $0 + $1.rows }
        let levels = shared.otherLevels.map(\.name).joined(separator: " / ")
        let list = { (language: Language) in
            let named = names.prefix(mostNamed).map { "\($0.name.name) \(language.text($0.rows))" }
            let more = names.count - named.count
            return named.joined(separator: ", ")
                + (more > 0 ? Phrase(de: " und \(more) weitere", en: " and \(more) more")(language) : "")
        }
        let others = { (language: Language, and: String) in
            shared.otherLevels.map { "\(and) \($0.phrase(language))" }.joined()
        }
        return Phrase(
            de:
                "  \(Language.german.text(rows)) Zeilen nennen Orte, die es als \(shared.level.phrase(.german))"
                + "\(others(.german, " und als")) gibt, gezählt unter \(shared.level.phrase(.german)): \(list(.german)); im Profil "
                + "unter „region“ entscheidet „level: \(levels)“ anders",
            en:
                "  \(Language.english.text(rows)) rows name places that are a \(shared.level.phrase(.english))"
                + "\(others(.english, " and a")), kept at the \(shared.level.phrase(.english)): \(list(.english)); “level: "
                + "\(levels)” under “region” of the profile decides otherwise")
    }
}

/// What an import says of the days that a delivery covers, where they may be others than those meant.
enum CoverageLine {
    static func phrases(_ outcome: Importer.Outcome) -> [Phrase] {
        let coverage = outcome.delivery.coverage
        return [
            outcome.daysWithoutCoverage.map { unnamed($0, coverage) }, outcome.emptyEnd.map(emptyEnd),
        ].compactMap { $0 }
    }

    private static func unnamed(_ days: ClosedRange<CivilDate>, _ coverage: ClosedRange<CivilDate>) -> Phrase {
        let (first, last) = (days.lowerBound, days.upperBound)
        return Phrase(
            de:
                "  ohne „coverage“ im Profil gelten der \(coverage.lowerBound.german) bis \(coverage.upperBound.german) als ganz geliefert; "
                + "die Zeilen reichen vom \(first.german) bis \(last.german). Ist der erste oder letzte Monat unvollständig, bitte "
                + "„coverage“ angeben: Was fehlt, zählt sonst als null",
            en:
                "  without “coverage” in the profile \(coverage.lowerBound) to \(coverage.upperBound) count as delivered in full; the rows "
                + "reach from \(first) to \(last). If the first or last month is not complete, name “coverage”: what is missing counts as "
                + "zero otherwise")
    }

    private static func emptyEnd(_ days: ClosedRange<CivilDate>) -> Phrase {
        let (first, last) = (days.lowerBound, days.upperBound)
        return Phrase(
            de:
                "  keine Zeile vom \(first.german) bis \(last.german), mit dem „coverage“ im Profil endet; diese Tage zählen als null. Sind sie noch "
                + "nicht geliefert, bitte „coverage“ früher enden lassen",
            en:
                "  no row from \(first) to \(last), with which “coverage” in the profile ends; these days count as zero. If they are not "
                + "delivered yet, let “coverage” end earlier")
    }
}

/// What an import says of records that happened between two moments, or lasted.
enum RangeLines {
    static func phrases(_ ranges: RangeAccount, of delivery: Delivery) -> [Phrase] {
        guard ranges.told > 0 else { return [] }
        return delivery.kind == .participation ? courses(ranges, delivery) : incidents(ranges, delivery)
    }

    private static func incidents(_ ranges: RangeAccount, _ delivery: Delivery) -> [Phrase] {
        guard ranges.acrossHours > 0 else { return [] }
        let share = { (rows: Int, language: Language) -> String in Self.share(rows, of: delivery, language) }
        let across = { (language: Language) -> String in
            let counts = [
                (ranges.acrossHours, Phrase(de: "Stunde", en: "hour")),
                (ranges.acrossDays, Phrase(de: "Tag", en: "day")),
                (ranges.acrossMonths, Phrase(de: "Monat", en: "month")),
                (ranges.acrossQuarters, Phrase(de: "Quartal", en: "quarter")),
                (ranges.acrossYears, Phrase(de: "Jahr", en: "year")),
            ]
            return counts.map { "\($1(language)) \(share($0, language))" }.joined(separator: ", ")
        }
        let rule =
            ranges.countsByStart
            ? Phrase(de: "gezählt wird der Beginn", en: "the start is counted")
            : Phrase(de: "dort „unbekannt“ oder „ohne Zuordnung“", en: "“unknown” or “not assigned” there")
        return [
            Phrase(
                de: "  Zeitspannen über mehr als eine Einheit: \(across(.german)); \(rule(.german))",
                en: "  time ranges across more than one unit: \(across(.english)); \(rule(.english))")
        ]
    }

    private static func courses(_ ranges: RangeAccount, _ delivery: Delivery) -> [Phrase] {
        guard ranges.acrossQuarters > 0 else { return [] }
        return [
            Phrase(
                de:
                    "  \(share(ranges.acrossQuarters, of: delivery, .german)) Zeilen reichen über ein Quartal hinaus; gezählt wird "
                    + "der erste Tag",
                en:
                    "  \(share(ranges.acrossQuarters, of: delivery, .english)) rows reach beyond a quarter; the first day is "
                    + "counted")
        ]
    }

    /// `11.056 von 22.833 (48,4 %)`.
    private static func share(_ rows: Int, of delivery: Delivery, _ language: Language) -> String {
        let all = delivery.rows.stored
        let percent = all > 0 ? language.text(Double(rows) / Double(all) * 100, fractionDigits: 1) : "0"
        return Phrase(
            de: "\(language.text(rows)) von \(language.text(all)) (\(percent) %)",
            en: "\(language.text(rows)) of \(language.text(all)) (\(percent)%)")(language)
    }
}
