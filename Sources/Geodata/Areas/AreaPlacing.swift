internal import Regions

/// Makes places of the numbers of a file: swaps them where asked to, reprojects them, and finds out where they cannot be right.
struct AreaPlacing {
    /// A ring as a file's own numbers.
    typealias Ring = (xs: [Double], ys: [Double])

    /// Of the first vertices of so many features it is looked whether they are swapped.
    private static let mostSamples = 1000

    /// Degrees around its area of use in which a system still serves: some offices have one zone for all of a Land or Germany.
    private static let neighbouringZones = 10.0

    let system: ReferenceSystem
    let reprojection: Reprojection?
    private let isSwapped: Bool
    private let extent: Extent?
    private var samples = [(x: Double, y: Double)]()
    private var places = [Place]()

    /// - Throws: `AreaFileError.unknownReferenceSystem` where PROJ knows no way from it.
    init(_ system: ReferenceSystem, reading: AreaReading) throws(AreaFileError) {
        self.system = system
        isSwapped = reading.isSwapped
        extent = reading.extent
        guard let degrees = ReferenceSystem(epsg: "4326", system.functions) else {
            throw .unknownReferenceSystem("EPSG:4326")
        }
        guard !system.isSame(as: degrees) else {
            reprojection = nil
            return
        }
        guard let way = Reprojection(from: system) else { throw .unknownReferenceSystem(system.name) }
        reprojection = way
    }

    /// Metres within which the places are right; `nil` where that is not known.
    var accuracyInMetres: Double? { reprojection.map(\.accuracyInMetres) ?? 0 }

    /// - Throws: `AreaFileError.swappedAxes`, `.outsideSystem`.
    mutating func place(_ polygons: [[Ring]], feature: Int) throws(AreaFileError) -> [[Boundary.Ring]] {
        if samples.count < Self.mostSamples, let ring = polygons.first?.first, let x = ring.xs.first,
            let y = ring.ys.first
        {
            samples.append((x, y))
        }
        var placed = [[Boundary.Ring]]()
        for polygon in polygons {
            var rings = [Boundary.Ring]()
            for (xs, ys) in polygon {
                guard let ring = ring(isSwapped ? ys : xs, isSwapped ? xs : ys) else { throw failure(feature: feature) }
                rings.append(ring)
            }
            placed.append(rings)
        }
        if places.count < samples.count, let place = placed.first?.first?.first { places.append(place) }
        return placed
    }

    /// Closed, in degrees; `nil` where that cannot be.
    private func ring(_ xs: [Double], _ ys: [Double]) -> Boundary.Ring? {
        var (xs, ys) = (xs, ys)
        if let reprojection, !reprojection.apply(&xs, &ys) { return nil }
        var ring = Boundary.Ring()
        ring.reserveCapacity(xs.count + 1)
        for (x, y) in zip(xs, ys) {
            guard x.magnitude <= 180, y.magnitude <= 90 else { return nil }
            ring.append(Place(longitude: x, latitude: y))
        }
        if let first = ring.first, ring.last != first { ring.append(first) }
        return ring
    }

    private func failure(feature: Int) -> AreaFileError {
        isLikelySwapped(samples.map { _ in Place(longitude: 0, latitude: 0) }, in: belonging.widened(by: 1))
            ? misplaced : .outsideSystem(feature: feature, system: system.name)
    }

    /// Where the areas belong, as far as that is known.
    private var belonging: Extent { extent ?? (system.isGeographic ? nil : system.areaOfUse) ?? SwappedAxes.germany }

    private func isLikelySwapped(_ places: [Place], in extent: Extent) -> Bool {
        let swapped = samples.map { sample in ring([sample.y], [sample.x])?.first }
        return SwappedAxes.isLikely(
            places, swapped: isSwapped ? samples.map { ring([$0.x], [$0.y])?.first } : swapped, extent: extent)
    }

    /// - Throws: `AreaFileError.swappedAxes`, `.needlessSwap`, `.outsideAreaOfUse`.
    func check() throws(AreaFileError) {
        if isLikelySwapped(places, in: belonging.widened(by: 1)) { throw misplaced }
        guard !system.isGeographic, let use = system.areaOfUse?.widened(by: Self.neighbouringZones) else { return }
        if places.count(where: { !use.contains($0) }) * 2 > places.count {
            throw .outsideAreaOfUse(system: system.name)
        }
    }

    private var misplaced: AreaFileError {
        isSwapped ? .needlessSwap(system: system.name) : .swappedAxes(system: system.name)
    }
}
