internal import Geodata
internal import Records
internal import Regions
internal import Wording

/// How areas lie beside one another, and beside the register.
extension AreaImportLines {
    static func topology(_ topology: AreaTopology, _ level: RegionLevel?) -> [Phrase] {
        let name = level?.phrase ?? Phrase(de: "unbekannte Ebene", en: "unknown level")
        let overlaps = topology.overlaps.first.map { largest in
            Phrase { language in
                Phrase(
                    de: "Überlappungen (\(name.german)): \(count(topology.overlaps.count, language)), die größte "
                        + "\(area(largest.squareMetres, language)) (\(codes(largest)))",
                    en: "overlaps (\(name.english)): \(count(topology.overlaps.count, language)), the largest "
                        + "\(area(largest.squareMetres, language)) (\(codes(largest)))")(language)
            }
        }
        let gaps = topology.gaps.first.map { largest in
            Phrase { language in
                let at = place(largest.place, language)
                return Phrase(
                    de: "Umschlossene Lücken (\(name.german)): \(count(topology.gaps.count, language)), die größte "
                        + "\(area(largest.squareMetres, language)) bei \(at)",
                    en: "enclosed gaps (\(name.english)): \(count(topology.gaps.count, language)), the largest "
                        + "\(area(largest.squareMetres, language)) at \(at)")(language)
            }
        }
        return [overlaps, gaps].compactMap { $0 }.map(indented)
    }

    private static func count(_ number: Int, _ language: Language) -> String {
        let limit = language.text(AreaTopology.smallest, fractionDigits: 0)
        return Phrase(
            de: "\(language.text(number)) ab \(limit) m²", en: "\(language.text(number)) of \(limit) m² and more")(
                language)
    }

    private static func codes(_ overlap: AreaTopology.Overlap) -> String {
        overlap.codes.map(\.text).joined(separator: ", ")
    }

    private static func area(_ squareMetres: Double, _ language: Language) -> String {
        squareMetres < 1e6
            ? language.text(squareMetres, fractionDigits: 0) + " m²"
            : language.text(squareMetres / 1e6, fractionDigits: 1) + " km²"
    }

    private static func place(_ place: Place, _ language: Language) -> String {
        let (north, east) = (
            language.text(place.latitude, fractionDigits: 3), language.text(place.longitude, fractionDigits: 3)
        )
        return Phrase(de: "\(north)° N, \(east)° O", en: "\(north)° N, \(east)° E")(language)
    }

    static func coverage(_ coverage: LevelCoverage) -> [Phrase] {
        guard let level = coverage.level else {
            return withoutRegion(coverage, Phrase(de: "andere Schlüssel", en: "other codes"))
        }
        var lines = [Phrase]()
        let found = coverage.regions - coverage.withoutBoundary.count
        if found > 0 {
            lines.append(
                Phrase { language in
                    let names = coverage.withoutBoundary.map(\.title)
                    let rest =
                        names.isEmpty
                        ? "" : Phrase(de: "; ohne Grenze: ", en: "; without: ")(language) + named(names, language)
                    return "  "
                        + Phrase(
                            de:
                                "\(level.phrase.german): \(language.text(found)) von \(language.text(coverage.regions)) "
                                + "Gebieten des Regionenverzeichnisses haben eine Grenze",
                            en:
                                "\(level.phrase.english): \(language.text(found)) of \(language.text(coverage.regions)) "
                                + "regions of the register have a boundary")(language) + rest
                })
        }
        if !coverage.absent.isEmpty {
            let (german, english) =
                coverage.day == Gazetteer.afterAllChanges
                ? ("heute aufgelöste Gebiete in der Datei", "regions in the file that exist no more")
                : (
                    "Gebiete in der Datei, die es am \(CivilDate(iso: coverage.day)?.german ?? coverage.day) nicht gibt",
                    "regions in the file that do not exist on \(coverage.day)"
                )
            lines.append(
                Phrase { language in
                    let names = named(coverage.absent.map(\.title), language)
                    return "  "
                        + Phrase(
                            de: "\(level.phrase.german): \(german): \(names)",
                            en: "\(level.phrase.english): \(english): \(names)")(language)
                })
        }
        return lines + withoutRegion(coverage, level.phrase)
    }

    /// The levels of which the file has no area at all: those that lie above one that is complete are put together from it.
    static func levelsWithout(_ coverages: [LevelCoverage]) -> [Phrase] {
        let lowestComplete = coverages.lastIndex { $0.regions > 0 && $0.withoutBoundary.isEmpty } ?? -1
        let absent = coverages.enumerated().filter { $1.regions > 0 && $1.withoutBoundary.count == $1.regions }
        func line(_ words: Phrase, _ levels: [(offset: Int, element: LevelCoverage)]) -> [Phrase] {
            levels.isEmpty ? [] : [words + levels.compactMap(\.element.level?.phrase).joined(separator: ", ")]
        }
        return line(
            Phrase(de: "  Aus diesen zusammengesetzt: ", en: "  put together from these: "),
            absent.filter { $0.offset < lowestComplete })
            + line(
                Phrase(de: "  Ohne jede Grenze: ", en: "  without any boundary: "),
                absent.filter { $0.offset > lowestComplete })
    }

    private static func withoutRegion(_ coverage: LevelCoverage, _ level: Phrase) -> [Phrase] {
        guard !coverage.withoutRegion.isEmpty else { return [] }
        return [
            Phrase { language in
                let number = language.text(coverage.withoutRegion.count)
                let names = named(coverage.withoutRegion.map(\.text), language)
                let boundaries =
                    coverage.withoutRegion.count == 1
                    ? Phrase(de: "Grenze", en: "boundary") : Phrase(de: "Grenzen", en: "boundaries")
                return "  "
                    + Phrase(
                        de:
                            "\(level.german): \(number) \(boundaries.german) ohne Gebiet im Regionenverzeichnis: \(names)",
                        en:
                            "\(level.english): \(number) \(boundaries.english) without a region in the register: \(names)"
                    )(language)
            }
        ]
    }
}
