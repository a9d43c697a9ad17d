/// Places for labels in a column, so that none lies on another.
enum LabelSpread {
    /// The middles of labels, given from the top down by where they want to be and how high they are.
    ///
    /// Labels that would overlap are pushed apart as blocks around the mean of their wanted places, then into the room.
    static func places(
        _ labels: [(wanted: Double, height: Double)], within room: ClosedRange<Double>
    ) -> [Double] {
        func total(_ members: [Int]) -> Double { members.reduce(0) { $0 + labels[$1].height } }
        var blocks: [(members: [Int], centre: Double)] = []
        for index in labels.indices {
            blocks.append(([index], labels[index].wanted))
            while blocks.count > 1 {
                let (upper, lower) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
                guard upper.centre + total(upper.members) / 2 > lower.centre - total(lower.members) / 2 else { break }
                let members = upper.members + lower.members
                let wanted = members.reduce(0.0) { $0 + labels[$1].wanted } / Double(members.count)
                blocks.removeLast(2)
                blocks.append((members, wanted))
            }
        }
        var places = labels.map(\.wanted)
        var ceiling = room.lowerBound
        for block in blocks {
            var top = max(ceiling, block.centre - total(block.members) / 2)
            for member in block.members {
                places[member] = top + labels[member].height / 2
                top += labels[member].height
            }
            ceiling = top
        }
        var floor = room.upperBound
        for index in labels.indices.reversed() {
            places[index] = min(places[index], floor - labels[index].height / 2)
            floor = places[index] - labels[index].height / 2
        }
        return places
    }
}
