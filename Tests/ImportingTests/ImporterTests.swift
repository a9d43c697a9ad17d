import Records
import Store
import Testing
import Wording

@testable import Importing

@Suite struct ImporterTests {
    private let workspace: SampleWorkspace
    private typealias Sample = SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private func rows(_ rows: String...) -> String { Sample.header + rows.map { $0 + "\n" }.joined() }

    @Test func `a good row is stored with all it says`() throws {
        let outcome = try workspace.run(
            rows("31.03.2017 23:10;Peine;Südstadt;Raub;2", "01.04.2017 07:00;Peine;Vöhrum;;"))
        #expect(outcome.rejects.isEmpty)
        #expect(outcome.delivery.rows.stored == 2)
        let segment = try #require(try workspace.store.segments(of: .incidents).first)
        #expect(try segment.column("date") == .days([17_256, 17_257]))
        #expect(try segment.column("hour") == .hours([23, 7]))
        #expect(try segment.column("region") == .codes([0, 1], dictionary: ["03157006.21", "03157006.23"]))
        #expect(try segment.column("category") == .codes([0, Column.unknownCode], dictionary: ["Raub"]))
        #expect(try segment.column("involved") == .counts([2, Column.unknownCount]))
        #expect(segment.delivery.coverage.lowerBound.description == "2017-03-01")
        #expect(segment.delivery.coverage.upperBound.description == "2017-04-30")
        #expect(segment.delivery.supplier == "Polizei")
    }

    @Test(arguments: [
        ("31.02.2016 10:00;Peine;Südstadt;Raub;2", "Tatzeit", "31.02.2016 10:00"),
        (";Peine;Südstadt;Raub;2", "Tatzeit", "leer"),
        ("gestern;Peine;Südstadt;Raub;2", "Tatzeit", "7 Zeichen Text"),
        ("01.01.1969 10:00;Peine;Südstadt;Raub;2", "Tatzeit", "01.01.1969"),
        ("01.01.2016 10:00;Braunschweig;;Raub;2", "Gemeinde / Ortsteil", "keine bekannte Region"),
        ("01.01.2016 10:00;;;Raub;2", "Gemeinde / Ortsteil", "kein Ort angegeben"),
        ("01.01.2016 10:00;Peine;Südstadt;Raub;-3", "Beteiligte", "-3"),
        ("01.01.2016 10:00;Peine;Südstadt;Raub;zwei", "Beteiligte", "4 Zeichen Text"),
        ("01.01.2016 10:00;Peine;Südstadt;Raub;1,5", "Beteiligte", "1,5"),
        ("01.01.2016 10:00;Peine;Südstadt", "", "3 Felder"),
        ("01.01.2016 10:00;Peine;Südstadt;Raub;2;zu viel", "", "6 Felder"),
    ])
    func `a row that is wrong is rejected with line, column and reason`(row: String, column: String, reason: String)
        throws
    {
        let outcome = try workspace.run(rows("31.03.2017 23:10;Peine;Südstadt;Raub;2", row), maxRejects: 1)
        let reject = try #require(outcome.rejects.first)
        #expect(outcome.rejects.count == 1)
        #expect(reject.line == 3)
        #expect(reject.column == column)
        #expect(reject.reason(.german).contains(reason))
        #expect(!reject.isSetApart)
        #expect(!reject.expected(.german).isEmpty && !reject.suggestion(.german).isEmpty)
        #expect(workspace.writtenRejects.map(\.line) == [3])
        #expect(outcome.delivery.rows.read == 2 && outcome.delivery.rows.stored == 1)
        #expect(outcome.delivery.rows.isBalanced)
    }

    @Test func `lines are counted behind quoted line breaks`() throws {
        let text = rows(
            "31.03.2017 23:10;Peine;Südstadt;\"Raub\nmit Folgen\";2", "31.02.2017 10:00;Peine;;Raub;1",
            "01.04.2017 10:00;Peine;;Raub;1")
        let outcome = try workspace.run(text, maxRejects: 1)
        #expect(outcome.rejects.map(\.line) == [4])
        let segment = try #require(try workspace.store.segments(of: .incidents).first)
        #expect(try segment.column("category") == .codes([0, 1], dictionary: ["Raub mit Folgen", "Raub"]))
    }

