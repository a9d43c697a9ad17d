internal import Geodata
internal import Records
internal import Regions
internal import Wording

/// A region for programs (`docs/schemas/region.json`): what `RegionCardText` says, every figure of the population's series included.
struct RegionCardJSON {
    let card: RegionCard

    var properties: [GeoJSONProperty] {
        let region = card.region
        var properties = [GeoJSONProperty("schema", .string("urn:kreisblick:schema:region:1"))] + identity(region)
        if let asked = card.askedCode { properties.append(GeoJSONProperty("asked_code", .string(asked.text))) }
        properties += [
            GeoJSONProperty("parents", list(card.parents)),
            GeoJSONProperty(
                "former_parents",
                .list(
                    card.formerParents.map { parent, until in
                        .object(identity(parent) + [GeoJSONProperty("until", .string(until))])
                    })),
            GeoJSONProperty("valid_from", text(region.validFrom)),
            GeoJSONProperty("valid_to", text(region.validTo)),
            GeoJSONProperty("aliases", .list(region.aliases.map { .string($0) })),
            GeoJSONProperty("same_name", list(card.namesakes)),
            GeoJSONProperty("population", .list(card.population.map(figure))),
            GeoJSONProperty("other_figures", .list(card.others.map(figure))),
            GeoJSONProperty("area_km2", number(region.areaInSquareKilometres)),
            GeoJSONProperty("inhabitants_per_km2", number(card.density)),
            GeoJSONProperty("latitude", number(region.place?.latitude)),
            GeoJSONProperty("longitude", number(region.place?.longitude)),
            GeoJSONProperty("formed_from", .list(card.formedFrom.map(relative))),
            GeoJSONProperty("became", .list(card.became.map(relative))),
            GeoJSONProperty(
                "children",
                .list(
                    card.children.map { level, regions in
                        .object([
                            GeoJSONProperty("level", .string(level.name)),
                            GeoJSONProperty("count", .integer(regions.count)),
                            GeoJSONProperty("regions", list(regions)),
                        ])
                    })),
        ]
        if card.populationDefect != nil { properties.append(GeoJSONProperty("population_unreadable", .bool(true))) }
        switch card.boundary {
        case .none: properties.append(GeoJSONProperty("boundary", .string("none")))
        case .drawn(let isSchematic):
            properties.append(GeoJSONProperty("boundary", .string(isSchematic ? "schematic" : "yes")))
        case .unreadable: properties.append(GeoJSONProperty("boundary", .string("unreadable")))
        }
        return properties
    }

    private func identity(_ region: Region) -> [GeoJSONProperty] {
        [
            GeoJSONProperty("code", .string(region.code.text)), GeoJSONProperty("name", .string(region.name)),
            GeoJSONProperty("level", .string(region.level.name)),
        ]
    }

    private func list(_ regions: [Region]) -> GeoJSONValue { .list(regions.map { .object(identity($0)) }) }

    private func figure(_ figure: Denominator) -> GeoJSONValue {
        .object([
            GeoJSONProperty("of", .string(figure.group.text)), GeoJSONProperty("count", .integer(figure.count)),
            GeoJSONProperty("date", .string(figure.date.description)),
            GeoJSONProperty("status", .string(figure.status.rawValue)),
            GeoJSONProperty("base", figure.base.isEmpty ? .null : .string(figure.base)),
            GeoJSONProperty("origin", figure.origin == .notStated ? .null : .string(figure.origin.rawValue)),
        ])
    }

    private func relative(_ relative: RegionCard.Relative) -> GeoJSONValue {
        .object([
            GeoJSONProperty("code", .string(relative.code.text)),
            GeoJSONProperty("name", text(relative.region?.name)),
            GeoJSONProperty("share", .number(relative.share)),
            GeoJSONProperty("valid_to", text(relative.region?.validTo)),
        ])
    }

    private func text(_ text: String?) -> GeoJSONValue { text.map { .string($0) } ?? .null }
    private func number(_ number: Double?) -> GeoJSONValue { number.map { .number($0) } ?? .null }
}
