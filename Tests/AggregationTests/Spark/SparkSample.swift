import Records
import Regions
import TestSupport

@testable import Aggregation

/// A county of which one territory was divided: 4 went over into 6 (three fifths) and 7 (two fifths).
struct DividedCounty {
    let facts: CountyFacts

    /// - Parameters:
    ///   - day: of the division.
    ///   - code: of what was divided.
    init(dividedOn day: String = "2011-01-01", code: String = "03157004") throws {
        let eve = try civilDay(day).adding(days: -1).description
        func region(_ code: String, _ level: RegionLevel, in parent: String?, to: String? = nil) -> Region {
            Region(
                code: RegionCode(code), name: "Ort \(code)", level: level, parent: parent.map { RegionCode($0) },
                validTo: to)
        }
        let gazetteer = try Gazetteer([
            region("03157", InventedCounty.county, in: nil),
            region(code, InventedCounty.municipality, in: "03157", to: eve),
            region("03157006", InventedCounty.municipality, in: "03157"),
            region("03157007", InventedCounty.municipality, in: "03157"),
            region("03157008", InventedCounty.municipality, in: "03157"),
        ])
        facts = CountyFacts(
            gazetteer: gazetteer,
            history: try TerritorialHistory(
                [("03157006", 0.6), ("03157007", 0.4)].map {
                    TerritorialChange(date: day, from: RegionCode(code), to: RegionCode($0.0), weight: $0.1)
                }, in: gazetteer),
            calendar: SchoolCalendar(state: "NI", lessons: (8 * 60)..<(13 * 60), schoolHolidays: []),
            populations: nil, territoryDay: Gazetteer.afterAllChanges)
    }
}

extension SparkQuestion {
    init(
        _ kind: RecordKind, by terms: [String], where condition: String? = nil, measure: String? = nil,
        mean: String? = nil, facts: CountyFacts
    ) throws {
        let query = try Query(
            kind: kind, groupings: try terms.map { try Grouping($0, kind: kind) },
            filter: try condition.map { try Filter($0, kind: kind) }, measure: measure)
        self.init(
            try mean.map { try query.mean(of: $0).records } ?? query,
            divided: DividedCodes(facts: facts, day: facts.territoryDay))
    }
}

/// A line of an answer as a cluster writes it; `nil` where unknown.
func answerLine(_ mark: String, _ values: [String?]) -> String {
    ([mark] + values.map { value in value.map { $0.utf8.map(hexadecimal).joined() } ?? "-" })
        .joined(separator: "\t") + "\n"
}

private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
}
