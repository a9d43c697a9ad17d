import Disclosure
import Records
import Testing
import Wording

@testable import Workspace

/// What `kreisblick.yaml` says of rounding and noise.
@Suite struct NoiseSettingsTests {
    private static let least = "title: Kreis\nregions: {register: regions.csv}\n"

    private func configuration(_ text: String) throws -> Configuration {
        try Configuration(text: Self.least + text, file: "k.yaml")
    }

    @Test func `counts are rounded only where the file says so`() throws {
        #expect(try configuration("").rounding(of: .incidents) == nil)
        #expect(try configuration("disclosure: {method: suppress, threshold: 4}\n").rounding(of: .incidents) == nil)
        #expect(
            try configuration("disclosure: {method: round}\n").rounding(of: .incidents)
                == Rounding(base: 3, method: .controlled))
        #expect(
            try configuration("disclosure: {method: round, base: 5, rounding: random}\n").rounding(of: .incidents)
                == Rounding(base: 5, method: .random))
    }

    @Test func `the usual noise hides what would be withheld, and the file may ask for other`() throws {
        #expect(try configuration("").noise == .usual(hiding: 3))
        #expect(try configuration("disclosure: {threshold: 2}\n").noise == .usual(hiding: 2))
        #expect(try configuration("disclosure: {threshold: 1000}\n").noise == .usual(hiding: 18))
        #expect(
            try configuration("noise: {maximum: 10, variance: 4.5, hidden: 2}\n").noise
                == CellKeyNoise(maximum: 10, variance: 4.5, hidden: 2))
        #expect(try configuration("noise: {hidden: 0}\n").noise == .usual(hiding: 0))
    }

    @Test(arguments: [
        ("disclosure: {method: round, base: 4}\n", "one of: 3, 5"),
        ("disclosure: {method: round, rounding: up}\n", "one of: nearest, random, controlled"),
        ("disclosure: {method: round, threshold: 3}\n", "“threshold” is not known here"),
        ("disclosure: {method: round, rouding: random}\n", "Did you mean “rounding”?"),
        ("disclosure: {base: 3}\n", "“base” is not known here"),
        ("noise: {maximum: 3}\n", "a whole number 4–100"), ("noise: {hidden: 19}\n", "a whole number 0–18"),
        ("noise: {variance: viel}\n", "a number"),
        ("noise: {variance: 4}\n", "a variance between 4 and 7, both excluded"),
        ("noise: {variance: 7}\n", "with “maximum: 7” and “hidden: 3”"),
        ("noise: {maximum: 4}\n", "a larger “maximum”: with 4, counts up to 3 cannot be hidden"),
        ("noise: {sd: 2}\n", "“sd” is not known here"),
    ])
    func `a mistake says what is expected`(text: String, complaint: String) throws {
        let error = try #require(throws: (any Error).self) { try configuration(text) }
        let message = try #require(error as? any UserFacingError).phrase.english
        #expect(message.contains(complaint), "\(message)")
        #expect(message.hasPrefix("k.yaml, line 3"), "\(message)")
    }

    @Test(arguments: Rounding.Method.allCases)
    func `the note on method says how counts are rounded`(method: Rounding.Method) {
        let note = ProtectionNote.rounded(Rounding(base: 5, method: method))
        #expect(note(.german).hasPrefix("Alle Anzahlen sind gerundet: "))
        #expect(note(.german).contains(" von 5") && note(.english).contains(" of 5"))
    }
}