    @Test(
        arguments: [
            ("Peine;Vöhrumm", "03157006", "Vöhrum"), ("Peine;Hinterwald", "03157006", nil),
            ("Edemissen;Südstadt", "03157001", nil), ("Landkreis Peine;Hinterwald", "03157", nil),
        ] as [(String, String, String?)])
    func `a row whose village is unknown stays at what is known above it`(
        place: String, code: String, suggestion: String?
    ) throws {
        let outcome = try workspace.run(rows("01.01.2016 10:00;\(place);Raub;2"))
        #expect(try workspace.storedRegions() == [code])
        #expect(outcome.delivery.rows.keptFurtherUp == 1)
        #expect(outcome.placeSuggestions.map(\.name) == (suggestion.map { [$0] } ?? []))
        #expect(outcome.rejects.isEmpty)
    }

    @Test func `only stored rows count as kept further up`() throws {
        let outcome = try workspace.run(
            rows(
                "01.01.2016 10:00;Peine;Hinterwald;Raub;2", "01.01.2016 10:00;Peine;Hinterwald;Raub;2",
                "01.01.2016 10:00;Peine;Hinterwald;Raub;-3", "01.01.2016 10:00;Peine;;Raub;2"),
            profile: Sample.profile + "\nduplicates: drop", maxRejects: 1)
        let rows = outcome.delivery.rows
        #expect((rows.stored, rows.duplicates, rows.rejected, rows.keptFurtherUp) == (2, 1, 1, 2))
    }

    @Test func `a day and a category that the profile tells need no columns`() throws {
        let profile = """
            records: incidents
            columns: {date: {value: 2017-03-31}, region: Ort, category: {value: "Raub\\nund mehr"}}
            """
        try workspace.run("Ort;Zahl\nPeine;1\n", profile: profile)
        let segment = try #require(try workspace.store.segments(of: .incidents).first)
        #expect(try segment.column("date") == .days([17_256]))
        #expect(try segment.column("category") == .codes([0], dictionary: ["Raub und mehr"]))
    }

    @Test func `sums and blank rows are set apart and do not count against the limit`() throws {
        let text = rows(
            "31.03.2017 23:10;Peine;Südstadt;Raub;2", "Summe;;;;2", ";;;;", "Gesamt 2017;;;;2", ";Insgesamt:;;;2")
        let outcome = try workspace.run(text, maxRejects: 0)
        #expect(outcome.rejects.map(\.line) == [3, 4, 5, 6])
        #expect(outcome.rejects.allSatisfy { $0.isSetApart })
        let rows = outcome.delivery.rows
        #expect((rows.read, rows.stored, rows.rejected, rows.setApart) == (5, 1, 4, 4))
    }

    @Test func `words that only begin like a sum are no sums, and dropped columns say nothing of sums`() throws {
        let profile = Sample.profile + "\ndrop: [Bemerkung]"
        let text =
            "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte;Bemerkung\n"
            + "31.03.2017 23:10;Peine;Südstadt;Gesamtschule;2;Total laut\n"
        #expect(try workspace.run(text, profile: profile).delivery.rows.stored == 1)
    }

    @Test func `above the limit of rejects nothing is stored, and the message says why`() throws {
        try workspace.run(rows("31.03.2017 23:10;Peine;Südstadt;Raub;2"), name: "sources/alt.csv")
        let before = try workspace.store.deliveries()
        let text = rows("31.02.2016 10:00;Peine;;Raub;2") + String(repeating: Sample.goodRow, count: 9)
        let error = try workspace.complaint(text, maxRejects: 0.09)
        for (language, part) in [(Language.german, "1 von 10 Zeilen"), (.english, "1 of 10 rows")] {
            let words = error.phrase(language)
            for expected in ["sources/polizei.csv", part, "31.02.2016", "rejects.csv", "--max-rejects"] {
                #expect(words.contains(expected), "\(words)")
            }
        }
        #expect(error.phrase(.german).contains("9,0 %"))
        #expect(try workspace.store.deliveries() == before)
        #expect(workspace.writtenRejects.count == 1)
        #expect(try workspace.run(text, maxRejects: 0.1).delivery.rows.stored == 9)
    }

    @Test func `the same file twice is a no-op`() throws {
        let text = Sample.header + Sample.goodRow
        let first = try workspace.run(text)
        let second = try workspace.run(text)
        #expect(!first.wasKnown && second.wasKnown)
        #expect(second.delivery == first.delivery)
        #expect(try workspace.store.deliveries() == [first.delivery])
    }

