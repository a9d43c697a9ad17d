public import Regions
public import Wording

/// The areas of a delivery made the boundaries of a workspace: one per code, valid, checked against the register.
public struct AreaImport: Sendable {
    /// A region's area with what the delivery says of it.
    public struct Area: Sendable {
        public let boundary: Boundary
        /// The register's region; `nil` where it knows no such code.
        public let region: Region?
        /// The delivery's own name; `nil` where it has none.
        public let name: String?
        /// The numbers of the features that make it up.
        public let features: [Int]
        /// Inhabitants, each region's once; `nil` without such a column.
        public let population: Double?
        /// The level among whose areas it ought not to overlap; `nil` where it cannot be told.
        public let level: RegionLevel?
    }

    /// What was done to an area that was not valid.
    public struct Repair: Sendable {
        public let code: RegionCode
        public let feature: Int
        public let defect: Phrase
        /// False where nothing with an area was left.
        public let isKept: Bool
    }

    /// In the order in which the codes first come.
    public let areas: [Area]
    public let repairs: [Repair]
    /// The numbers of features without a code.
    public let withoutCode: [Int]
    /// Names that are none of one region of the register, where it is matched by name.
    public let unknownNames: [String]
    /// Regions of several features that bear different names, with these.
    public let otherNames: [(code: RegionCode, names: [String])]
    /// Regions whose area is quite another than the register says, in square kilometres.
    public let otherSizes: [(region: Region, drawn: Double, register: Double)]
    /// The sum over all features of these areas that have a number of inhabitants, also where a code comes several times.
    public let populationOfFeatures: Double?
    /// Inhabitants of regions of which nothing with an area was left, each region's once.
    public let populationLeftOut: Double
    /// For each level, the topmost first, what its areas share or leave out; last those of no level.
    public let topologies: [(level: RegionLevel?, topology: AreaTopology)]
    public let coverages: [LevelCoverage]

    /// - Parameter day: the day (ISO 8601) whose regions ought to have a boundary.
    /// - Throws: `AreaFileError.noAreas` where no feature has both a code and an area; `.aroundTheEarth`, `.elsewhere`,
    ///   `.otherSize` and `.exchanged` where the register contradicts what was read.
    public init(
        _ layer: AreaLayer, columns: AreaColumns, gazetteer: Gazetteer, on day: String = Gazetteer.afterAllChanges
    ) throws {
        let repair = try AreaRepair()
        let levels = AreaLevels(layer, columns, gazetteer)
        var merging = AreaMerging()
        var repairs = [Repair]()
        var (withoutCode, unknownNames) = ([Int](), [String]())
        for feature in layer.features {
            let text = AreaCode.bare(feature.values[columns.code].text)
            guard !text.isEmpty else {
                withoutCode.append(feature.number)
                continue
            }
            guard !feature.isAroundTheEarth else { throw AreaFileError.aroundTheEarth(feature: feature.number) }
            let region = columns.region(of: feature, gazetteer)
            if region == nil, columns.levelOfNames != nil {
                unknownNames.append(feature.values[columns.code].text)
                continue
            }
            let code = region?.code ?? AreaCode.unknown(text, length: levels.usualLength)
            let outcome = try repair.valid(feature.polygons)
            if let defect = outcome.defect {
                repairs.append(
                    Repair(code: code, feature: feature.number, defect: defect, isKept: !outcome.polygons.isEmpty))
            }
            merging.add(feature, outcome.polygons, code: code, region: region, columns)
        }
        areas = try merging.areas(repair, levels)
        guard !areas.isEmpty else { throw AreaFileError.noAreas }
        let plausibility = AreaPlausibility(areas, gazetteer)
        try plausibility.check(system: layer.system)
        otherSizes = plausibility.otherSizes
        for (_, members) in Dictionary(grouping: areas, by: \.region?.level).sorted(by: {
            ($0.key?.rank ?? -1) < ($1.key?.rank ?? -1)
        }) {
            if let circle = CodeExchange(members, gazetteer, on: day).circle {
                throw AreaFileError.exchanged(circle.map(\.title))
            }
        }
        self.repairs = repairs
        self.withoutCode = withoutCode
        self.unknownNames = unknownNames
        otherNames = merging.otherNames
        populationOfFeatures = columns.population == nil ? nil : merging.populationOfFeatures
        populationLeftOut = merging.populationLeftOut
        topologies = try Self.topologies(areas)
        coverages = LevelCoverage.all(areas, gazetteer, on: day)
    }

