import FictitiousPeine
import Testing

@Suite struct PlantedChangeTests {
    private static func place(_ municipality: String, _ name: String) throws -> FictitiousPlace {
        try #require(FictitiousPeine.places.first { $0.municipality == municipality && $0.name == name })
    }

    @Test func `the Südstadt rises outside school time from 2016 and eases from 2018`() throws {
        let place = try Self.place("Peine", "Südstadt")
        let outside = FictitiousPeine.years.map {
            FictitiousPeine.expectedIncidents(at: place, in: $0, supplier: .police, schoolTime: .outside)
        }
        for (found, expected) in zip(outside, [24, 24, 24, 24, 67.2, 67.2, 28.8, 28.8]) {
            #expect(abs(found - expected) < 1e-9)
        }
        let lessons = FictitiousPeine.years.map {
            FictitiousPeine.expectedIncidents(at: place, in: $0, schoolTime: .lesson)
        }
        #expect(lessons == Array(repeating: 14, count: 8))
    }

    @Test func `every other place keeps its expectation`() {
        for place in FictitiousPeine.places where place.name != "Südstadt" {
            let expectations = FictitiousPeine.years.map { FictitiousPeine.expectedIncidents(at: place, in: $0) }
            #expect(Set(expectations).count == 1)
        }
    }

    @Test(arguments: [("Peine", "Stederdorf", 12.0), ("Peine", "Vöhrum", 16), ("Peine", "Telgte", 10)])
    func `the places of noise have the promised level`(municipality: String, name: String, level: Double) throws {
        let place = try Self.place(municipality, name)
        let expected = FictitiousPeine.expectedIncidents(at: place, in: 2016, supplier: .police)
        #expect(abs(expected - level) < 1e-9)
    }

    @Test func `over thirty seeds the counts come to the planted expectation in every year`() throws {
        let southern = try Self.place("Peine", "Südstadt")
        let seeds: ClosedRange<UInt64> = 1...30
        var counts: [Int: Int] = [:]
        for seed in seeds {
            for incident in FictitiousPeine(seed: seed).incidents(reportedBy: .police)
            where incident.place == southern && incident.schoolTime == .outside {
                counts[incident.year, default: 0] += 1
            }
        }
        for year in FictitiousPeine.years {
            let expected =
                30
                * FictitiousPeine.expectedIncidents(
                    at: southern, in: year, supplier: .police, schoolTime: .outside)
            let deviation = Double(counts[year] ?? 0) - expected
            // 3.5 standard deviations of a Poisson count.
            #expect(deviation * deviation < 12.25 * expected)
        }
    }

    @Test func `Lahstedt's villages change their municipality with 2015`() throws {
        let oberg = try Self.place("Ilsede", "Oberg")
        #expect(oberg.municipality(in: 2014) == "Lahstedt")
        #expect(oberg.municipality(in: 2015) == "Ilsede")
        let incidents = FictitiousPeine().incidents(reportedBy: .police)
        #expect(incidents.contains { $0.municipality == "Lahstedt" })
        #expect(incidents.allSatisfy { $0.municipality != "Lahstedt" || $0.date < "2015-01-01" })
    }
}
