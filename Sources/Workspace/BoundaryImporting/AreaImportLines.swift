internal import Geodata
internal import Regions
internal import Wording

/// What an import of boundaries tells people, line by line.
enum AreaImportLines {
    /// So many of a kind are named.
    static let mostNamed = 5

    static func lines(
        _ areas: AreaImport, _ layer: AreaLayer, _ columns: AreaColumns, file: String, target: String?
    ) -> [Phrase] {
        var lines = [
            Phrase { language in
                let count = language.text(layer.features.count + layer.emptyFeatures.count + layer.withoutArea.count)
                let codes = language.text(areas.areas.count)
                let place = target ?? Phrase(de: "Standardausgabe", en: "standard output")(language)
                return Phrase(
                    de: "\(file): Objekte: \(count), Gebiete: \(codes) → \(place)",
                    en: "\(file): features: \(count), areas: \(codes) → \(place)")(language)
            },
            system(layer), chosen(columns, layer),
        ]
        lines += layer.notes.map(indented)
        lines += merged(areas)
        lines += otherNames(areas)
        lines += missing(areas, layer)
        lines += unknownNames(areas)
        lines += repaired(areas)
        lines += otherSizes(areas)
        lines += population(areas, columns, layer)
        lines += areas.topologies.flatMap { topology($0.topology, $0.level) }
        lines += areas.coverages.flatMap(coverage)
        lines += levelsWithout(areas.coverages)
        if areas.coverages.isEmpty || areas.coverages.allSatisfy({ $0.level == nil }) {
            lines.append(
                indented(
                    Phrase(
                        de: "Das Regionenverzeichnis ist leer: Die Grenzen gehören noch zu keinem Gebiet.",
                        en: "The register of regions is empty: the boundaries belong to no region yet.")))
        }
        if layer.attribution == nil {
            lines.append(
                indented(
                    Phrase(
                        de: "Quelle und Lizenz stehen nicht in der Datei; Karten nennen deshalb keine.",
                        en: "Source and licence are not in the file; so maps name none.")))
        }
        return lines
    }

    static func indented(_ phrase: Phrase) -> Phrase { Phrase(name: "  ") + phrase }

    static func named(_ names: [String], _ language: Language) -> String {
        // One more is named rather than counted.
        let rest = names.count > mostNamed + 1 ? names.count - mostNamed : 0
        let first = (rest > 0 ? names.prefix(mostNamed) : names[...]).joined(separator: ", ")
        return rest > 0
            ? Phrase(de: "\(first) und \(language.text(rest)) weitere", en: "\(first) and \(language.text(rest)) more")(
                language)
            : first
    }

    private static func system(_ layer: AreaLayer) -> Phrase {
        let accuracy: Phrase
        switch layer.accuracyInMetres {
        case 0: accuracy = Phrase(name: "")
        case let metres?:
            accuracy = Phrase { language in
                let number = language.text(metres, fractionDigits: 0)
                return Phrase(
                    de: ", umgerechnet in WGS 84 (auf etwa \(number) m genau)",
                    en: ", reprojected to WGS 84 (good to about \(number) m)")(language)
            }
        case nil:
            accuracy = Phrase(
                de: ", umgerechnet in WGS 84 (Genauigkeit unbekannt)", en: ", reprojected to WGS 84 (accuracy unknown)")
        }
        return indented(
            Phrase(de: "Koordinatensystem: \(layer.system)", en: "reference system: \(layer.system)") + accuracy)
    }

    private static func chosen(_ columns: AreaColumns, _ layer: AreaLayer) -> Phrase {
        let code = layer.columns[columns.code]
        let name = columns.name.map { layer.columns[$0] }
        return indented(
            Phrase { language in
                let known = language.text(columns.knownRegions)
                if let level = columns.levelOfNames {
                    return Phrase(
                        de:
                            "Gebiete nach ihrem Namen (\(level.phrase.german)): Spalte „\(code)“ (\(known) im Regionenverzeichnis)",
                        en:
                            "regions by their name (\(level.phrase.english)): column “\(code)” (\(known) in the register)"
                    )(
                        language)
                }
                return Phrase(
                    de: "Schlüssel: Spalte „\(code)“ (\(known) im Regionenverzeichnis)"
                        + (name.map { ", Namen: „\($0)“" } ?? ""),
                    en: "codes: column “\(code)” (\(known) in the register)" + (name.map { ", names: “\($0)”" } ?? ""))(
                        language)
            })
    }

    private static func population(_ areas: AreaImport, _ columns: AreaColumns, _ layer: AreaLayer) -> [Phrase] {
        guard let column = columns.population, let sum = areas.population, let naive = areas.populationOfFeatures,
            sum.magnitude < 1e12, naive.magnitude < 1e12
        else { return [] }
        return [
            indented(
                Phrase { language in
                    let once = language.text(sum, fractionDigits: 0)
                    let all = language.text(naive, fractionDigits: 0)
                    let repeated =
                        sum == naive
                        ? ""
                        : areas.otherNames.isEmpty
                            ? Phrase(
                                de: "; über alle Objekte wären es fälschlich \(all)",
                                en: "; over all features it would wrongly be \(all)")(language)
                            : Phrase(
                                de:
                                    "; über alle Objekte \(all), was richtig ist, wenn die Objekte eines Schlüssels mehrere Gebiete sind",
                                en:
                                    "; over all features \(all), which is right if the features of one code are several regions"
                            )(language)
                    let leftOut =
                        areas.populationLeftOut == 0
                        ? ""
                        : Phrase(
                            de: "; dazu in ausgelassenen Gebieten: "
                                + language.text(areas.populationLeftOut, fractionDigits: 0),
                            en: "; besides, in areas left out: "
                                + language.text(areas.populationLeftOut, fractionDigits: 0))(language)
                    return Phrase(
                        de: "Einwohner (Spalte „\(layer.columns[column])“), jedes Gebiet einmal: \(once)",
                        en: "inhabitants (column “\(layer.columns[column])”), each area once: \(once)")(language)
                        + repeated + leftOut
                })
        ]
    }
}
