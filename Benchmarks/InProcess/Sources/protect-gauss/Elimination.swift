/// What is published spans a space over the inner cells; this keeps its reduced echelon form and the guarded cells modulo it.
///
/// Numbers are those modulo the prime 2³¹ − 1. A fraction that is a multiple of it would be taken for zero; by chance that is one in two
/// thousand million, and the patterns behind RESULTS.md are the same modulo 2³¹ − 19.
struct Elimination {
    private static let prime: UInt64 = 0x7FFF_FFFF

    /// Coefficients by rising column, none of them zero.
    private struct Row {
        var columns = [Int32]()
        var values = [UInt32]()

        func value(at column: Int32) -> UInt64? {
            var (low, high) = (0, columns.count)
            while low < high {
                let middle = (low + high) / 2
                if columns[middle] < column { low = middle + 1 } else { high = middle }
            }
            return low < columns.count && columns[low] == column ? UInt64(values[low]) : nil
        }
    }

    private let isOne: [Bool]
    /// First a row a column: what a column that was eliminated is equal to; then the guarded cells.
    private var rows: [Row]
    private var isEliminated: [Bool]
    /// The rows that have, or had, each column.
    private var holders: [[Int32]]
    /// Columns of published sums of ones with different coefficients.
    private var isUsed: [Bool]
    private var sum: [UInt64]

    init(isOne: [Bool], guarded: [[Int]]) {
        self.isOne = isOne
        rows = isOne.map { _ in Row() }
        isEliminated = isOne.map { _ in false }
        holders = isOne.map { _ in [] }
        isUsed = isEliminated
        sum = isOne.map { _ in 0 }
        for parts in guarded {
            for part in parts { holders[part].append(Int32(rows.count)) }
            rows.append(Row(columns: parts.map { Int32($0) }, values: parts.map { _ in 1 }))
        }
    }

    /// Publishes a sum of inner cells unless a guarded one could then be computed; says whether it did.
    mutating func publish(_ parts: [Int]) -> Bool {
        let row = reduced(parts)
        // It could be computed already.
        guard let first = row.columns.first else { return true }
        let others = row.columns.filter { !isOne[Int($0)] }
        let pivot = others.min { holders[Int($0)].count < holders[Int($1)].count } ?? first
        if others.isEmpty {
            // Counts of 1 that add up to a known number of them are all 1.
            let isSum = row.values.allSatisfy { $0 == row.values[0] }
            if isSum || row.columns.contains(where: { isUsed[Int($0)] }) { return false }
        }
        if determinesGuarded(row, at: pivot) { return false }
        if others.isEmpty {
            for column in row.columns { isUsed[Int(column)] = true }
        }
        eliminate(pivot, by: row)
        return true
    }

    private mutating func reduced(_ parts: [Int]) -> Row {
        for part in parts {
            if isEliminated[part] {
                for (column, value) in zip(rows[part].columns, rows[part].values) {
                    sum[Int(column)] += UInt64(value)
                }
            } else {
                sum[part] += 1
            }
        }
        var row = Row()
        for column in sum.indices where sum[column] > 0 {
            let value = sum[column] % Self.prime
            sum[column] = 0
            guard value > 0 else { continue }
            row.columns.append(Int32(column))
            row.values.append(UInt32(value))
        }
        return row
    }

    /// Whether a guarded cell is a multiple of the row, modulo what is published.
    private func determinesGuarded(_ row: Row, at pivot: Int32) -> Bool {
        let inverse = Self.inverse(row.value(at: pivot) ?? 1)
        return holders[Int(pivot)].contains { holder in
            let other = rows[Int(holder)]
            guard Int(holder) >= isOne.count, other.columns == row.columns, let value = other.value(at: pivot) else {
                return false
            }
            let factor = value * inverse % Self.prime
            return zip(row.values, other.values).allSatisfy { UInt64($0) * factor % Self.prime == UInt64($1) }
        }
    }

    private mutating func eliminate(_ pivot: Int32, by row: Row) {
        let scale = Self.prime - Self.inverse(row.value(at: pivot) ?? 1)
        var image = Row()
        for (column, value) in zip(row.columns, row.values) where column != pivot {
            image.columns.append(column)
            image.values.append(UInt32(UInt64(value) * scale % Self.prime))
        }
        let affected = Set(holders[Int(pivot)]).sorted()
        holders[Int(pivot)] = []
        for holder in affected {
            guard let factor = rows[Int(holder)].value(at: pivot) else { continue }
            replace(pivot, in: holder, by: image, times: factor)
        }
        isEliminated[Int(pivot)] = true
        rows[Int(pivot)] = image
        for column in image.columns { holders[Int(column)].append(pivot) }
    }

    private mutating func replace(_ pivot: Int32, in holder: Int32, by image: Row, times factor: UInt64) {
        let old = rows[Int(holder)]
        var new = Row()
        new.columns.reserveCapacity(old.columns.count + image.columns.count)
        new.values.reserveCapacity(old.columns.count + image.columns.count)
        var (own, added) = (0, 0)
        while own < old.columns.count || added < image.columns.count {
            let left = own < old.columns.count ? old.columns[own] : .max
            let right = added < image.columns.count ? image.columns[added] : .max
            let column = min(left, right)
            var value: UInt64 = 0
            if left == column {
                value = left == pivot ? 0 : UInt64(old.values[own])
                own += 1
            }
            if right == column {
                value += UInt64(image.values[added]) * factor
                added += 1
                if left != column { holders[Int(column)].append(holder) }
            }
            value %= Self.prime
            guard value > 0 else { continue }
            new.columns.append(column)
            new.values.append(UInt32(value))
        }
        rows[Int(holder)] = new
    }

    private static func inverse(_ value: UInt64) -> UInt64 {
        // Fermat: the power p − 2.
        var (result, base, rest): (UInt64, UInt64, UInt64) = (1, value, prime - 2)
        while rest > 0 {
            if rest & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            rest >>= 1
        }
        return result
    }
}
