public import Regions

/// Where regions lie: in the middle of their boundary, else at their own place, else in the middle of the places inside.
public struct RegionPlaces: Sendable {
    public let places: [RegionCode: Place]

    public init(_ codes: some Sequence<RegionCode>, gazetteer: Gazetteer, boundaries: BoundarySet?) {
        let outlines = Dictionary((boundaries?.boundaries ?? []).map { ($0.code, $0) }) { first, _ in first }
        var places = [RegionCode: Place]()
        for code in codes {
            places[code] =
                outlines[code]?.interiorPoint() ?? gazetteer.region(code)?.place
                ?? Self.middle(of: Self.inside(code, gazetteer))
        }
        self.places = places
    }

    private static func inside(_ code: RegionCode, _ gazetteer: Gazetteer) -> [Place] {
        gazetteer.children(of: code).filter { $0.exists(on: Gazetteer.afterAllChanges) }.flatMap { child in
            child.place.map { [$0] } ?? inside(child.code, gazetteer)
        }
    }

    private static func middle(of places: [Place]) -> Place? {
        guard !places.isEmpty else { return nil }
        let count = Double(places.count)
        return Place(
            longitude: places.reduce(0) { $0 + $1.longitude } / count,
            latitude: places.reduce(0) { $0 + $1.latitude } / count)
    }
}