    private static func topologies(
        _ areas: [Area]
    ) throws(GEOSError) -> [(level: RegionLevel?, topology: AreaTopology)] {
        var result = [(level: RegionLevel?, topology: AreaTopology)]()
        let levels = Set(areas.compactMap(\.level)).sorted().map(RegionLevel?.some) + [nil]
        for level in levels {
            let members = areas.filter { $0.level == level }.map(\.boundary)
            if members.count > 1 { result.append((level, try AreaTopology(members))) }
        }
        return result
    }

    /// Inhabitants of all areas, each counted once.
    public var population: Double? {
        let known = areas.compactMap(\.population)
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}

/// Collects features by their code.
private struct AreaMerging {
    private struct Entry {
        let code: RegionCode
        let region: Region?
        let name: String?
        /// Other names that features of the code bear.
        var otherNames = [String]()
        var features: [Int]
        var polygons: [[Boundary.Ring]]
        var population: Double?
        /// The sum over the features.
        var populationOfFeatures: Double

        var isKept: Bool { !polygons.isEmpty }
    }

    private var entries = [Entry]()
    private var numbers = [RegionCode: Int]()

    var populationOfFeatures: Double { entries.lazy.filter(\.isKept).reduce(0) { $0 + $1.populationOfFeatures } }
    var populationLeftOut: Double { entries.lazy.filter { !$0.isKept }.reduce(0) { $0 + ($1.population ?? 0) } }

    var otherNames: [(code: RegionCode, names: [String])] {
        entries.lazy.filter { !$0.otherNames.isEmpty }.map { ($0.code, [$0.name].compactMap { $0 } + $0.otherNames) }
    }

    mutating func add(
        _ feature: AreaLayer.Feature, _ polygons: [[Boundary.Ring]], code: RegionCode, region: Region?,
        _ columns: AreaColumns
    ) {
        let population = columns.population.flatMap { Double(feature.values[$0].text) }.flatMap {
            $0.isFinite ? $0 : nil
        }
        let name = columns.name.map { feature.values[$0].text }
        guard let number = numbers[code] else {
            numbers[code] = entries.count
            entries.append(
                Entry(
                    code: code, region: region, name: name?.isEmpty == true ? nil : name, features: [feature.number],
                    polygons: polygons, population: population, populationOfFeatures: population ?? 0))
            return
        }
        entries[number].features.append(feature.number)
        if let name, !name.isEmpty, let first = entries[number].name, name != first,
            !entries[number].otherNames.contains(name)
        {
            entries[number].otherNames.append(name)
        }
        entries[number].polygons += polygons
        entries[number].populationOfFeatures += population ?? 0
        // Land and water parts repeat the region's number, or have none of their own.
        if let population { entries[number].population = max(population, entries[number].population ?? 0) }
    }

    func areas(_ repair: AreaRepair, _ levels: AreaLevels) throws(GEOSError) -> [AreaImport.Area] {
        var areas = [AreaImport.Area]()
        for entry in entries where entry.isKept {
            let polygons = entry.features.count > 1 ? try repair.united(entry.polygons) : entry.polygons
            areas.append(
                AreaImport.Area(
                    boundary: Boundary(code: entry.code, polygons: polygons), region: entry.region, name: entry.name,
                    features: entry.features, population: entry.population,
                    level: entry.region?.level ?? levels.level(of: entry.code)))
        }
        return areas
    }
}

/// The levels of codes that the register does not know, by their length.
private struct AreaLevels {
    /// The length that most known codes have.
    let usualLength: Int?
    private let byLength: [Int: RegionLevel]

    init(_ layer: AreaLayer, _ columns: AreaColumns, _ gazetteer: Gazetteer) {
        var counts = [Int: [RegionLevel: Int]]()
        for feature in layer.features {
            guard let region = columns.region(of: feature, gazetteer) else { continue }
            counts[region.code.text.count, default: [:]][region.level, default: 0] += 1
        }
        byLength = counts.compactMapValues { levels in
            levels.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
        usualLength =
            counts.max { one, other in
                (one.value.values.reduce(0, +), other.key) < (other.value.values.reduce(0, +), one.key)
            }?.key
    }

    func level(of code: RegionCode) -> RegionLevel? { byLength[code.text.count] }
}
