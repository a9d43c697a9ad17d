internal import Geodata
internal import Regions
internal import Wording

/// What people should know of how a level's boundaries came about, line by line: for every command that puts larger regions together.
enum CompositionLines {
    /// - Parameter register: tells which regions lie in another.
    static func lines(of level: ExportSelection.Level, _ register: Gazetteer, on day: String) -> [Phrase] {
        var lines = [Phrase]()
        func add(_ count: Int, _ names: [String], _ what: Phrase) {
            guard count > 0 else { return }
            lines.append(
                line(level) { language in
                    "\(what(language)): \(language.text(count))"
                        + (names.isEmpty ? "" : " (\(AreaImportLines.named(names, language)))")
                })
        }
        add(
            level.dissolved.count, [],
            Phrase(
                de: "aus kleineren Gebieten zusammengesetzt, so weit das Regionenverzeichnis sie nennt",
                en: "put together from smaller regions, as far as the register has them"))
        add(
            level.incomplete.count,
            level.incomplete.map { region, missing in
                "\(region.title) – \(missing.map(\.code.text).prefix(3).joined(separator: "/"))"
            },
            Phrase(
                de: "davon unvollständig, weil Teile keine Grenze haben",
                en: "of these incomplete, as parts lack a boundary"))
        let only = level.dissolved.compactMap { region in onlyPart(of: region, register, on: day).map { (region, $0) } }
        add(
            only.count, only.map { "\($0.title): \($1.title)" },
            Phrase(
                de: "davon gezeichnet wie ihr einziger Teil im Regionenverzeichnis, also womöglich zu klein",
                en: "of these drawn as the only part that the register has of them, so perhaps too small"))
        if let composition = level.composition { lines += fit(of: composition, level, register) }
        let unlike = level.dissolved.filter { isUnlike($0, level) }
        add(
            unlike.count, unlike.map(\.title),
            Phrase(
                de: "davon mit einer Fläche, die um mehr als 5 % von der des Regionenverzeichnisses abweicht",
                en: "of these with an area that differs from the register's by more than 5%"))
        add(
            level.without.count, level.without.map(\.title),
            Phrase(de: "ohne Grenze und nicht dabei", en: "without a boundary and not included"))
        return lines
    }

    /// Where a region and all that is above it have but one part in the register, and nothing tells how large it is: the part, unless
    /// it is called the same, as a city that is a county of its own.
    private static func onlyPart(of region: Region, _ register: Gazetteer, on day: String) -> Region? {
        let line = register.lineage(of: region.code, on: day)
        let parts = line.map { register.children(of: $0.code, on: day).filter { $0.exists(on: day) } }
        guard region.areaInSquareKilometres == nil, parts.allSatisfy({ $0.count == 1 }), let part = parts.first?.first,
            part.name != region.name
        else { return nil }
        return part
    }

    private static func line(_ level: ExportSelection.Level, _ text: @escaping @Sendable (Language) -> String) -> Phrase
    {
        Phrase { language in "  \(level.title(language)): \(text(language))" }
    }

    private static func fit(
        of composition: Composition, _ level: ExportSelection.Level, _ register: Gazetteer
    ) -> [Phrase] {
        var lines = [Phrase]()
        if !composition.misfits.isEmpty {
            lines.append(
                line(level) { language in
                    let count = language.text(composition.misfits.count)
                    let slivers = language.text(composition.slivers)
                    let ground = language.text(composition.sliversInSquareKilometres, fractionDigits: 1)
                    let width = language.text(Composition.widestSliver, fractionDigits: 0)
                    let closed =
                        composition.slivers == 0
                        ? ""
                        : Phrase(
                            de:
                                ", schmale Lücken (im Mittel bis \(width) m breit) geschlossen: \(slivers), zusammen \(ground) km²",
                            en:
                                ", narrow gaps (up to \(width) m wide on average) closed: \(slivers), \(ground) km² in all"
                        )(language)
                    return Phrase(
                        de: "davon aus Teilen, deren Grenzen nicht aneinanderpassen: \(count); sie wurden vereinigt",
                        en: "of these from parts whose borders do not fit: \(count); they were united")(language)
                        + closed
                })
        }
        if composition.openHoles > 0 {
            lines.append(
                line(level) { language in
                    let count = language.text(composition.openHoles)
                    return Phrase(
                        de: "breitere Löcher, die kein Gebiet füllt und die offen bleiben: \(count)",
                        en: "wider holes that no region fills and that stay open: \(count)")(language)
                })
        }
        if let longest = composition.openGaps.first {
            lines.append(
                line(level) { language in
                    let count = language.text(composition.openGaps.count)
                    let length = language.text(longest.metres / 1000, fractionDigits: 1)
                    let pair = [longest.one, longest.other].map { register.region($0)?.name ?? $0.text }
                        .joined(separator: " – ")
                    return Phrase(
                        de:
                            "Lücken zwischen Teilen, die bis zum Rand reichen und offen bleiben: \(count) (am längsten \(pair): \(length) km)",
                        en:
                            "gaps between parts that reach the border and stay open: \(count) (longest \(pair): \(length) km)"
                    )(
                        language)
                })
        }
        return lines
    }

    /// Whether a region put together has another area than the register says, as where parts are not in the register.
    private static func isUnlike(_ region: Region, _ level: ExportSelection.Level) -> Bool {
        guard let known = region.areaInSquareKilometres, known > 0,
            let drawn = level.boundaries.first(where: { $0.code == region.code })?.areaInSquareKilometres
        else { return false }
        return (drawn - known).magnitude > 0.05 * known
    }
}

extension ExportSelection.Level {
    /// The level's name, for people.
    var title: Phrase { level?.phrase ?? Phrase(de: "nicht im Regionenverzeichnis", en: "not in the register") }
}
