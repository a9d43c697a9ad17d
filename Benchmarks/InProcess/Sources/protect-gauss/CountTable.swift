/// Inner counts and all their sums, from lines such as `m0.3,year1,offence0,age2,5`: a code's parent is what stands before its last dot,
/// else the total of its column, which is the county in the first.
struct CountTable {
    private var axes = [Axis]()
    /// By cell, the last axis fastest.
    private(set) var counts = [Int]()
    /// The cells of the lines, and for each all cells that it is a part of, itself among them.
    private(set) var inner = [Int]()
    private(set) var sums = [[Int]]()

    private struct Axis {
        var codes: [String]
        var parents: [Int?] = [nil]
        private var places: [String: Int] = [:]

        init(total: String) { codes = [total] }

        mutating func place(of code: String) -> Int {
            if let place = places[code] { return place }
            let parent = code.lastIndex(of: ".").map { place(of: String(code[..<$0])) } ?? 0
            places[code] = codes.count
            codes.append(code)
            parents.append(parent)
            return codes.count - 1
        }
    }

    init(lines: some Sequence<String>) {
        var rows = [(members: [Int], count: Int)]()
        for line in lines {
            let fields = line.split(separator: ",").map(String.init)
            guard let last = fields.last, let count = Int(last), count >= 0 else {
                fatalError("a line is codes and a count: \(line)")
            }
            if axes.isEmpty { axes = fields.indices.dropLast().map { Axis(total: $0 == 0 ? "county" : "_T") } }
            precondition(fields.count == axes.count + 1, "a line has another number of columns: \(line)")
            rows.append((axes.indices.map { axes[$0].place(of: fields[$0]) }, count))
        }
        counts = Array(repeating: 0, count: axes.reduce(1) { $0 * $1.codes.count })
        for (members, count) in rows {
            var cells = [0]
            for (axis, member) in zip(axes, members) {
                let line = Array(sequence(first: member) { axis.parents[$0] })
                cells = cells.flatMap { cell in line.map { cell * axis.codes.count + $0 } }
            }
            for cell in cells { counts[cell] += count }
            // Each line of ancestors begins with the member itself.
            inner.append(cells[0])
            sums.append(cells)
        }
    }

    func codes(of cell: Int) -> [String] {
        var rest = cell
        var codes = [String]()
        for axis in axes.reversed() {
            codes.append(axis.codes[rest % axis.codes.count])
            rest /= axis.codes.count
        }
        return codes.reversed()
    }
}
