import Records
import Store
import Testing
import Wording

@testable import Importing

/// Ages on their way from a file to the store.
@Suite struct AgesOfAFileTests {
    private let workspace: SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private func profile(_ ages: String) -> String {
        """
        records: incidents
        columns:
          date: Tag
          region: Ort
          age_band: \(ages)
        """
    }

    private func text(_ ages: [String]) -> String {
        "Tag;Ort;Alter\n" + ages.map { "01.03.2017;Peine;\($0)\n" }.joined()
    }

    private func stored() throws -> [String] {
        try workspace.store.segments(of: .incidents).flatMap { segment -> [String] in
            guard case .codes(let codes, let dictionary) = try segment.column("age_band") else { return [] }
            return codes.map { Int($0) < dictionary.count ? dictionary[Int($0)] : "?" }
        }
    }

    @Test func `single ages and finer bands go into the profile's bands, what lies across two is unknown and told`()
        throws
    {
        let outcome = try workspace.run(
            text(["13", "14 Jahre", "15-17", "30 bis unter 40", "12-14", "unbekannt", ""]),
            profile: profile("{from: Alter, bands: [0-13, 14-17, 18-24, 25+]}"))
        #expect(try stored() == ["0-13", "14-17", "14-17", "25+", "?", "?", "?"])
        let unmapped = try #require(outcome.unmapped.first)
        #expect(outcome.unmapped.count == 1)
        #expect(unmapped.column == "Alter" && unmapped.rows == 2 && unmapped.wordings == 2)
        #expect(unmapped.firstLine == 6)
    }

    @Test func `without bands a supplier's own are kept in one spelling`() throws {
        try workspace.run(text(["unter 14", "14-17", "65 und älter", "Heranwachsende"]), profile: profile("Alter"))
        #expect(try stored() == ["0-13", "14-17", "65+", "Heranwachsende"])
    }

    @Test func `a year of birth becomes the age reached in the year and is not stored`() throws {
        let outcome = try workspace.run(
            text(["2003", "1999", "2018", "1850", "99"]),
            profile: profile("{from: Alter, bands: [0-13, 14-17, 18+], is: birth-year}"))
        #expect(try stored() == ["14-17", "18+", "?", "?", "?"])
        #expect(outcome.agesAreOfTheYear)
        #expect(outcome.unmapped.map(\.rows) == [3])
    }

    @Test func `bands that overlap are refused until the profile says that the upper end is exclusive`() throws {
        let bands = text(["unter6", "6-15", "15-18", "18-27", "65undmehr"])
        let words = try workspace.complaint(bands, profile: profile("Alter")).phrase(.german)
        #expect(words.contains("6-15") && words.contains("15-18") && words.contains("upper: exclusive"), "\(words)")
        try workspace.run(bands, profile: profile("{from: Alter, upper: exclusive}"))
        #expect(try stored() == ["0-5", "6-14", "15-17", "18-26", "65+"])
    }
}
