public import Regions
public import Wording

/// Gives the regions of a table of neighbours that have no coordinates a place, by the regions they touch.
///
/// Without any coordinates the drawing is as large as the register's areas say, and lies in the middle of Germany, with any side up:
/// neighbours alone do not tell where north is. Coordinates of some regions turn, scale and move it; the others then give way
/// around them by the same stress as in ``NeighbourLayout``.
public struct NeighbourPlacement: Sendable {
    /// The register with the places that were worked out.
    public let regions: [Region]
    /// What a reader should know of them.
    public let notes: [Phrase]

    static let middleOfGermany = Place(longitude: 10, latitude: 51)
    /// Square kilometres of a region of which nothing is known.
    public static let usualArea = 10.0

    /// - Throws: `BoundarySketchError.notConnected` where regions without coordinates touch none of the others.
    public init(_ register: [Region], neighbours: NeighbourTable) throws(BoundarySketchError) {
        let today = register.filter { $0.exists(on: Gazetteer.afterAllChanges) }
        let known = Self.knownPlaces(today, level: neighbours.level)
        let members = today.filter { $0.level == neighbours.level }.sorted { $0.code < $1.code }
        let listed = Set(neighbours.codes)
        let families = Set(members.filter { listed.contains($0.code) }.map(\.parent))
        let strangers = members.filter {
            known[$0.code] == nil && !listed.contains($0.code) && families.contains($0.parent)
        }
        guard strangers.isEmpty else { throw .notConnected(strangers.map(\.code)) }

        let codes = members.map(\.code).filter { listed.contains($0) }
        let number = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
        let graph = NeighbourGraph(
            count: codes.count,
            links: neighbours.pairs.compactMap { pair in
                guard let one = number[pair.one], let other = number[pair.other] else { return nil }
                return NeighbourGraph.Link(one, other)
            })
        let placed = codes.indices.compactMap { known[codes[$0]] }
        let parts = graph.parts()
        let unknownParts = parts.filter { part in part.allSatisfy { known[codes[$0]] == nil } }
        let isAlone = parts.count == 1 && !members.contains { known[$0.code] != nil }
        if let smallest = unknownParts.min(by: { $0.count < $1.count }), !isAlone {
            throw .notConnected(smallest.map { codes[$0] })
        }

        let projection =
            LocalProjection(around: placed)
            ?? LocalProjection(centre: today.compactMap(\.place).first ?? Self.middleOfGermany)
        let fixed = codes.map { known[$0].map(projection.project) }
        let spacing = Self.spacing(members, today)
        var found = [RegionCode: Place]()
        for part in parts where part.contains(where: { fixed[$0] == nil }) {
            let border = { (link: NeighbourGraph.Link) in
                neighbours.borders[NeighbourTable.Pair(codes[part[link.one]], codes[part[link.other]])] ?? 1
            }
            let points = Self.points(graph, part, fixed: fixed, spacing: spacing, border: border)
            for (index, vertex) in part.enumerated() where fixed[vertex] == nil {
                found[codes[vertex]] = projection.unproject(points[index])
            }
        }
        regions = register.map { region in
            guard let place = found[region.code], region.exists(on: Gazetteer.afterAllChanges) else { return region }
            return region.placed(at: place)
        }
        notes = Self.notes(found: found.count, placed: placed.count)
    }

    /// The places of a level's regions: their own, else the middle of those inside.
    private static func knownPlaces(_ regions: [Region], level: RegionLevel) -> [RegionCode: Place] {
        let byCode = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
        var own = [RegionCode: Place]()
        var inside = [RegionCode: (sum: SIMD2<Double>, count: Double)]()
        for region in regions where region.level.rank >= level.rank {
            guard let place = region.place else { continue }
            if region.level == level {
                own[region.code] = place
                continue
            }
            var (above, steps) = (region.parent, 0)
            while let code = above, let holder = byCode[code], holder.level != level, steps < 100 {
                (above, steps) = (holder.parent, steps + 1)
            }
            guard let code = above, byCode[code]?.level == level else { continue }
            let sum = inside[code] ?? (SIMD2(0, 0), 0)
            inside[code] = (sum.sum + SIMD2(place.longitude, place.latitude), sum.count + 1)
        }
        let means = inside.mapValues { Place(longitude: $0.sum.x / $0.count, latitude: $0.sum.y / $0.count) }
        return own.merging(means) { own, _ in own }
    }

    /// Metres between the middles of two neighbours, were all territories regular hexagons of the mean area.
    private static func spacing(_ members: [Region], _ regions: [Region]) -> Double {
        let areas = members.compactMap(\.areaInSquareKilometres)
        let parents = Set(members.map(\.parent))
        let above = regions.first { parents.count == 1 && parents.contains($0.code) }?.areaInSquareKilometres
        let mean =
            areas.isEmpty
            ? above.map { $0 / Double(max(1, members.count)) } ?? usualArea
            : areas.reduce(0, +) / Double(areas.count)
        return (2 / 3.0.squareRoot() * max(0.001, mean)).squareRoot() * 1000
    }

    /// The points in metres of a connected part of the graph.
    private static func points(
        _ graph: NeighbourGraph, _ part: [Int], fixed: [PlanarPoint?], spacing: Double,
        border: (NeighbourGraph.Link) -> Double
    ) -> [PlanarPoint] {
        let number = Dictionary(uniqueKeysWithValues: part.enumerated().map { ($1, $0) })
        let links = graph.links.compactMap { link -> NeighbourGraph.Link? in
            guard let one = number[link.one], let other = number[link.other] else { return nil }
            return NeighbourGraph.Link(one, other)
        }
        let own = NeighbourGraph(count: part.count, links: links)
        let layout = NeighbourLayout(own, border: border)
        let anchors = part.map { fixed[$0] }
        let pairs = zip(layout.positions, anchors).compactMap { from, to in to.map { (from: from, to: $0) } }
        let fit = SimilarityFit(pairs, scale: spacing)
        let placed = zip(layout.positions, anchors).map { position, anchor in anchor ?? fit(position) }
        return pairs.isEmpty ? placed : AnchoredStress.settled(placed, own, anchors: anchors, unit: fit.scale)
    }

    private static func notes(found: Int, placed: Int) -> [Phrase] {
        guard found > 0 else { return [] }
        var notes = [
            Phrase(
                de: "\(found) \(found == 1 ? "Gebiet hat" : "Gebiete haben") keine Koordinaten; "
                    + "\(found == 1 ? "seine" : "ihre") Lage ist aus den Nachbarschaften errechnet.",
                en:
                    "\(found) \(found == 1 ? "region has" : "regions have") no coordinates; the place is worked out from the "
                    + "neighbours.")
        ]
        switch placed {
        case 0:
            notes.append(
                Phrase(
                    de: "Ohne alle Koordinaten ist nicht bekannt, wo Norden ist und ob das Bild gespiegelt ist.",
                    en: "Without any coordinates it is not known where north is, nor whether the drawing is mirrored."))
        case 1, 2:
            notes.append(
                Phrase(
                    de: "Erst die Koordinaten dreier Gebiete sagen, wo Norden ist und ob das Bild gespiegelt ist.",
                    en: "Only the coordinates of three regions tell where north is and whether the drawing is mirrored."
                ))
        default: break
        }
        return notes
    }
}
