/// Regions by number, and which of them touch.
struct NeighbourGraph {
    struct Link: Hashable {
        /// The smaller number.
        let one: Int
        let other: Int

        init(_ one: Int, _ other: Int) {
            self.one = min(one, other)
            self.other = max(one, other)
        }
    }

    let count: Int
    /// In order, each once.
    private(set) var links: [Link]
    /// The neighbours of each, in order.
    private(set) var neighbours: [[Int]]

    init(count: Int, links: some Sequence<Link>) {
        self.count = count
        self.links = Set(links).sorted { ($0.one, $0.other) < ($1.one, $1.other) }
        var neighbours = [[Int]](repeating: [], count: count)
        for link in self.links {
            neighbours[link.one].append(link.other)
            neighbours[link.other].append(link.one)
        }
        self.neighbours = neighbours.map { $0.sorted() }
    }

    func without(_ link: Link) -> NeighbourGraph {
        NeighbourGraph(count: count, links: links.filter { $0 != link })
    }

    func with(_ link: Link) -> NeighbourGraph { NeighbourGraph(count: count, links: links + [link]) }

    /// How many borders lie between each region and `start`; `nil` where no way leads.
    func steps(from start: Int) -> [Int?] {
        var steps = [Int?](repeating: nil, count: count)
        steps[start] = 0
        var reached = [start]
        var next = 0
        while next < reached.count {
            let here = reached[next]
            next += 1
            for neighbour in neighbours[here] where steps[neighbour] == nil {
                steps[neighbour] = (steps[here] ?? 0) + 1
                reached.append(neighbour)
            }
        }
        return steps
    }

    /// The connected parts, each in order, by their smallest number.
    func parts() -> [[Int]] {
        var seen = Set<Int>()
        return (0..<count).compactMap { start in
            guard !seen.contains(start) else { return nil }
            let steps = steps(from: start)
            let part = (0..<count).filter { steps[$0] != nil }
            seen.formUnion(part)
            return part
        }
    }
}

// MARK: Two ways everywhere
extension NeighbourGraph {
    /// The graph with further links, so that none of its vertices is the only way between two others; planar if it was.
    ///
    /// Where two blocks hang together at one vertex, a neighbour of it in the one is linked with one in the other: both blocks
    /// can be drawn with that link on the outside, so no crossing is forced.
    /// - Precondition: the graph is connected.
    func biconnected() -> NeighbourGraph {
        var graph = self
        while let link = graph.missingLink() { graph = graph.with(link) }
        return graph
    }

    private func missingLink() -> Link? {
        for vertex in 0..<count where neighbours[vertex].count > 1 {
            guard let first = neighbours[vertex].first else { continue }
            let reached = reached(from: first, avoiding: vertex)
            if let other = neighbours[vertex].first(where: { !reached.contains($0) }) { return Link(first, other) }
        }
        return nil
    }

    private func reached(from start: Int, avoiding: Int) -> Set<Int> {
        var reached: Set = [start]
        var open = [start]
        while let here = open.popLast() {
            for next in neighbours[here] where next != avoiding && reached.insert(next).inserted { open.append(next) }
        }
        return reached
    }
}
