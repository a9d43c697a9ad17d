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
        lines += selection.lines
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
                "\(level.title(language)) \(language.text(level.boundaries.count))"
            }.joined(separator: ", ")
            let count = language.text(areas.properties.count)
            return Phrase(de: "Gebiete: \(count) (\(parts)) → \(target)", en: "areas: \(count) (\(parts)) → \(target)")(
                language)
        }
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
