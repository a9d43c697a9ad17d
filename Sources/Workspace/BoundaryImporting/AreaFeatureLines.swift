internal import Geodata
internal import Regions
internal import Wording

/// What became of the features of a delivery: merged, left out, put right.
extension AreaImportLines {
    static func merged(_ areas: AreaImport) -> [Phrase] {
        let several = areas.areas.filter { $0.features.count > 1 }
        guard !several.isEmpty else { return [] }
        return [
            indented(
                Phrase { language in
                    let count = language.text(several.count)
                    let names = named(several.map(\.boundary.code.text), language)
                    let areas =
                        several.count == 1
                        ? Phrase(de: "Gebiet", en: "area") : Phrase(de: "Gebiete", en: "areas")
                    return Phrase(
                        de:
                            "\(count) \(areas.german) aus mehreren Objekten vereint, etwa Land- und Wasserteilen: \(names)",
                        en:
                            "\(count) \(areas.english) merged from several features, such as parts of land and water: "
                            + names)(language)
                })
        ]
    }

    static func missing(_ areas: AreaImport, _ layer: AreaLayer) -> [Phrase] {
        let kinds = [
            (layer.emptyFeatures, Phrase(de: "ohne Geometrie", en: "without a geometry")),
            (
                layer.withoutArea,
                Phrase(de: "mit Punkten oder Linien statt Flächen", en: "of points or lines, no areas,")
            ),
            (areas.withoutCode, Phrase(de: "ohne Schlüssel", en: "without a code")),
        ]
        return kinds.filter { !$0.0.isEmpty }.map { numbers, what in
            indented(
                Phrase { language in
                    let list = named(numbers.map { String($0) }, language)
                    return Phrase(
                        de: "Objekte \(what.german) ausgelassen: \(language.text(numbers.count)) (Nr. \(list))",
                        en: "features \(what.english) left out: \(language.text(numbers.count)) (no. \(list))")(
                            language)
                })
        }
    }

    static func otherNames(_ areas: AreaImport) -> [Phrase] {
        guard !areas.otherNames.isEmpty else { return [] }
        return [
            indented(
                Phrase { language in
                    let names = named(
                        areas.otherNames.map { code, names in
                            "\(code) – \(names.prefix(3).joined(separator: " / "))\(names.count > 3 ? " / …" : "")"
                        }, language)
                    return Phrase(
                        de: "Objekte desselben Schlüssels mit verschiedenen Namen, bitte prüfen: \(names)",
                        en: "features of one code with different names, to be checked: \(names)")(language)
                })
        ]
    }

    static func unknownNames(_ areas: AreaImport) -> [Phrase] {
        guard !areas.unknownNames.isEmpty else { return [] }
        return [
            indented(
                Phrase { language in
                    let count = language.text(areas.unknownNames.count)
                    let names = named(areas.unknownNames, language)
                    return Phrase(
                        de:
                            "Objekte ausgelassen, deren Name keiner oder nicht nur einer des Regionenverzeichnisses ist: "
                            + "\(count) (\(names))",
                        en:
                            "features left out whose name is none, or not only one, of the register: \(count) (\(names))"
                    )(
                        language)
                })
        ]
    }

    static func repaired(_ areas: AreaImport) -> [Phrase] {
        let kinds = [
            (areas.repairs.filter(\.isKept), Phrase(de: "Berichtigt", en: "put right")),
            (areas.repairs.filter { !$0.isKept }, Phrase(de: "Ausgelassen", en: "left out")),
        ]
        return kinds.flatMap { repairs, what -> [Phrase] in
            var lines = repairs.prefix(2 * mostNamed).map { repair in
                indented(
                    what
                        + Phrase(
                            de: ": \(repair.code) (Objekt \(repair.feature)): \(repair.defect(.german))",
                            en: ": \(repair.code) (feature \(repair.feature)): \(repair.defect(.english))"))
            }
            let rest = repairs.count - lines.count
            if rest > 0 {
                lines.append(
                    indented(
                        what
                            + Phrase { language in
                                ": "
                                    + Phrase(
                                        de:
                                            "\(language.text(rest)) \(rest == 1 ? "weiteres Objekt" : "weitere Objekte")",
                                        en: "\(language.text(rest)) more \(rest == 1 ? "feature" : "features")")(
                                        language)
                            }))
            }
            return lines
        }
    }

    static func otherSizes(_ areas: AreaImport) -> [Phrase] {
        guard !areas.otherSizes.isEmpty else { return [] }
        return [
            indented(
                Phrase { language in
                    let sizes = named(
                        areas.otherSizes.map { region, drawn, register in
                            let (drawn, register) = (
                                language.text(drawn, fractionDigits: 1), language.text(register, fractionDigits: 1)
                            )
                            return "\(region.title) – "
                                + Phrase(
                                    de: "\(drawn) statt \(register) km²", en: "\(drawn) instead of \(register) km²")(
                                    language)
                        }, language)
                    return Phrase(
                        de: "Gebiete mit ganz anderer Fläche als im Regionenverzeichnis, bitte prüfen: \(sizes)",
                        en: "regions of quite another area than in the register, to be checked: \(sizes)")(language)
                })
        ]
    }
}
