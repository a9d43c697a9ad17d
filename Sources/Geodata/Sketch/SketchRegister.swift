internal import Regions

/// A place in the plane whose surroundings belong to a unit.
struct Seed: Hashable {
    let point: PlanarPoint
    let unit: Int
}

/// What a sketch takes from the register: the units that share out the county, their seeds and their lineages.
///
/// A *unit* is a region of the wanted level, or a deeper (or higher) one that has a place and no region of that level
/// above (or below) it; so the units cover the county once, whatever is missing in the register.
struct SketchRegister {
    struct Unit {
        let code: RegionCode
        /// The codes above and including the unit, by level rank; `nil` for levels without a region or left out.
        let lineage: [RegionCode?]
    }

    let units: [Unit]
    let seeds: [Seed]
    let projection: LocalProjection
    /// Places that had to give way because another region's place has the same coordinates.
    let displaced: [Region]
    /// The area in square kilometres of the one region on top, where the register knows it.
    let knownArea: Double?
    /// All regions by code.
    let regions: [RegionCode: Region]

    init(_ register: [Region], options: BoundarySketch.Options) throws(BoundarySketchError) {
        let valid = register.filter { $0.validTo == nil }.sorted { $0.code < $1.code }
        var regions = [RegionCode: Region]()
        for region in valid where regions.updateValue(region, forKey: region.code) != nil {
            throw .duplicateCode(region.code)
        }
        let levels = Set(valid.map(\.level)).sorted()
        func rank(of name: String) throws(BoundarySketchError) -> Int {
            guard let level = levels.first(where: { $0.name == name }) else {
                throw .unknownLevel(name, known: levels.map(\.name))
            }
            return level.rank
        }
        let unitRank = try rank(of: options.level)
        let topRank = try rank(of: options.topLevel)
        guard topRank <= unitRank else { throw .levelAboveTop(options.level, topLevel: options.topLevel) }

        var ancestries = [RegionCode: [Region]]()
        for region in valid { ancestries[region.code] = try SketchRegister.ancestry(of: region, in: regions) }
        let placed = SketchRegister.placed(valid, ancestries, ranks: topRank...unitRank)
        try SketchRegister.check(placed.map { ($0.region, $0.place) })
        guard let projection = LocalProjection(around: placed.map(\.place)) else {
            throw .noPlaces(level: options.level)
        }

        let units = Set(placed.map(\.unit)).sorted { $0.code < $1.code }
        let height = (levels.last?.rank ?? 0) + 1
        self.units = units.map { unit in
            var lineage = [RegionCode?](repeating: nil, count: height)
            for ancestor in ancestries[unit.code, default: []] where ancestor.level.rank >= topRank {
                lineage[ancestor.level.rank] = ancestor.code
            }
            return Unit(code: unit.code, lineage: lineage)
        }
        let position = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.code, $0) })
        let settled = SeedSettlement(
            placed.map { place in
                guard let unit = position[place.unit.code] else { preconditionFailure("each place has a unit") }
                return Seed(point: projection.project(place.place), unit: unit)
            })
        seeds = settled.seeds
        displaced = settled.displaced.map { placed[$0].region }
        let tops = Set(self.units.compactMap { $0.lineage[topRank] })
        knownArea = tops.count == 1 ? tops.first.flatMap { regions[$0]?.areaInSquareKilometres } : nil
        self.projection = projection
        self.regions = regions
    }

    /// The region, its parent, and so on upwards.
    private static func ancestry(
        of region: Region, in regions: [RegionCode: Region]
    ) throws(BoundarySketchError) -> [Region] {
        var chain = [region]
        var above = region.parent
        while let code = above, let parent = regions[code] {
            guard !chain.contains(where: { $0.code == code }) else { throw .circularParents(region.code) }
            chain.append(parent)
            above = parent.parent
        }
        return chain
    }

    /// The places that share out the county, each with the unit whose seed it is.
    ///
    /// - Parameter ranks: from the topmost level that is drawn to that of the units.
    private static func placed(
        _ valid: [Region], _ ancestries: [RegionCode: [Region]], ranks: ClosedRange<Int>
    ) -> [(region: Region, place: Place, unit: Region)] {
        var hasPlaceBelow = Set<RegionCode>()
        for region in valid where region.place != nil {
            for ancestor in ancestries[region.code, default: []].dropFirst() { hasPlaceBelow.insert(ancestor.code) }
        }
        var placed = [(region: Region, place: Place, unit: Region)]()
        for region in valid where region.level.rank >= ranks.lowerBound {
            guard let place = region.place else { continue }
            guard region.level.rank >= ranks.upperBound || !hasPlaceBelow.contains(region.code) else { continue }
            let unit = ancestries[region.code, default: []].first { $0.level.rank == ranks.upperBound } ?? region
            placed.append((region, place, unit))
        }
        return placed
    }

    /// Refuses coordinates outside the globe or more than 3° from the median place.
    private static func check(_ placed: [(region: Region, place: Place)]) throws(BoundarySketchError) {
        guard !placed.isEmpty else { return }
        let longitudes = placed.map(\.place.longitude).filter(\.isFinite).sorted()
        let latitudes = placed.map(\.place.latitude).filter(\.isFinite).sorted()
        for (region, place) in placed {
            let isOnEarth = place.latitude.magnitude <= 84 && place.longitude.magnitude <= 180
            guard isOnEarth, !longitudes.isEmpty, !latitudes.isEmpty,
                (place.longitude - longitudes[longitudes.count / 2]).magnitude <= 3,
                (place.latitude - latitudes[latitudes.count / 2]).magnitude <= 3
            else { throw .impossiblePlace(region.code, name: region.name, place: place) }
        }
    }

    /// The rank of the border between two units: the topmost level at which they belong to different regions.
    /// −1 for the county's outline, where there is no unit on one side.
    func borderRank(_ left: Int?, _ right: Int?) -> Int {
        guard let left, let right else { return -1 }
        let (here, there) = (units[left].lineage, units[right].lineage)
        return here.indices.first { here[$0] != there[$0] } ?? here.count
    }

    /// Every region that gets a boundary, topmost level first, then by code, with the units that make it up.
    func territories() -> [(code: RegionCode, rank: Int, units: Set<Int>)] {
        var members = [RegionCode: (rank: Int, units: Set<Int>)]()
        for (index, unit) in units.enumerated() {
            for (rank, code) in unit.lineage.enumerated() {
                guard let code else { continue }
                members[code, default: (rank, [])].units.insert(index)
            }
        }
        return members.map { (code: $0.key, rank: $0.value.rank, units: $0.value.units) }
            .sorted { ($0.rank, $0.code) < ($1.rank, $1.code) }
    }
}
