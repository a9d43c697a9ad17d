/// The whole numbers that a cell has in tables that fit everything published.
struct SeenValues {
    private(set) var lowest: Int
    private(set) var highest: Int
    /// Different ones, as many as are asked for at most.
    private(set) var values: [Int]

    init(_ first: Int) {
        lowest = first
        highest = first
        values = [first]
    }

    mutating func insert(_ value: Int, enough: Int) {
        if value < lowest { lowest = value }
        if value > highest { highest = value }
        if values.count < enough, !values.contains(value) { values.append(value) }
    }
}
