internal import Records
internal import Regions
internal import Wording

/// A region for the terminal: a heading, and below it a line for everything that is known.
struct RegionCardText {
    let card: RegionCard
    let language: Language

    /// JSON has all; a line of more is not read.
    private static let mostNames = 40

    private typealias Entry = (label: Phrase, lines: [String])

    var text: String {
        let entries = [
            [(Phrase(de: "Ebene", en: "Level"), [level])],
            place, dates, names, population, others, area, history, children, boundary,
        ].flatMap { $0 }
        let width = entries.map { $0.label(language).count }.max() ?? 0
        var text = "\(card.region.name)  \(card.region.code)\n"
        for (label, lines) in entries {
            for (number, line) in lines.enumerated() {
                let head = number == 0 ? label(language) : ""
                text +=
                    "  " + head + String(repeating: " ", count: width - head.count) + "  " + VisibleText.written(line)
                text += "\n"
            }
        }
        return text
    }

    /// `Stadt/Gemeinde [municipality]`: as people and as options call it, once where that is the same.
    private var level: String {
        let (name, option) = (card.region.level.phrase(language), card.region.level.name)
        return name.lowercased() == option.lowercased() ? name : "\(name) [\(option)]"
    }

    private var place: [Entry] {
        var entries = [Entry]()
        if let asked = card.askedCode {
            entries.append(
                (
                    Phrase(de: "Hinweis", en: "Note"),
                    [
                        Phrase(
                            de: "\(asked) ist ein Schlüssel eines anderen Jahres; das Gebiet liegt heute hier.",
                            en: "\(asked) is a code of another year; its territory lies here today.")(language)
                    ]
                ))
        }
        if !card.parents.isEmpty {
            entries.append((Phrase(de: "Liegt in", en: "Lies in"), [card.parents.map(named).joined(separator: " · ")]))
        }
        if !card.formerParents.isEmpty {
            let lines = card.formerParents.map { parent, until in
                Phrase(de: "\(named(parent)) bis \(day(until))", en: "\(named(parent)) until \(day(until))")(language)
            }
            entries.append((Phrase(de: "Früher in", en: "Formerly in"), lines))
        }
        return entries
    }

    private var dates: [Entry] {
        let (from, to) = (card.region.validFrom.map(day), card.region.validTo.map(day))
        let line: Phrase
        switch (from, to) {
        case (let from?, let to?): line = Phrase(de: "vom \(from) bis \(to)", en: "from \(from) to \(to)")
        case (let from?, nil): line = Phrase(de: "seit \(from)", en: "since \(from)")
        case (nil, let to?): line = Phrase(de: "bis \(to)", en: "until \(to)")
        case (nil, nil): return []
        }
        return [(Phrase(de: "Besteht", en: "Exists"), [line(language)])]
    }

    private var names: [Entry] {
        var entries = [Entry]()
        if !card.region.aliases.isEmpty {
            entries.append(
                (Phrase(de: "Auch genannt", en: "Also called"), [card.region.aliases.joined(separator: " · ")]))
        }
        if !card.namesakes.isEmpty {
            entries.append(
                (Phrase(de: "So heißt auch", en: "Same name"), [card.namesakes.map(named).joined(separator: " · ")]))
        }
        return entries
    }

    private var population: [Entry] {
        let label = Phrase(de: "Bevölkerung", en: "Population")
        if let defect = card.populationDefect {
            return [
                (label, [Phrase(de: "nicht lesbar: ", en: "cannot be read: ")(language) + defect(language)])
            ]
        }
        guard let newest = card.population.last, let first = card.population.first else {
            return [(label, [Phrase(de: "keine Zahl bekannt", en: "no figure known")(language)])]
        }
        var lines = [figure(newest)]
        if card.population.count > 1 {
            let counts = card.population.map(\.count)
            let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
            lines.append(
                Phrase(
                    de: "\(card.population.count) Stichtage seit \(language.text(first.date)): \(figure(first)); "
                        + "zwischen \(number(least)) und \(number(most))",
                    en: "\(card.population.count) reference days since \(language.text(first.date)): \(figure(first)); "
                        + "between \(number(least)) and \(number(most))")(language))
            let bases = Set(card.population.flatMap(\.bases))
            if bases.count > 1 {
                lines.append(
                    Phrase(
                        de: "Zwischen den Grundlagen liegt ein Bruch, der keine Änderung der Bevölkerung ist.",
                        en: "Between the bases lies a break that is no change of the population.")(language))
            }
        }
        return [(label, lines)]
    }

