internal import Records

/// Which cells of a dense table are estimates, since records of a divided territory are counted in them that may lie
/// elsewhere, or could be counted in them and are not.
struct EstimateMarks {
    /// One entry a cell; empty where no territory was divided.
    private(set) var isEstimate: [Bool] = []
    private let cellCount: Int
    private let axes: [TableAxis]
    private let position: Int?
    private let memberOfRegion: [Int]
    private let members: EstimatedMembers

    /// - Parameter memberOfRegion: for each region of the register its member on the axis of regions; empty without one.
    init(axes: [TableAxis], memberOfRegion: [Int]) {
        self.axes = axes
        self.memberOfRegion = memberOfRegion
        cellCount = axes.cellCount
        position = axes.position(of: "region")
        members = EstimatedMembers(parents: position.map { axes[$0].members.map(\.parent) } ?? [nil])
    }

    /// - Parameters:
    ///   - cell: the leaf that a divided record falls on with any of its regions.
    ///   - counted: those regions that the question's condition leaves.
    mutating func mark(cell: Int, counted: [Int], of divided: DividedRow) {
        guard !counted.isEmpty else { return }
        if isEstimate.isEmpty { isEstimate = Array(repeating: false, count: cellCount) }
        guard let position else {
            if counted.count < divided.regions.count { isEstimate[cell] = true }
            return
        }
        let stride = axes.stride(along: position)
        let base = cell - cell / stride % axes[position].members.count * stride
        let places = Set(counted.map { memberOfRegion[$0] }).sorted()
        var marked = members.of(places, isWhole: counted.count == divided.regions.count)
        // What stands beside the regions is surely there.
        if divided.isBeside, let beside = divided.regions.last { marked.remove(memberOfRegion[beside]) }
        for member in marked { isEstimate[base + member * stride] = true }
    }

    /// A leaf is an estimate, and every region above it.
    mutating func mark(_ cell: Int) {
        if isEstimate.isEmpty { isEstimate = Array(repeating: false, count: cellCount) }
        isEstimate[cell] = true
        guard let position else { return }
        let stride = axes.stride(along: position)
        var member = cell / stride % axes[position].members.count
        let base = cell - member * stride
        while let parent = axes[position].members[member].parent {
            isEstimate[base + parent * stride] = true
            member = parent
        }
    }

    /// The statuses of counts; `nil` where none is an estimate.
    func statuses(of counts: [Int?]) -> [ObservationStatus]? {
        guard !isEstimate.isEmpty else { return nil }
        return zip(counts, isEstimate).map { $0 == nil ? .missing : $1 ? .estimated : .value }
    }

    /// A whole of parts that are estimates is one, but along the regions, whose wholes are marked by themselves.
    mutating func rollUp() {
        guard !isEstimate.isEmpty else { return }
        for (number, axis) in axes.enumerated() where number != position {
            let (stride, starts) = (axes.stride(along: number), axes.lineStarts(along: number))
            for index in axis.members.indices.reversed() {
                guard let parent = axis.members[index].parent else { continue }
                for start in starts where isEstimate[start + index * stride] {
                    isEstimate[start + parent * stride] = true
                }
            }
        }
    }
}

/// Which members of an axis of regions a divided record makes an estimate.
private struct EstimatedMembers {
    let parents: [Int?]

    /// The members in which the record may lie or not: a total that holds all places where it may lie is exact.
    ///
    /// - Parameters:
    ///   - places: the members of the regions in which it may lie and that the question's condition leaves.
    ///   - isWhole: whether the condition leaves all in which it may lie. Where it leaves only some, no total is exact.
    func of(_ places: [Int], isWhole: Bool) -> Set<Int> {
        let lines = places.map(line)
        var members = Set(lines.joined())
        if isWhole {
            let common = lines.dropFirst().reduce(Set(lines.first ?? [])) { $0.intersection($1) }
            members.subtract(common)
        }
        return members
    }

    private func line(_ member: Int) -> [Int] {
        var line = [member]
        while let parent = parents[line[line.count - 1]] { line.append(parent) }
        return line
    }
}
