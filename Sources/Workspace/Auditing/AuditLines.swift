internal import Disclosure
public import Wording

extension FileAudit {
    /// What was read and what follows from it, line by line; the cells that are too narrow by name, with the sums that give them.
    public func summary(_ language: Language) -> [String] {
        var lines = [
            Phrase(
                read.count, de: ("Datei gelesen", "Dateien gelesen"), en: ("file read", "files read"))(language)
                + "; " + counts(language)
        ]
        if !notRead.isEmpty {
            lines.append(
                Phrase(de: "Nicht gelesen: ", en: "Not read: ")(language)
                    + Self.short(notRead, language))
        }
        lines += passedOverLines(language)
        if !altered.isEmpty {
            lines.append(
                Phrase(
                    de: "Gerundet oder zufällig verändert, darum ohne gesperrte Zahlen: ",
                    en: "Rounded or changed at random, so nothing is withheld: ")(language)
                    + altered.map(VisibleText.written).joined(separator: ", "))
        }
        if !notPublic.isEmpty {
            lines.append(
                Phrase(
                    de: "Nicht zur Veröffentlichung, als intern oder Entwurf gekennzeichnet: ",
                    en: "Not for publication, marked as internal or as a draft: ")(language)
                    + notPublic.map(VisibleText.written).joined(separator: ", "))
        }
        for finding in audit.tooNarrow { lines += self.lines(finding, language) }
        for finding in audit.notProven {
            lines.append(
                Phrase(
                    de: "Nicht bewiesen: \(name(finding.place)) (\(interval(finding)))",
                    en: "Not proven: \(name(finding.place)) (\(interval(finding)))")(language))
        }
        lines.append(verdict(language))
        return lines
    }

    /// The names of a handful of files; of more how many there are of each ending: `31 (20 .svg, 11 .json)`.
    private static func short(_ names: [String], _ language: Language) -> String {
        guard names.count > mostNamed else { return names.map(VisibleText.written).joined(separator: ", ") }
        let endings = Dictionary(grouping: names) { name in
            let file = name.split(separator: "/").last.map(String.init) ?? name
            return file.lastIndex(of: ".").map { String(file[$0...]) }
                ?? Phrase(de: "ohne Endung", en: "without an ending")(language)
        }
        let counts = endings.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { "\(language.text($0.value.count)) \(VisibleText.written($0.key))" }
        return "\(language.text(names.count)) (\(counts.joined(separator: ", ")))"
    }

    private static let mostNamed = 8

    /// `Nicht gelesene Tabelle in index.html: „Anteile“ (nennt nur …)`, a line a table.
    private func passedOverLines(_ language: Language) -> [String] {
        passedOver.map { file, table in
            let caption = VisibleText.written(table.caption)
            let reason =
                switch table.reason {
                case .statements(let file):
                    Phrase(
                        de: "nennt wie \(VisibleText.written(file)) Aussagen über Reihen, keine Anzahlen",
                        en: "has statements on series, as \(VisibleText.written(file)) has, and no counts")
                case .computed:
                    Phrase(
                        de: "nennt nur berechnete Größen, deren Anzahlen in keiner Datei daneben stehen",
                        en: "has only computed figures, whose counts stand in no file beside it")
                case .layout:
                    Phrase(
                        de: "ist weder die Tabelle einer Datei daneben noch eine von Anzahlen nach Zeiträumen",
                        en: "is neither the table of a file beside it nor one of counts by period")
                }
            return Phrase(
                de: "Nicht gelesene Tabelle in \(VisibleText.written(file)): „\(caption)“ \(reason(.german)).",
                en: "Table not read in \(VisibleText.written(file)): “\(caption)” \(reason(.english)).")(language)
        }
    }

