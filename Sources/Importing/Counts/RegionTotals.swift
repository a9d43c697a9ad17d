internal import Records
internal import Regions
internal import Wording

/// What the regions of a table tell of each other.
extension [TableCell] {
    /// What is at no known place at all belongs to the finest region that holds all others.
    ///
    /// - Parameter index: the place of the region in a record.
    /// - Returns: the cells for which there is none; they are taken out.
    mutating func placeUnassigned(in gazetteer: Gazetteer, at index: Int) -> [TableCell] {
        guard contains(where: { $0.role == .unassigned && $0.region == nil }) else { return [] }
        var common: [RegionCode]?
        for code in Set(compactMap { $0.role == .part ? $0.region : nil }).sorted() {
            let line = gazetteer.lineage(of: code).map(\.code)
            common = common.map { $0.filter(line.contains) } ?? Array<RegionCode>(line.dropFirst())
        }
        guard let region = common?.first else {
            let unplaced = filter { $0.role == .unassigned && $0.region == nil }
            removeAll { $0.role == .unassigned && $0.region == nil }
            return unplaced
        }
        for number in indices where self[number].role == .unassigned && self[number].region == nil {
            self[number].region = region
            self[number].record[index] = .code(region.text)
        }
        return []
    }

    /// A figure of a region is a sum where the table has others, alike in everything else, of regions below it.
    mutating func findRegionTotals(in gazetteer: Gazetteer, dimension: Int?) {
        guard let dimension else { return }
        var above = [[Int]: Set<RegionCode>]()
        func key(_ cell: TableCell) -> [Int] {
            var terms = cell.terms
            terms[dimension] = -1
            return terms
        }
        for cell in self {
            guard let region = cell.region, !cell.totalDimensions.contains(dimension) else { continue }
            above[key(cell), default: []].formUnion(gazetteer.lineage(of: region).dropFirst().map(\.code))
        }
        for number in indices where self[number].role != .unassigned {
            guard let region = self[number].region, above[key(self[number])]?.contains(region) == true else { continue }
            self[number].role = .total
            self[number].isRegionTotal = true
        }
    }
}
