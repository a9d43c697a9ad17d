public import Regions
internal import Wording

/// Which columns of a layer hold the codes, the names and the inhabitants.
public struct AreaColumns: Hashable, Sendable {
    /// Columns that usually hold the code, the likeliest first.
    static let usualCodes = officialCodes + ["key", "id"]
    /// Those of them that nothing but a code is called.
    static let officialCodes = [
        "region_code", "code", "AGS", "ags", "PLR_ID", "BZR_ID", "PGR_ID", "ARS", "RS", "schluessel",
        "gemeindeschluessel",
    ]
    static let usualNames = ["region_name", "GEN", "name", "PLR_NAME", "BZR_NAME", "bezeichnung", "gemeinde", "label"]
    static let usualPopulations = [
        "ewz", "einwohner", "einwohnerzahl", "population", "bevoelkerung", "bevölkerung", "inhabitants", "pop", "ew",
        "einw",
    ]

    /// The column that tells which region a feature is.
    public let code: Int
    /// The level whose names stand in that column; `nil` where it holds codes.
    public let levelOfNames: RegionLevel?
    public let name: Int?
    public let population: Int?
    /// How many regions of the register have their code, or their name, in the column.
    public let knownRegions: Int

    private let day: String

    /// - Parameters:
    ///   - code: the column that is asked for; by default the one whose values the register knows best.
    ///   - name: the same for the names.
    ///   - day: the day (ISO 8601) whose regions are meant by names.
    /// - Throws: `AreaFileError.unknownColumn`, `.noCodeColumn`, `.noKnownCode`, `.fewKnownCodes`.
    public init(
        of layer: AreaLayer, code: String? = nil, name: String? = nil, gazetteer: Gazetteer,
        on day: String = Gazetteer.afterAllChanges
    ) throws(AreaFileError) {
        self.day = day
        let asked: Int?
        if let code { asked = try Self.column(code, of: layer) } else { asked = nil }
        let choice = try Self.choice(among: asked, RegisterColumns(layer, gazetteer, on: day), layer, gazetteer)
        (self.code, levelOfNames, knownRegions) = (choice.column, choice.level, choice.known)
        if let name {
            self.name = try Self.column(name, of: layer)
        } else if levelOfNames != nil {
            self.name = self.code
        } else {
            self.name = Self.name(in: layer, beside: self.code, gazetteer)
        }
        population = Self.population(in: layer)
    }

    private static func choice(
        among asked: Int?, _ register: RegisterColumns, _ layer: AreaLayer, _ gazetteer: Gazetteer
    ) throws(AreaFileError) -> RegisterColumns.Choice {
        if let known = register.choice(among: asked) { return known }
        if let few = register.codes(in: asked), !register.isNoChance(few) {
            throw .fewKnownCodes(column: layer.columns[few.column], known: few.known, features: layer.features.count)
        }
        let column: Int
        if let asked { column = asked } else { column = try likelyCode(in: layer) }
        // A register without regions knows nothing to hold against it.
        guard !gazetteer.regions.isEmpty else { return RegisterColumns.Choice(column: column, level: nil, known: 0) }
        throw .noKnownCode(
            column: layer.columns[column], found: layer.features.first?.values[column].text ?? "",
            register: gazetteer.levels.compactMap { level in
                gazetteer.regions.first { $0.level == level }?.code.text
            })
    }

    private static func population(in layer: AreaLayer) -> Int? {
        usual(usualPopulations, in: layer) { column in
            layer.features.contains { feature in
                if case .number = feature.values[column] { true } else { Double(feature.values[column].text) != nil }
            }
        }
    }

    /// The region of the register that a feature is.
    func region(of feature: AreaLayer.Feature, _ gazetteer: Gazetteer) -> Region? {
        let text = feature.values[code].text
        guard let levelOfNames else { return AreaCode.region(AreaCode.bare(text), gazetteer) }
        return RegisterColumns.region(named: text, at: levelOfNames, gazetteer, on: day)
    }

    private static func column(_ name: String, of layer: AreaLayer) throws(AreaFileError) -> Int {
        if let found = layer.columns.firstIndex(of: name) { return found }
        let folded = layer.columns.indices.filter { layer.columns[$0].lowercased() == name.lowercased() }
        if let only = folded.first, folded.count == 1 { return only }
        throw .unknownColumn(
            name, known: layer.columns, suggestion: Suggestion.nearest(to: name, in: layer.columns))
    }

    /// A column of codes of which the register knows none: a usual one that tells the features apart.
    private static func likelyCode(in layer: AreaLayer) throws(AreaFileError) -> Int {
        let distinct = layer.columns.indices.filter { column in
            let values = Set(layer.features.lazy.map { $0.values[column].text })
            return values.count * 2 >= layer.features.count && !values.contains("")
        }
        if let usual = usual(usualCodes, in: layer, where: distinct.contains) { return usual }
        throw .noCodeColumn(
            layer.columns.enumerated().map { column, name in
                AreaFileError.Sample(
                    column: name, value: String((layer.features.first?.values[column].text ?? "").prefix(24)))
            })
    }

    private static func name(in layer: AreaLayer, beside code: Int, _ gazetteer: Gazetteer) -> Int? {
        let known = layer.features.compactMap { feature in
            AreaCode.region(feature.values[code].text, gazetteer).map { (feature.values, $0) }
        }
        var best: (column: Int, count: Int)?
        for column in layer.columns.indices where column != code {
            let count = known.count { values, region in
                let text = values[column].text
                return text == region.name || region.aliases.contains(text)
            }
            if count > best?.count ?? 0 { best = (column, count) }
        }
        return best?.column ?? usual(usualNames, in: layer) { $0 != code }
    }

    /// The first usual column that the layer has, whatever its case and wherever it is nested.
    static func usual(_ names: [String], in layer: AreaLayer, where fits: (Int) -> Bool) -> Int? {
        for name in names {
            let found = layer.columns.firstIndex(of: name)
            if let found, fits(found) { return found }
            let folded = layer.columns.indices.first { column in
                layer.columns[column].lowercased().split(separator: ".").last.map { $0 == name.lowercased() } ?? false
                    && fits(column)
            }
            if let folded { return folded }
        }
        return nil
    }
}
