internal import Regions
internal import Wording

/// A row of a crosswalk: where what a region was in a year goes, and how much of it. Regions are numbers of `CrosswalkRowReader.codes`.
struct CrosswalkRow {
    let year: Int
    let code: Int
    let target: Int
    /// By population.
    let weight: Double
    let area: Double
    let line: Int
}

/// Reads the rows of a crosswalk one by one. A key is looked up once, however often it stands there.
struct CrosswalkRowReader {
    private let columns: CrosswalkColumns
    private let header: [String]
    private let file: String
    private(set) var codes = [RegionCode]()
    private var numberOfText = [String: Int]()
    private var numberOfCode = [RegionCode: Int]()

    init(columns: CrosswalkColumns, header: [String], file: String) {
        self.columns = columns
        self.header = header
        self.file = file
    }

    mutating func read(
        _ row: SourceRow, isRegistered: (RegionCode) -> Bool
    ) throws(ReferenceTableError) -> CrosswalkRow {
        guard row.fields.count == header.count else {
            throw .wrongFieldCount(file: file, line: row.line, found: row.fields.count, expected: header.count)
        }
        return CrosswalkRow(
            year: try year(of: row), code: try code(columns.code, of: row, isRegistered),
            target: try code(columns.target, of: row, isRegistered), weight: try weight(columns.population, of: row),
            area: try weight(columns.area, of: row), line: row.line)
    }

    private func year(of row: SourceRow) throws(ReferenceTableError) -> Int {
        switch columns.year {
        case .fixed(let year): return year
        case .column(let column):
            let years = CrosswalkColumns.firstYear...columns.targetYear
            guard let year = Int(row.fields[column]), years.contains(year) else {
                throw unexpected(
                    column, of: row,
                    Phrase(
                        de: "ein Jahr von \(years.lowerBound) bis \(years.upperBound)",
                        en: "a year from \(years.lowerBound) to \(years.upperBound)"))
            }
            return year
        }
    }

    private mutating func code(
        _ column: Int, of row: SourceRow, _ isRegistered: (RegionCode) -> Bool
    ) throws(ReferenceTableError) -> Int {
        let text = row.fields[column]
        if let known = numberOfText[text] { return known }
        guard let code = Self.code(text, isRegistered) else {
            throw unexpected(
                column, of: row,
                Phrase(
                    de: "ein amtlicher Schlüssel aus Ziffern, wie 03157004",
                    en: "an official key of digits, such as 03157004"))
        }
        let number = numberOfCode[code] ?? codes.count
        if number == codes.count {
            codes.append(code)
            numberOfCode[code] = number
        }
        numberOfText[text] = number
        return number
    }

    private func weight(_ column: Int?, of row: SourceRow) throws(ReferenceTableError) -> Double {
        guard let column, !row.fields[column].isEmpty else { return 0 }
        let text = row.fields[column]
        guard let weight = Double(text) ?? Double(text.replacing(",", with: ".")), weight >= 0,
            weight <= 1 + CrosswalkFile.rounding
        else {
            throw unexpected(
                column, of: row,
                Phrase(de: "ein Anteil von 0 bis 1, wie 0.375", en: "a share from 0 to 1, such as 0.375"))
        }
        return weight
    }

    private func unexpected(_ column: Int, of row: SourceRow, _ expected: Phrase) -> ReferenceTableError {
        .unexpectedValue(file: file, line: row.line, column: header[column], expected: expected)
    }

    /// The key as the register writes it, or else with its zero: `3157004` → 03157004, `03157000` → 03157 where the
    /// register knows that.
    private static func code(_ text: String, _ isRegistered: (RegionCode) -> Bool) -> RegionCode? {
        let readings = CodeNotation.readings(of: text).filter { reading in
            [5, 8].contains(reading.utf8.count) && reading.utf8.allSatisfy(TextBytes.isDigit)
        }.map { RegionCode($0) }
        return readings.first(where: isRegistered) ?? readings.first
    }
}
