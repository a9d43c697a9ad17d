/// Of what kind the cells of each column are in most rows.
struct ColumnKinds {
    private let kinds: [CellKind]
    /// How many columns hold numbers, dates or codes.
    let telling: Int

    init(_ rows: [[CellKind]], width: Int) {
        // Names and titles stand at the top; where there are few rows, all but the first count.
        let body = rows.count > 1 ? rows.dropFirst(rows.count > 12 ? 3 : 1) : rows[...]
        kinds = (0..<width).map { column in
            var counts: [CellKind: Int] = [:]
            for row in body where row[column] != .empty && row[column] != .symbol {
                counts[row[column], default: 0] += 1
            }
            let total = counts.values.reduce(0, +)
            // Below a header of two rows, few rows of values are a majority at most.
            let telling = counts.first { kind, count in
                kind.isTelling && (total > 6 ? count * 10 >= total * 7 : count * 2 > total)
            }
            return telling?.key ?? .text
        }
        self.telling = kinds.count { $0.isTelling }
    }

    /// Above zero for a row of values, below for one of names: one for each cell that is of its column's kind, less one for
    /// each text above a telling column. Years above columns of numbers are names.
    func likeness(of row: [CellKind], row source: SourceRow) -> Int {
        let areYears = Self.areYears(source.fields)
        var likeness = 0
        for (column, kind) in kinds.enumerated() where kind.isTelling && column < row.count {
            switch row[column] {
            case .text: likeness -= 1
            case .empty, .symbol: break
            case let cell where cell == kind && !(areYears && Self.isYear(source.fields[column])): likeness += 1
            default: likeness += cell(row[column], isLike: kind) ? 1 : -1
            }
        }
        return likeness
    }

    /// Whether a row of another width than the table's is one of values all the same: at least two of its cells are of their columns'
    /// kinds, and none is not.
    func fits(_ row: [CellKind], row source: SourceRow) -> Bool {
        let telling = kinds.prefix(row.count).count { $0.isTelling }
        return telling > 1 && likeness(of: row, row: source) == telling
    }

    private func cell(_ cell: CellKind, isLike kind: CellKind) -> Bool {
        // Codes of digits alone look like numbers.
        cell == .number && kind == .code
    }

    private static func isYear(_ text: String) -> Bool {
        text.count == 4 && Int(text).map { (1900...2100).contains($0) } ?? false
    }

    /// At least two years, each after or before the last one; the same series may come again, as under each of several places.
    private static func areYears(_ fields: [String]) -> Bool {
        let years = fields.filter(isYear).compactMap { Int($0) }
        let series = Array(years.prefix(Set(years).count))
        guard years.count > 1, years.count.isMultiple(of: series.count), Set(series).count == series.count,
            years.enumerated().allSatisfy({ $1 == series[$0 % series.count] })
        else { return false }
        return series == series.sorted() || series == series.sorted(by: >)
    }
}
