internal import Wording

/// Which columns of a table are those of a crosswalk (Umsteigeschlüssel), told by its header.
///
/// Known are the names that go round with the BBSR's figures, `year_xw, ags_xw, pop_conv, size_conv, ags20`, and the BBSR's
/// own headings, in which the columns of codes name their day: `Gemeinden 31.12.2001`, `bevölkerungsproportionaler
/// Umsteigeschlüssel`, `Gemeinden 31.12.2020`.
struct CrosswalkColumns {
    enum Year {
        case column(Int)
        case fixed(Int)
    }

    let year: Year
    let code: Int
    /// Weight by population.
    let population: Int
    /// Weight by area, for regions in which nobody lived.
    let area: Int?
    let target: Int
    let targetYear: Int

    /// What names an earlier year is no crosswalk of today's regions.
    static let firstYear = 1900

    /// `nil` where the header is no crosswalk's.
    ///
    /// - Throws: `ReferenceTableError` for a header that is one but for what is missing or too much.
    init?(header: [String], file: String) throws(ReferenceTableError) {
        let names = header.map(Self.folded)
        let dated = names.indices.compactMap { index in Self.endOfYear(in: names[index]).map { (index, $0) } }
            .filter { Self.namesCodes(names[$0.0]) }
        let targets =
            dated.count == 2
            ? [dated[1]] : names.indices.compactMap { index in Self.targetYear(names[index]).map { (index, $0) } }
        let yearColumn = names.firstIndex { ["year_xw", "year", "jahr"].contains($0) }
        let code = dated.count == 2 ? dated[0].0 : names.firstIndex { Self.codeNames.contains($0) }
        let population = names.firstIndex { $0.hasPrefix("pop_c") || $0.contains("bevoelkerungsproportional") }
        area = names.firstIndex {
            $0.hasPrefix("size_c") || $0.hasPrefix("area_c") || $0.contains("flaechenproportional")
        }
        guard let code, population != nil || area != nil else { return nil }
        guard targets.count < 2 else {
            throw .severalTargets(file: file, columns: targets.map { header[$0.0] })
        }
        guard let target = targets.first else {
            throw .missingColumn(file: file, column: "ags20", suggestion: nil)
        }
        guard let population else {
            throw .noPopulationWeight(file: file, column: area.map { header[$0] } ?? "")
        }
        if dated.count == 2 {
            year = .fixed(dated[0].1)
        } else {
            guard let yearColumn else { throw .missingColumn(file: file, column: "year_xw", suggestion: nil) }
            year = .column(yearColumn)
        }
        self.code = code
        self.population = population
        self.target = target.0
        targetYear = target.1
    }

    private static let codeNames: Set = ["ags_xw", "ags", "krs_xw", "krs", "gemeinde", "kreis"]

    private static func namesCodes(_ name: String) -> Bool {
        ["gemeinde", "kreis", "ags", "kennziffer", "schluessel"].contains { name.hasPrefix($0) }
    }

    /// `ags20` and `krs_2020` → 2020, `ags95` → 1995.
    private static func targetYear(_ name: String) -> Int? {
        guard let prefix = ["ags", "krs", "gemeinde", "kreis"].first(where: name.hasPrefix) else { return nil }
        let digits = name.dropFirst(prefix.count).drop { $0 == "_" }
        guard let number = Int(digits), number >= 0 else { return nil }
        return switch digits.count {
        case 2: number < 90 ? 2000 + number : 1900 + number
        case 4 where number >= firstYear: number
        default: nil
        }
    }

    /// `gemeinden 31.12.2001` → 2001.
    private static func endOfYear(in name: String) -> Int? {
        guard let range = name.firstRange(of: "31.12.") else { return nil }
        let digits = name[range.upperBound...].prefix(4)
        guard digits.count == 4, let number = Int(digits), number >= firstYear else { return nil }
        return number
    }

    /// Lower case without umlauts, hyphens and line breaks.
    private static func folded(_ name: String) -> String {
        let plain = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("-", ""), ("\u{AD}", "")]
            .reduce(name.lowercased()) { $0.replacing($1.0, with: $1.1) }
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
