internal import Geodata
internal import Records
internal import Regions
internal import Wording

/// A region for programs (`docs/schemas/region.json`): what `RegionCardText` says, every figure of the population's series included.
struct RegionCardJSON {
    let card: RegionCard

    var properties: [JSONMember] {
        let region = card.region
        var properties = [JSONMember("schema", .string("urn:kreisblick:schema:region:1"))] + identity(region)
        if let asked = card.askedCode { properties.append(JSONMember("asked_code", .string(asked.text))) }
        properties += [
            JSONMember("parents", list(card.parents)),
            JSONMember(
                "former_parents",
                .list(
                    card.formerParents.map { parent, until in
                        .object(identity(parent) + [JSONMember("until", .string(until))])
                    })),
            JSONMember("valid_from", text(region.validFrom)),
            JSONMember("valid_to", text(region.validTo)),
            JSONMember("aliases", .list(region.aliases.map { .string($0) })),
            JSONMember("same_name", list(card.namesakes)),
            JSONMember("population", .list(card.population.map(figure))),
            JSONMember("other_figures", .list(card.others.map(figure))),
            JSONMember("area_km2", number(region.areaInSquareKilometres)),
            JSONMember("inhabitants_per_km2", number(card.density)),
            JSONMember("latitude", number(region.place?.latitude)),
            JSONMember("longitude", number(region.place?.longitude)),
            JSONMember("formed_from", .list(card.formedFrom.map(relative))),
            JSONMember("became", .list(card.became.map(relative))),
            JSONMember(
                "children",
                .list(
                    card.children.map { level, regions in
                        .object([
                            JSONMember("level", .string(level.name)),
                            JSONMember("count", .integer(regions.count)),
                            JSONMember("regions", list(regions)),
                        ])
                    })),
        ]
        if card.populationDefect != nil { properties.append(JSONMember("population_unreadable", .bool(true))) }
        switch card.boundary {
        case .none: properties.append(JSONMember("boundary", .string("none")))
        case .drawn(let isSchematic):
            properties.append(JSONMember("boundary", .string(isSchematic ? "schematic" : "yes")))
        case .unreadable: properties.append(JSONMember("boundary", .string("unreadable")))
        }
        return properties
    }

    private func identity(_ region: Region) -> [JSONMember] {
        [
            JSONMember("code", .string(region.code.text)), JSONMember("name", .string(region.name)),
            JSONMember("level", .string(region.level.name)),
        ]
    }

    private func list(_ regions: [Region]) -> JSONValue { .list(regions.map { .object(identity($0)) }) }

    private func figure(_ figure: Denominator) -> JSONValue {
        .object([
            JSONMember("of", .string(figure.group.text)), JSONMember("count", .integer(figure.count)),
            JSONMember("date", .string(figure.date.description)),
            JSONMember("status", .string(figure.status.rawValue)),
            JSONMember("base", figure.base.isEmpty ? .null : .string(figure.base)),
            JSONMember("origin", figure.origin == .notStated ? .null : .string(figure.origin.rawValue)),
        ])
    }

    private func relative(_ relative: RegionCard.Relative) -> JSONValue {
        .object([
            JSONMember("code", .string(relative.code.text)),
            JSONMember("name", text(relative.region?.name)),
            JSONMember("share", .number(relative.share)),
            JSONMember("valid_to", text(relative.region?.validTo)),
        ])
    }

    private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    private func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }
}
