import Store
import Testing
import Wording

@testable import Importing

@Suite struct ImporterPrivacyTests {
    private let workspace: SampleWorkspace
    private typealias Sample = SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private static let text =
        "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte;Notiz\n" + "31.03.2017 23:10;Peine;Südstadt;Raub;2;\n"
        + "31.03.2017 22:10;Peine;Südstadt;Raub;2;Rückruf person@example.org\n"

    @Test func `a refusal names drop and allow, the hits and the first line`() throws {
        let error = try workspace.complaint(Self.text)
        for language in Language.allCases {
            for part in ["drop", "allow", "Notiz", "3"] { #expect(error.phrase(language).contains(part)) }
            #expect(!error.phrase(language).contains("example"))
        }
        #expect(error.phrase(.german).contains("1 Wert, Zeile 3"))
    }

    @Test(arguments: ["Raub z.N. Erika Mustermann", "Streit mit Erika Mustermann"])
    func `a single name in a category never reaches what is published`(label: String) throws {
        let rows = (0..<300).map { "31.03.2017 23:10;Peine;Südstadt;\($0 == 50 ? label : "Raub");2\n" }
        let error = try workspace.complaint(Sample.header + rows.joined())
        for language in Language.allCases {
            #expect(error.phrase(language).contains("Delikt") && error.phrase(language).contains("52"))
            #expect(!error.phrase(language).contains("Mustermann"))
        }
    }

    @Test func `a header that is a name is refused by its number, and dropped by it`() throws {
        let text =
            "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte;Erika Mustermann\n31.03.2017 23:10;Peine;Südstadt;Raub;2;1\n"
        let error = try workspace.complaint(text)
        for language in Language.allCases {
            #expect(error.phrase(language).contains("#6") && !error.phrase(language).contains("Mustermann"))
        }
        let outcome = try workspace.run(text, profile: Sample.profile + "\ndrop: [\"#6\"]")
        #expect(outcome.droppedColumns == ["#6"] && outcome.ignoredColumns.isEmpty)
    }

    @Test func `an allowed column is imported and reported, a needless one too`() throws {
        let profile = Sample.profile + "\nallow: {Notiz: \"vom Lieferanten geprüft\", Delikt: \"stand so da\"}"
        let outcome = try workspace.run(Self.text, profile: profile)
        #expect(outcome.delivery.rows.stored == 2)
        #expect(outcome.privacy.allowed.map(\.column) == ["Notiz"])
        #expect(outcome.privacy.allowed.map(\.justification) == ["vom Lieferanten geprüft"])
        #expect(outcome.privacy.needlessAllowances == ["Delikt"])
    }

    @Test(arguments: ["allow: {Notiz: \"\"}", "allow: {Notiz: }", "allow: [Notiz]", "allow: {Notiz: [a]}"])
    func `an allowance without a reason is refused`(line: String) {
        let profile = Sample.profile + "\n" + line
        #expect(throws: YAMLError.self) { _ = try workspace.run(Self.text, profile: profile) }
    }

    @Test func `the rows of a delivery that are one of a kind are counted`() throws {
        let outcome = try workspace.run(
            Sample.header + Sample.goodRow + Sample.goodRow + "30.03.2017 23:10;Peine;Südstadt;Raub;2\n"
                + "30.03.2017 22:10;Peine;Südstadt;Raub;2\n")
        let report = try #require(outcome.uniqueness)
        #expect((report.rows, report.unique) == (4, 2))
        #expect(report.identifiers == ["date", "hour"])
        #expect(report.remedies.first?.generalisation == .withoutHour)
        #expect(report.remedies.first?.unique == 0)
    }
}
