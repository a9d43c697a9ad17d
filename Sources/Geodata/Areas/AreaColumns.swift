public import Regions
internal import Wording

/// Which columns of a layer hold the codes, the names and the inhabitants.
public struct AreaColumns: Hashable, Sendable {
    /// Columns that usually hold the code, the likeliest first.
    static let usualCodes = [
        "region_code", "code", "AGS", "ags", "PLR_ID", "BZR_ID", "PGR_ID", "ARS", "RS", "schluessel",
        "gemeindeschluessel", "key", "id",
    ]
    static let usualNames = ["region_name", "GEN", "name", "PLR_NAME", "BZR_NAME", "bezeichnung", "gemeinde", "label"]
    static let usualPopulations = [
        "ewz", "einwohner", "einwohnerzahl", "population", "bevoelkerung", "bevölkerung", "inhabitants", "pop", "ew",
        "einw",
    ]

    public let code: Int
    public let name: Int?
    public let population: Int?
    /// How many regions of the register have their code in the column.
    public let knownCodes: Int

    /// - Parameters:
    ///   - code: the column that is asked for; by default the one whose values the register knows best, else a usual one.
    ///   - name: the same for the names.
    /// - Throws: `AreaFileError.unknownColumn`, `.noCodeColumn`.
    public init(
        of layer: AreaLayer, code: String? = nil, name: String? = nil, gazetteer: Gazetteer
    ) throws(AreaFileError) {
        let chosen: Int
        if let code { chosen = try Self.column(code, of: layer) } else { chosen = try Self.code(in: layer, gazetteer) }
        let nameColumn: Int?
        if let name {
            nameColumn = try Self.column(name, of: layer)
        } else {
            nameColumn = Self.name(in: layer, beside: chosen, gazetteer)
        }
        self.code = chosen
        self.name = nameColumn
        population = Self.usual(Self.usualPopulations, in: layer) { column in
            layer.features.contains { feature in
                if case .number = feature.values[column] { true } else { Double(feature.values[column].text) != nil }
            }
        }
        knownCodes = Self.regions(in: chosen, of: layer, gazetteer).count
    }

    private static func column(_ name: String, of layer: AreaLayer) throws(AreaFileError) -> Int {
        if let found = layer.columns.firstIndex(of: name) { return found }
        let folded = layer.columns.indices.filter { layer.columns[$0].lowercased() == name.lowercased() }
        if let only = folded.first, folded.count == 1 { return only }
        throw .unknownColumn(
            name, known: layer.columns, suggestion: Suggestion.nearest(to: name, in: layer.columns))
    }

    /// The regions of the register whose codes stand in a column.
    private static func regions(in column: Int, of layer: AreaLayer, _ gazetteer: Gazetteer) -> Set<RegionCode> {
        Set(layer.features.compactMap { AreaCode.region($0.values[column].text, gazetteer)?.code })
    }

    private static func code(in layer: AreaLayer, _ gazetteer: Gazetteer) throws(AreaFileError) -> Int {
        // Several features of one code are parts of a region; many of one code are a column of something else, unless the register
        // knows it for more regions than any other.
        let distinct = layer.columns.indices.filter { column in
            let values = Set(layer.features.lazy.map { $0.values[column].text }).subtracting([""])
            return values.count * 2 >= layer.features.count
        }
        let known = layer.columns.indices.map { regions(in: $0, of: layer, gazetteer).count }
        let best = known.max() ?? 0
        let fitting = layer.columns.indices.filter { best > 0 && known[$0] == best }
        for choice in [fitting.filter(distinct.contains), fitting] {
            if let usual = usual(usualCodes, in: layer, where: choice.contains) ?? choice.first { return usual }
        }
        let filled = distinct.filter { column in layer.features.allSatisfy { $0.values[column] != .empty } }
        if let usual = usual(usualCodes, in: layer, where: filled.contains) { return usual }
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
    private static func usual(_ names: [String], in layer: AreaLayer, where fits: (Int) -> Bool) -> Int? {
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
