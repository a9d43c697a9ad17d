/// The faces of a graph drawn in the plane without crossings.
///
/// Source: G. Demoucron, Y. Malgrange, R. Pertuiset (1964), Graphes planaires: reconnaissance et construction de
/// représentations planaires topologiques, Revue française de recherche opérationnelle 8. Links are embedded path by path; a part
/// that fits into one face only goes first, and one that fits into none proves that the graph is not planar. Then a link is
/// dropped, and all begins anew. O(n m) for each beginning, which is plenty for a county's regions.
struct PlanarFaces {
    /// Rings of vertices, all turning the same way; the outside is one of them.
    private(set) var faces = [[Int]]()
    /// Links that no drawing without crossings can have together with the others.
    private(set) var dropped = [NeighbourGraph.Link]()

    /// Of larger graphs only the links of the piece in question are tried.
    private static let mostLinksTried = 150

    /// - Parameters:
    ///   - graph: connected, of three vertices or more.
    ///   - border: how long the border between two regions is; of the links in question the one with the shortest is dropped.
    init(_ graph: NeighbourGraph, border: (NeighbourGraph.Link) -> Double = { _ in 1 }) {
        var planar = graph
        while true {
            let whole = planar.biconnected()
            var embedding = Embedding(whole)
            guard let blocked = embedding.complete() else {
                faces = embedding.faces
                return
            }
            guard let link = Self.linkToDrop(from: planar, blocked: blocked, border: border) else { return }
            dropped.append(link)
            planar = planar.without(link)
        }
    }

    /// A link without which the graph is planar, if there is one, else one of the piece that fits into no face; never one
    /// without which the graph falls apart.
    private static func linkToDrop(
        from graph: NeighbourGraph, blocked: [NeighbourGraph.Link], border: (NeighbourGraph.Link) -> Double
    ) -> NeighbourGraph.Link? {
        let spare = graph.links.filter { !graph.isBridge($0) }
        let ofPiece = spare.filter(Set(blocked).contains)
        func ordered(_ links: [NeighbourGraph.Link]) -> [NeighbourGraph.Link] {
            links.sorted { (border($0), $0.one, $0.other) < (border($1), $1.one, $1.other) }
        }
        let tried = ordered(graph.links.count <= mostLinksTried || ofPiece.isEmpty ? spare : ofPiece)
        for link in tried.prefix(mostLinksTried) {
            var embedding = Embedding(graph.without(link).biconnected())
            if embedding.complete() == nil { return link }
        }
        return ordered(ofPiece).first ?? tried.first
    }
}

extension NeighbourGraph {
    /// Whether the graph falls apart without a link.
    fileprivate func isBridge(_ link: Link) -> Bool { without(link).steps(from: link.one)[link.other] == nil }
}

/// The part of a graph that is drawn already, and its faces.
private struct Embedding {
    private let graph: NeighbourGraph
    private(set) var faces: [[Int]]
    private var isDrawn: [Bool]
    private var drawnLinks: Set<NeighbourGraph.Link>

    init(_ graph: NeighbourGraph) {
        self.graph = graph
        let ring = Self.ring(in: graph)
        faces = [ring, ring.reversed()]
        isDrawn = (0..<graph.count).map(ring.contains)
        drawnLinks = []
        for (from, to) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
            drawnLinks.insert(NeighbourGraph.Link(from, to))
        }
    }

    /// A ring through the first vertex: a way back to it from its first neighbour, without their link.
    private static func ring(in graph: NeighbourGraph) -> [Int] {
        guard let first = graph.neighbours[0].first else { return [0] }
        return graph.without(NeighbourGraph.Link(0, first)).way(from: 0, to: { $0 == first }, through: { _ in true })
    }

    /// What is not drawn yet and hangs together: its links, and the drawn vertices it hangs on.
    private struct Piece {
        var links: [NeighbourGraph.Link]
        var contacts: Set<Int>
        var inner: Set<Int>
    }

    /// - Returns: the links of a piece that fits into no face; `nil` where all is drawn.
    mutating func complete() -> [NeighbourGraph.Link]? {
        while drawnLinks.count < graph.links.count {
            var best: (piece: Piece, face: Int, choices: Int)?
            for piece in pieces() {
                let fitting = faces.indices.filter { face in piece.contacts.allSatisfy(faces[face].contains) }
                guard let face = fitting.first else {
                    return piece.links
                }
                if fitting.count < best?.choices ?? .max { best = (piece, face, fitting.count) }
            }
            guard let best else { return nil }
            draw(best.piece, in: best.face)
        }
        return nil
    }

    private func pieces() -> [Piece] {
        var pieces = [Piece]()
        for link in graph.links where isDrawn[link.one] && isDrawn[link.other] && !drawnLinks.contains(link) {
            pieces.append(Piece(links: [link], contacts: [link.one, link.other], inner: []))
        }
        var seen = Set<Int>()
        for start in 0..<graph.count where !isDrawn[start] && seen.insert(start).inserted {
            var piece = Piece(links: [], contacts: [], inner: [start])
            var open = [start]
            while let here = open.popLast() {
                for next in graph.neighbours[here] {
                    if isDrawn[next] {
                        piece.contacts.insert(next)
                        piece.links.append(NeighbourGraph.Link(here, next))
                    } else {
                        if here < next { piece.links.append(NeighbourGraph.Link(here, next)) }
                        if seen.insert(next).inserted {
                            piece.inner.insert(next)
                            open.append(next)
                        }
                    }
                }
            }
            piece.links.sort { ($0.one, $0.other) < ($1.one, $1.other) }
            pieces.append(piece)
        }
        return pieces
    }

    /// Draws a way through the piece, which cuts the face in two.
    private mutating func draw(_ piece: Piece, in face: Int) {
        guard let from = piece.contacts.min() else { return }
        let way: [Int]
        if let link = piece.links.first, piece.inner.isEmpty {
            way = from == link.one ? [link.one, link.other] : [link.other, link.one]
        } else {
            way = graph.way(
                from: from, to: { $0 != from && piece.contacts.contains($0) }, through: piece.inner.contains)
        }
        let ring = faces[face]
        guard let to = way.last, way.count > 1, let start = ring.firstIndex(of: from) else { return }
        let turned = Array(ring[start...] + ring[..<start])
        guard let end = turned.firstIndex(of: to) else { return }
        let between = way.dropFirst().dropLast()
        faces[face] = Array(turned[...end]) + between.reversed()
        faces.append(Array(turned[end...]) + [from] + between)
        for vertex in between { isDrawn[vertex] = true }
        for (one, other) in zip(way, way.dropFirst()) { drawnLinks.insert(NeighbourGraph.Link(one, other)) }
    }
}

extension NeighbourGraph {
    /// The shortest way to the first vertex that is a goal, past vertices that may be walked through.
    fileprivate func way(from start: Int, to isGoal: (Int) -> Bool, through mayPass: (Int) -> Bool) -> [Int] {
        var cameFrom = [start: start]
        var open = [start]
        var next = 0
        while next < open.count {
            let here = open[next]
            next += 1
            for neighbour in neighbours[here] where cameFrom[neighbour] == nil {
                // A goal right beside the start is no way through the piece.
                let isEnd = isGoal(neighbour) && (here != start || mayPass(neighbour))
                guard isEnd || mayPass(neighbour) else { continue }
                cameFrom[neighbour] = here
                if isEnd {
                    var way = [neighbour]
                    while let last = way.last, last != start, let before = cameFrom[last] { way.append(before) }
                    return way.reversed()
                }
                open.append(neighbour)
            }
        }
        return [start]
    }
}