    private var others: [Entry] {
        card.others.map { ($0.group.phrase, [figure($0)]) }
    }

    private var area: [Entry] {
        guard let area = card.region.areaInSquareKilometres else { return [] }
        var line = "\(language.text(area, fractionDigits: 2)) km²"
        if let density = card.density {
            let text = language.text(density, fractionDigits: density < 10 ? 1 : 0)
            line += Phrase(de: ", \(text) Einwohner je km²", en: ", \(text) inhabitants per km²")(language)
        }
        return [(Phrase(de: "Fläche", en: "Area"), [line])]
    }

    private var history: [Entry] {
        var entries = [Entry]()
        if !card.formedFrom.isEmpty {
            entries.append((Phrase(de: "Entstanden aus", en: "Formed from"), card.formedFrom.map(relative)))
        }
        if !card.became.isEmpty {
            let isGone = !card.became.contains { $0.code == card.region.code }
            let label =
                isGone ? Phrase(de: "Aufgegangen in", en: "Became") : Phrase(de: "Heute in", en: "Today in")
            entries.append((label, card.became.map(relative)))
        }
        return entries
    }

    private var children: [Entry] {
        guard !card.children.isEmpty else { return [] }
        let lines = card.children.map { level, regions in
            let rest = regions.count - Self.mostNames
            let more = rest > 0 ? Phrase(de: " und \(rest) weitere", en: " and \(rest) more")(language) : ""
            return "\(language.text(regions.count)) × \(level.phrase(language)): "
                + regions.prefix(Self.mostNames).map(\.name).joined(separator: ", ") + more
        }
        return [(Phrase(de: "Enthält", en: "Contains"), lines)]
    }

    private var boundary: [Entry] {
        let line: Phrase =
            switch card.boundary {
            case .none: Phrase(de: "keine", en: "none")
            case .drawn(isSchematic: true): Phrase(de: "ja, schematisch", en: "yes, schematic")
            case .drawn(isSchematic: false): Phrase(de: "ja", en: "yes")
            case .unreadable(let cause): cause
            }
        return [(Phrase(de: "Grenze", en: "Boundary"), [line(language)])]
    }

    /// `51.521 am 31.12.2023 (Zensus 2011)`.
    private func figure(_ figure: Denominator) -> String {
        let when = Phrase(de: " am \(language.text(figure.date))", en: " on \(language.text(figure.date))")(language)
        var text = number(figure.count) + when + (figure.base.isEmpty ? "" : " (\(figure.base))")
        if figure.isModelled {
            text += Phrase(de: ", modelliert", en: ", modelled")(language)
        } else if figure.status == .estimated {
            text += Phrase(de: ", geschätzt", en: ", estimated")(language)
        }
        return text
    }

    /// `Lahstedt (03157004), ganz, bis 31.12.2014`.
    private func relative(_ relative: RegionCard.Relative) -> String {
        let share: Phrase
        if TerritorialShare.isWhole(relative.share) {
            share = Phrase(de: "ganz", en: "as a whole")
        } else {
            let percent = relative.share * 100
            share = Phrase(
                de: "zu \(Language.german.text(percent, fractionDigits: 1)) %",
                en: "\(Language.english.text(percent, fractionDigits: 1))% of it")
        }
        var text = (relative.region.map(named) ?? relative.code.text) + ", " + share(language)
        if let last = relative.region?.validTo { text += Phrase(de: ", bis ", en: ", until ")(language) + day(last) }
        return text
    }

    private func named(_ region: Region) -> String { "\(region.name) (\(region.code))" }
    private func number(_ number: Int) -> String { language.text(number) }
    private func day(_ iso: String) -> String { CivilDate(iso: iso).map { language.text($0) } ?? iso }
}
