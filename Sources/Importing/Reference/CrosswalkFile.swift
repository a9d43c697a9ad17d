internal import Regions
internal import Wording

/// The rows of a crosswalk, before it is known which of them matter.
///
/// Weights by population are used, since people are counted and what they do; where nobody lived, those by area.
struct CrosswalkFile {
    private struct Row {
        let year: Int
        let code: Int
        let target: Int
        let weight: Double
        let area: Double
        let line: Int
    }

    let file: String
    let columns: CrosswalkColumns
    private let weightColumn: String
    private let codes: [RegionCode]
    private let rows: [Row]

    /// Shares are rounded: they are a whole within this.
    private static let rounding = 0.005

    /// - Throws: `ReferenceTableError`, `FileError`.
    init(
        _ source: DelimitedFile, columns: CrosswalkColumns, header: [String], file: String,
        isRegistered: (RegionCode) -> Bool
    ) throws {
        var numberOfText = [String: Int]()
        var codes = [RegionCode]()
        var numberOfCode = [RegionCode: Int]()
        var rows = [Row]()
        func number(of text: String) -> Int? {
            if let known = numberOfText[text] { return known }
            guard let code = Self.code(text, isRegistered: isRegistered) else { return nil }
            let number = numberOfCode[code] ?? codes.count
            if number == codes.count {
                codes.append(code)
                numberOfCode[code] = number
            }
            numberOfText[text] = number
            return number
        }
        var isHeader = true
        try source.forEachRow { row, _ in
            if isHeader {
                isHeader = false
                return
            }
            guard !row.isBlank else { return }
            guard row.fields.count == header.count else {
                throw ReferenceTableError.wrongFieldCount(
                    file: file, line: row.line, found: row.fields.count, expected: header.count)
            }
            func unexpected(_ column: Int, _ expected: Phrase) -> ReferenceTableError {
                .unexpectedValue(file: file, line: row.line, column: header[column], expected: expected)
            }
            let year: Int
            switch columns.year {
            case .fixed(let fixed): year = fixed
            case .column(let column):
                guard let number = Int(row.fields[column]), (1900...columns.targetYear).contains(number) else {
                    throw unexpected(
                        column,
                        Phrase(
                            de: "ein Jahr von 1900 bis \(columns.targetYear)",
                            en: "a year from 1900 to \(columns.targetYear)"))
                }
                year = number
            }
            let places = try [columns.code, columns.target].map { column in
                guard let number = number(of: row.fields[column]) else { throw unexpected(column, Self.expectedCode) }
                return number
            }
            let weights = try [columns.population, columns.area].map { column -> Double in
                guard let column, !row.fields[column].isEmpty else { return 0 }
                guard let weight = Self.weight(row.fields[column]) else {
                    throw unexpected(column, Self.expectedWeight)
                }
                return weight
            }
            rows.append(
                Row(
                    year: year, code: places[0], target: places[1], weight: weights[0], area: weights[1],
                    line: row.line))
        }
        self.file = file
        self.columns = columns
        self.codes = codes
        self.rows = rows
        weightColumn = header[columns.population]
    }

    private static let expectedCode = Phrase(
        de: "ein amtlicher Schlüssel aus Ziffern, wie 03157004", en: "an official key of digits, such as 03157004")
    private static let expectedWeight = Phrase(
        de: "ein Anteil von 0 bis 1, wie 0.375", en: "a share from 0 to 1, such as 0.375")

    /// The key as the register writes it, or else with its zero: `3157004` → 03157004, `03157000` → 03157 where the
    /// register knows that.
    private static func code(_ text: String, isRegistered: (RegionCode) -> Bool) -> RegionCode? {
        let readings = CodeNotation.readings(of: text).filter { reading in
            [5, 8].contains(reading.utf8.count) && reading.utf8.allSatisfy(TextBytes.isDigit)
        }.map { RegionCode($0) }
        return readings.first(where: isRegistered) ?? readings.first
    }

    private static func weight(_ text: String) -> Double? {
        guard let weight = Double(text) ?? Double(text.replacing(",", with: ".")), weight >= 0,
            weight <= 1 + rounding
        else { return nil }
        return weight
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
        var kept = [Int: [Row]]()
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
        _ rows: [Row], of code: RegionCode, in year: Int
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
