public import Records
public import Regions
internal import Wording

extension ReferenceTable {
    /// More people than live on earth; no register holds them.
    private static let mostPeople = 10_000_000_000

    /// Populations: `code,date,population` and, where known, `status,base`.
    ///
    /// - Throws: `ReferenceTableError`, also for a region that the register does not hold and a day that comes twice.
    public func populations(in gazetteer: Gazetteer) throws -> [(code: RegionCode, denominator: Denominator)] {
        let (code, date, population) = (try column("code"), try column("date"), try column("population"))
        let (status, base) = (optionalColumn("status"), optionalColumn("base"))
        var seen = Set<[String]>()
        return try rows.map { row in
            let region = RegionCode(row.fields[code])
            guard gazetteer.region(region) != nil else {
                throw unexpected(
                    in: row, column: "code",
                    expected: Phrase(de: "ein Schlüssel aus dem Regionenverzeichnis", en: "a code of the register"))
            }
            let day = try requiredDay(row, date)
            guard seen.insert([region.text, day.description]).inserted else {
                throw unexpected(
                    in: row, column: "date",
                    expected: Phrase(de: "jeder Tag einer Region nur einmal", en: "each day of a region only once"))
            }
            guard let count = Int(row.fields[population]), (0...Self.mostPeople).contains(count) else {
                throw unexpected(
                    in: row, column: "population",
                    expected: Phrase(de: "eine ganze Zahl ab 0 ohne Punkte", en: "a whole number from 0 without dots"))
            }
            let known = filled(row, status).map { ObservationStatus(rawValue: $0) } ?? .value
            guard let known, known == .value || known == .estimated else {
                throw unexpected(in: row, column: "status", expected: Phrase(de: "A oder E", en: "A or E"))
            }
            return (region, Denominator(count: count, date: day, status: known, base: filled(row, base) ?? ""))
        }
    }
}