    @Test func `the same bytes under another name are the same delivery`() throws {
        let text = Sample.header + Sample.goodRow
        try workspace.run(text, name: "sources/a.csv")
        #expect(try workspace.run(text, name: "sources/a (1).csv").wasKnown)
        #expect(try workspace.store.deliveries().map(\.file) == ["sources/a.csv"])
    }

    @Test func `a corrected file, profile or register is another delivery in the place of the old one`() throws {
        let text = Sample.header + Sample.goodRow
        try workspace.run(text)
        #expect(try workspace.run(text + Sample.goodRow).delivery.rows.stored == 2)
        #expect(try !workspace.run(text + Sample.goodRow, profile: Sample.profile + "\nbasis: intake").wasKnown)
        #expect(try !workspace.run(text + Sample.goodRow, register: "another").wasKnown)
        #expect(try workspace.store.deliveries().count == 1)
        #expect(try workspace.storedRegions().count == 2)
    }

    @Test func `a file that turns out to be invented is stored anew and says so`() throws {
        let text = Sample.header + Sample.goodRow
        try workspace.run(text, fictitious: false)
        #expect(try !workspace.run(text, fictitious: true).wasKnown)
        #expect(try workspace.store.deliveries().map(\.isFictitious) == [true])
    }

    @Test func `a dry run reads all and stores nothing`() throws {
        let outcome = try workspace.run(
            rows("31.03.2017 23:10;Peine;Südstadt;Raub;2", ";;;;"), dryRun: true)
        #expect(outcome.delivery.rows.stored == 1 && outcome.delivery.rows.rejected == 1)
        #expect(try workspace.store.deliveries().isEmpty)
    }

    @Test func `duplicates are merged by key, by the whole row, or kept`() throws {
        let row = { (number: String, involved: Int) in "\(number);31.03.2017 23:10;Peine;Südstadt;Raub;\(involved)\n" }
        let text =
            "Lfd;Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte\n" + row("1", 2) + row("1", 3) + row("2", 2) + row("", 2)
            + row("", 2) + (3...25).map { row(String($0), 2) }.joined()
        for (rule, merged, differing) in [
            ("keep", 0, 0), ("drop", 1, 0), ("{by: [Lfd]}", 1, 1), ("{by: [Lfd, Beteiligte]}", 1, 0),
        ] {
            let workspace = try SampleWorkspace()
            let outcome = try workspace.run(text, profile: Sample.profile + "\nduplicates: \(rule)")
            let rows = outcome.delivery.rows
            #expect(rows.duplicates == merged, "\(rule)")
            #expect(rows.stored == 28 - merged)
            #expect(rows.isBalanced)
            #expect(outcome.differingDuplicates == differing)
        }
    }

    @Test func `the account balances whatever the rows are`() throws {
        let kinds = [
            Sample.goodRow, "31.02.2016 10:00;Peine;;Raub;2\n", ";;;;\n", "Summe;;;;1\n", "01.01.2016 10:00;Peine\n",
            "01.01.2016 10:00;Peine;Xyz;Raub;2\n", "01.01.2016 10:00;Nirgends;;Raub;2\n",
        ]
        for seed in 1...20 {
            let workspace = try SampleWorkspace()
            let rows = (0..<40).map { kinds[($0 * seed + $0 / 7 + seed) % kinds.count] }
            let text = Sample.header + Sample.goodRow + rows.joined()
            let outcome = try workspace.run(text, profile: Sample.profile + "\nduplicates: drop", maxRejects: 1)
            let account = outcome.delivery.rows
            #expect(account.isBalanced)
            #expect(account.read == 41)
            #expect(account.rejected == outcome.rejects.count)
            #expect(account.setApart == outcome.rejects.count { $0.isSetApart })
            #expect(try workspace.storedRegions().count == account.stored)
        }
    }

    @Test func `old municipalities keep the code of their day`() throws {
        try workspace.run(
            rows(
                "01.06.2012 10:00;Ilsede;;Raub;1", "01.06.2012 10:00;Lahstedt;Oberg;Raub;1",
                "01.06.2012 10:00;Lahstedt;Lahstedt;;",
                "01.06.2016 10:00;Ilsede;;Raub;1", "01.06.2016 10:00;Ilsede;Oberg;Raub;1"))
        #expect(try workspace.storedRegions() == ["03157003", "03157009.09", "03157004", "03157009", "03157009.09"])
    }
}
