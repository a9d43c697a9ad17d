internal import Regions
internal import Wording

/// The rows of a crosswalk, before it is known which of them matter.
///
/// Weights by population are used, since people are counted and what they do; where nobody lived, those by area.
struct CrosswalkFile {
    let file: String
    let columns: CrosswalkColumns
    private let weightColumn: String
    private let codes: [RegionCode]
    private let rows: [CrosswalkRow]

    /// Shares are rounded: they are a whole within this.
    static let rounding = 0.005

    /// - Throws: `ReferenceTableError`, `FileError`.
    init(
        _ source: DelimitedFile, columns: CrosswalkColumns, header: [String], file: String,
        isRegistered: (RegionCode) -> Bool
    ) throws {
        var reader = CrosswalkRowReader(columns: columns, header: header, file: file)
        var rows = [CrosswalkRow]()
        var isHeader = true
        try source.forEachRow { row, _ in
            if isHeader {
                isHeader = false
                return
            }
            guard !row.isBlank else { return }
            rows.append(try reader.read(row, isRegistered: isRegistered))
        }
        self.file = file
        self.columns = columns
        self.codes = reader.codes
        self.rows = rows
        weightColumn = header[columns.population]
    }

    /// The day on whose territory the rows end.
    var target: String { "\(columns.targetYear)-12-31" }

    /// The crosswalk of the regions that have to do with known ones: those that lead to one, and those beside that lead to
    /// the same. They are known from then on, to a crosswalk that leads to this one's years.
    ///
    /// - Throws: `ReferenceTableError.sharesNotWhole`.
    func crosswalk(known: inout Set<RegionCode>) throws(ReferenceTableError) -> TerritorialCrosswalk {
        let isKnown = codes.map(known.contains)
        var leads = isKnown
        for row in rows where isKnown[row.target] { leads[row.code] = true }
        var isTarget = Array(repeating: false, count: codes.count)
        for row in rows where leads[row.code] { isTarget[row.target] = true }
        for row in rows where isTarget[row.target] { leads[row.code] = true }
        var kept = [Int: [CrosswalkRow]]()
        for row in rows where leads[row.code] { kept[row.code, default: []].append(row) }
        var entries = [RegionCode: [(year: Int, shares: [TerritorialShare])]]()
        for (code, rows) in kept.sorted(by: { $0.key < $1.key }) {
            known.insert(codes[code])
            let byYear = Dictionary(grouping: rows, by: \.year).sorted { $0.key < $1.key }
            entries[codes[code]] = []
            for (year, rows) in byYear {
                entries[codes[code]]?.append((year, try shares(rows, of: codes[code], in: year)))
            }
        }
        return TerritorialCrosswalk(target: target, entries: entries)
    }

    /// The line of the last row of a region, in a year where one is given; `nil` where there is none.
    func line(of code: RegionCode, in year: Int?) -> Int? {
        rows.last { codes[$0.code] == code && (year == nil || $0.year == year) }?.line
    }

    private func shares(
        _ rows: [CrosswalkRow], of code: RegionCode, in year: Int
    ) throws(ReferenceTableError) -> [TerritorialShare] {
        let isInhabited = rows.contains { $0.weight > 0 }
        let parts = rows.compactMap { row -> (target: RegionCode, weight: Double)? in
            let weight = isInhabited ? row.weight : rows.count == 1 ? 1 : row.area
            return weight > 0 ? (codes[row.target], weight) : nil
        }
        let sum = parts.reduce(0) { $0 + $1.weight }
        guard (sum - 1).magnitude <= Self.rounding, Set(parts.map(\.target)).count == parts.count else {
            throw .sharesNotWhole(
                file: file, line: rows.last?.line ?? 1, column: weightColumn, code: code.text, year: year,
                sum: Decimals.shortest(sum, fractionDigits: 6))
        }
        return parts.map { TerritorialShare(code: $0.target, weight: $0.weight) }
    }
}
