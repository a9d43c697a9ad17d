internal import Geodata
internal import Regions
internal import Wording

/// What an export of boundaries tells people, line by line.
enum ExportLines {
    /// - Parameter simplified: what was asked for, and how many vertices the borders had and have.
    static func lines(
        _ selection: ExportSelection, _ areas: ExportedAreas, file: String?,
        simplified: (asked: String, before: Int, after: Int)?
    ) -> [Phrase] {
        var lines = [head(selection, areas, file)]
        for level in selection.levels { lines += self.lines(of: level) }
        if let simplified { lines.append(simplification(simplified)) }
        if areas.isSchematic {
            lines.append(
                Phrase(
                    de:
                        "  schematische Grenzen, aus den Koordinaten der Orte gezeichnet; jedes Gebiet trägt „schematic“",
                    en: "  schematic boundaries, drawn from the places' coordinates; each area says “schematic”"))
        }
        if areas.attribution == nil {
            lines.append(
                Phrase(
                    de: "  Quelle und Lizenz der Grenzen sind nicht bekannt und stehen deshalb nicht in der Datei.",
                    en: "  Source and licence of the boundaries are not known, and so are not in the file."))
        }
        return lines
    }

    private static func head(_ selection: ExportSelection, _ areas: ExportedAreas, _ file: String?) -> Phrase {
        Phrase { language in
            let target = file ?? Phrase(de: "Standardausgabe", en: "standard output")(language)
            let parts = selection.levels.filter { !$0.boundaries.isEmpty }.map { level in
                "\(name(of: level)(language)) \(language.text(level.boundaries.count))"
            }.joined(separator: ", ")
            let count = language.text(areas.properties.count)
            return Phrase(de: "Gebiete: \(count) (\(parts)) → \(target)", en: "areas: \(count) (\(parts)) → \(target)")(
                language)
        }
    }

    private static func name(of level: ExportSelection.Level) -> Phrase {
        level.level?.phrase ?? Phrase(de: "nicht im Verzeichnis", en: "not in the register")
    }

    private static func lines(of level: ExportSelection.Level) -> [Phrase] {
        var lines = [Phrase]()
        func add(_ count: Int, _ names: [String], _ what: Phrase) {
            guard count > 0 else { return }
            lines.append(
                Phrase { language in
                    "  \(name(of: level)(language)): \(what(language)): \(language.text(count))"
                        + (names.isEmpty ? "" : " (\(AreaImportLines.named(names, language)))")
                })
        }
        add(
            level.dissolved.count, [],
            Phrase(
                de: "aus kleineren Gebieten zusammengesetzt, so weit das Verzeichnis sie nennt",
                en: "put together from smaller regions, as far as the register has them"))
        add(
            level.incomplete.count,
            level.incomplete.map { region, missing in
                "\(region.code) \(region.name) – \(missing.map(\.code.text).prefix(3).joined(separator: "/"))"
            },
            Phrase(
                de: "davon unvollständig, weil Teile keine Grenze haben",
                en: "of these incomplete, as parts lack a boundary"))
        if let composition = level.composition { lines += fit(of: composition, level) }
        let unlike = level.dissolved.filter { isUnlike($0, level) }
        add(
            unlike.count, unlike.map { "\($0.code) \($0.name)" },
            Phrase(
                de: "davon mit einer Fläche, die um mehr als 5 % von der des Verzeichnisses abweicht",
                en: "of these with an area that differs from the register's by more than 5%"))
        add(
            level.without.count, level.without.map { "\($0.code) \($0.name)" },
            Phrase(de: "ohne Grenze und nicht in der Datei", en: "without a boundary and not in the file"))
        return lines
    }

    private static func fit(of composition: Composition, _ level: ExportSelection.Level) -> [Phrase] {
        var lines = [Phrase]()
        if !composition.misfits.isEmpty {
            lines.append(
                Phrase { language in
                    let head = "  \(name(of: level)(language)): "
                    let count = language.text(composition.misfits.count)
                    let slivers = language.text(composition.slivers)
                    let ground = language.text(composition.sliversInSquareKilometres, fractionDigits: 1)
                    let width = language.text(Composition.widestSliver, fractionDigits: 0)
                    return head
                        + Phrase(
                            de:
                                "davon aus Teilen, deren Grenzen nicht aneinanderpassen: \(count); sie wurden vereinigt, "
                                + "schmale Lücken (im Mittel bis \(width) m breit) geschlossen: \(slivers), zusammen "
                                + "\(ground) km²",
                            en: "of these from parts whose borders do not fit: \(count); they were united, narrow gaps "
                                + "(up to \(width) m wide on average) closed: \(slivers), \(ground) km² in all")(
                            language)
                })
        }
        if composition.openHoles > 0 {
            lines.append(
                Phrase { language in
                    let count = language.text(composition.openHoles)
                    return "  \(name(of: level)(language)): "
                        + Phrase(
                            de: "breitere Löcher, die kein Gebiet füllt und die offen bleiben: \(count)",
                            en: "wider holes that no region fills and that stay open: \(count)")(language)
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

    private static func simplification(_ simplified: (asked: String, before: Int, after: Int)) -> Phrase {
        Phrase { language in
            let (before, after) = (language.text(simplified.before), language.text(simplified.after))
            let share = language.text(
                100 * Double(simplified.after) / Double(max(1, simplified.before)), fractionDigits: 1)
            let asked = "--simplify \(simplified.asked)"
            return Phrase(
                de:
                    "  vereinfacht mit \(asked), gemeinsame Grenzen einmal: \(before) → \(after) Stützpunkte (\(share) %)",
                en: "  simplified by \(asked), shared borders once: \(before) → \(after) vertices (\(share)%)")(
                    language)
        }
    }

    static func grid(of writer: TopoJSONWriter) -> [Phrase] {
        var lines = [
            Phrase { language in
                let arcs = language.text(writer.arcCount)
                let step = language.text(writer.grid.stepInMetres, fractionDigits: 1)
                return Phrase(
                    de: "  Grenzabschnitte, je einmal: \(arcs); Raster: höchstens \(step) m",
                    en: "  arcs, each once: \(arcs); grid: at most \(step) m")(language)
            }
        ]
        if writer.lostRings > 0 {
            lines.append(
                Phrase { language in
                    let count = language.text(writer.lostRings)
                    return Phrase(
                        de: "  Inseln und Löcher, die kleiner sind als das Raster, entfallen: \(count)",
                        en: "  islands and holes smaller than the grid are left out: \(count)")(language)
                })
        }
        return lines
    }
}