    private func counts(_ language: Language) -> String {
        let widths = audit.findings.compactMap { finding in finding.verdict == .tooNarrow ? finding.width : nil }
        let narrowest = widths.min().map { width in
            Phrase(
                de: "; engste: \(width) mögliche \(width == 1 ? "Zahl" : "Zahlen")",
                en: "; narrowest: \(width) possible \(width == 1 ? "number" : "numbers")")(language)
        }
        return Phrase(
            de:
                "\(Language.german.text(audit.cells)) Zellen, davon \(Language.german.text(audit.published)) veröffentlicht, "
                + "\(Language.german.text(audit.withheld)) gesperrt",
            en: "\(Language.english.text(audit.cells)) cells, \(Language.english.text(audit.published)) published, "
                + "\(Language.english.text(audit.withheld)) withheld")(language) + (narrowest ?? "")
    }

    private func lines(_ finding: ReleaseAudit.Finding, _ language: Language) -> [String] {
        let head = Phrase(
            de:
                "Zu eng: \(name(finding.place)) ist \(interval(finding)) (\(finding.source.file), Zeile \(finding.source.line))",
            en:
                "Too narrow: \(name(finding.place)) is \(interval(finding)) (\(finding.source.file), line \(finding.source.line))"
        )(
            language)
        let given = finding.given.map { source in
            "    "
                + Phrase(
                    de: "verraten in \(source.file), Zeile \(source.line)",
                    en: "given in \(source.file), line \(source.line)")(
                    language)
        }
        return [head] + [given].compactMap { $0 } + finding.reasons.map { "    " + $0.text(name) }
    }

    private func verdict(_ language: Language) -> String {
        let (narrow, open) = (audit.tooNarrow.count, audit.notProven.count)
        guard narrow > 0 || open == 0 else {
            return Phrase(
                de:
                    "Nicht bewiesen: \(Language.german.text(open)) von \(Language.german.text(audit.withheld)) gesperrten Zellen; keine ist "
                    + "nachweislich zu eng. Bitte mit größerem --work wiederholen.",
                en:
                    "Not proven: \(Language.english.text(open)) of \(Language.english.text(audit.withheld)) withheld cells; none is shown to be "
                    + "too narrow. Repeat with more --work.")(language)
        }
        guard narrow == 0, open == 0 else {
            return Phrase(
                de:
                    "Nicht sicher: \(Language.german.text(narrow)) von \(Language.german.text(audit.withheld)) gesperrten Zellen lassen "
                    + "weniger als \(width) Zahlen zu"
                    + (open > 0 ? ", \(Language.german.text(open)) sind nicht bewiesen." : "."),
                en:
                    "Not safe: \(Language.english.text(narrow)) of \(Language.english.text(audit.withheld)) withheld cells leave fewer "
                    + "than \(width) numbers" + (open > 0 ? "; \(Language.english.text(open)) are not proven." : "."))(
                    language)
        }
        guard notPublic.isEmpty else {
            return Phrase(
                de: "Nicht sicher: Es sind Dateien dabei, die nicht für die Öffentlichkeit sind.",
                en: "Not safe: there are files among them that are not for the public.")(language)
        }
        guard audit.withheld > 0 else {
            return Phrase(
                de: "Nichts ist gesperrt: Es gibt keine Zahl zu errechnen.",
                en: "Nothing is withheld: there is no number to find.")(
                    language)
        }
        return Phrase(
            de:
                "Sicher: Jede gesperrte Zelle kann nach allem, was hier steht, mindestens \(width) verschiedene Zahlen sein.",
            en: "Safe: by all that stands here each withheld cell can be at least \(width) different numbers.")(
                language)
    }

    /// `7`, `3–9`, `3–…`.
    func interval(_ finding: ReleaseAudit.Finding) -> String {
        guard let upper = finding.upper else { return "\(finding.lower)–…" }
        return finding.lower == upper ? "\(upper)" : "\(finding.lower)–\(upper)"
    }

    /// `Peine Gewalt/Raub 2017`: the region first, by its name where the files give one.
    func name(_ place: CellPlace) -> String {
        let isRegion = { (coordinate: CellPlace.Coordinate) in coordinate.dimension == "region" }
        let ordered = place.coordinates.filter(isRegion) + place.coordinates.filter { !isRegion($0) }
        let codes = ordered.map { coordinate in
            coordinate.dimension == "region" ? names[coordinate.code] ?? coordinate.code : coordinate.code
        }
        return VisibleText.written(codes.isEmpty ? place.measure : codes.joined(separator: " "))
    }
}
