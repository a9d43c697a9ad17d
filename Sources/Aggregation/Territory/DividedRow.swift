/// A record of a territory that was divided, or of a merged one that cannot be divided back: where it may lie, and where it
/// is counted.
struct DividedRow {
    /// The numbers of the regions in which it may lie; of a record that is counted beside those, the last is that place.
    let regions: [Int]
    /// How much of it each of them counts: of a record the whole or nothing, of a figure a part. `nil` for a figure that is
    /// not there.
    let counts: [Int?]
    /// Whether it is counted beside the regions in which it may lie, at the one above them.
    let isBeside: Bool
}

/// Which members of an axis of regions a divided record makes an estimate.
struct EstimatedMembers {
    private let parents: [Int?]

    init(parents: [Int?]) {
        self.parents = parents
    }

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
