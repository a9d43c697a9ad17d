internal import Regions
internal import Wording

/// Compares a supplier's sums with what their parts make.
///
/// A sum over a dimension is that of all cells alike in the others which are no sums over it. A sub-total below its parts is
/// that of the rows since the sum before it. A region's sum is that of the finer regions and of what is at no known place.
struct TotalsCheck {
    /// Parts that were found so far.
    private struct Parts {
        var sum = 0
        var isKnown = true

        mutating func add(_ cell: TableCell) {
            guard let summand = cell.summand else {
                isKnown = false
                return
            }
            sum += summand
        }
    }

    private struct Key: Hashable {
        let dimension: Int
        let terms: [Int]
        let region: RegionCode?
    }

    private let cells: [TableCell]
    private let regionDimension: Int?
    private let gazetteer: Gazetteer
    private var parts: [Key: Parts] = [:]
    /// For each sum that stands below the rows it adds up, those rows.
    private var runs: [Int: Parts] = [:]

    /// - Parameters:
    ///   - cells: in the order of rows, then columns.
    ///   - dimensions: how many there are.
    ///   - regionDimension: the one of places.
    init(_ cells: [TableCell], dimensions: Int, regionDimension: Int?, gazetteer: Gazetteer) {
        self.cells = cells
        self.regionDimension = regionDimension
        self.gazetteer = gazetteer
        guard cells.contains(where: { $0.role == .total }) else { return }
        for cell in cells {
            for dimension in 0..<dimensions where !cell.totalDimensions.contains(dimension) {
                if dimension == regionDimension, cell.isRegionTotal { continue }
                parts[Self.key(cell, without: dimension), default: Parts()].add(cell)
            }
            guard let regionDimension, let region = cell.region, !cell.isRegionTotal,
                !cell.totalDimensions.contains(regionDimension)
            else { continue }
            for above in gazetteer.lineage(of: region) where above.code != region || cell.role == .unassigned {
                parts[Self.key(cell, without: regionDimension, in: above.code), default: Parts()].add(cell)
            }
        }
        addRuns()
    }

    /// The result for every sum, by the number of its cell: `nil` where it cannot be checked.
    func outcomes() -> [(cell: Int, agrees: Bool?)] {
        cells.indices.filter { cells[$0].role == .total }.map { number in
            let cell = cells[number]
            let candidates = candidates(number)
            guard let count = cell.reading?.count, !candidates.isEmpty else { return (number, nil) }
            if candidates.contains(where: { $0.isKnown && $0.sum == count }) { return (number, true) }
            return (number, candidates.contains { !$0.isKnown } ? nil : false)
        }
    }

    private func candidates(_ number: Int) -> [Parts] {
        let cell = cells[number]
        var found = [Parts?]()
        if cell.isRegionTotal, let regionDimension {
            found.append(parts[Self.key(cell, without: regionDimension, in: cell.region)])
        } else {
            let dimensions = cell.totalDimensions.isEmpty ? Array(cell.terms.indices) : cell.totalDimensions
            found += dimensions.map { parts[Self.key(cell, without: $0)] }
            found.append(runs[number])
        }
        return found.compactMap { $0 }
    }

    /// Rows run on in each column by itself.
    private mutating func addRuns() {
        var open = [Int: Parts]()
        for (number, cell) in cells.enumerated() {
            if cell.role == .total {
                runs[number] = open.removeValue(forKey: cell.column)
            } else {
                open[cell.column, default: Parts()].add(cell)
            }
        }
    }

    private static func key(_ cell: TableCell, without dimension: Int, in region: RegionCode? = nil) -> Key {
        var terms = cell.terms
        terms[dimension] = -1
        return Key(dimension: dimension, terms: terms, region: region)
    }
}
