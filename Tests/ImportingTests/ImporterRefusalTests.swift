import Records
import Store
import TestSupport
import Testing
import Wording

@testable import Importing

@Suite struct ImporterRefusalTests {
    private let workspace: SampleWorkspace
    private typealias Sample = SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private func expect(_ parts: [String], in error: ImportError, sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        for language in Language.allCases {
            for part in parts + ["sources/polizei.csv"] {
                #expect(
                    error.phrase(language).contains(part), "\(error.phrase(language))", sourceLocation: sourceLocation)
            }
        }
        #expect(try workspace.store.deliveries().isEmpty, sourceLocation: sourceLocation)
    }

    @Test func `a missing column is named with the one that was meant`() throws {
        let text = "Hinweis\n\nTatzeit;Gemeinde;Ortstiel;Delikt;Beteiligte\n" + Sample.goodRow
        let error = try workspace.complaint(text)
        try expect(["Ortsteil", "Ortstiel", "profiles/polizei.yaml", "3"], in: error)
        #expect(error.phrase(.german).contains("Zeile 3"))
        #expect(error.phrase(.german).contains("Gemeint vielleicht „Ortstiel“"))
    }

    @Test func `a column by which duplicates are known must be there`() throws {
        let error = try workspace.complaint(
            Sample.header + Sample.goodRow, profile: Sample.profile + "\nduplicates: {by: [Vorgang]}")
        try expect(["Vorgang"], in: error)
    }

    @Test func `a fixed header line that is not the header is refused`() throws {
        let profile = Sample.profile + "\ndialect: {header: 2}"
        try expect(["Tatzeit", "2"], in: workspace.complaint(Sample.header + Sample.goodRow, profile: profile))
        #expect(
            try workspace.run("Titel\n" + Sample.header + Sample.goodRow, profile: profile).delivery.rows.stored == 1)
    }

    @Test func `a header below the reach is not looked for`() throws {
        let titles = String(repeating: "Titel\n", count: HeaderSearch.reach)
        try expect(["Tatzeit"], in: workspace.complaint(titles + Sample.header + Sample.goodRow))
        let reachable = String(repeating: "Titel\n", count: HeaderSearch.reach - 1)
        #expect(try workspace.run(reachable + Sample.header + Sample.goodRow).delivery.rows.stored == 1)
    }

    @Test func `a column of names is refused, named, and none of its values printed`() throws {
        let text =
            "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte;Nachname\n"
            + "31.03.2017 23:10;Peine;Südstadt;Raub;2;Geheimwort\n"
        let error = try workspace.complaint(text)
        try expect(["Nachname", "drop", "profiles/polizei.yaml"], in: error)
        for language in Language.allCases { #expect(!error.phrase(language).contains("Geheimwort")) }
        #expect(workspace.writtenRejects.isEmpty)
        let dropped = try workspace.run(text, profile: Sample.profile + "\ndrop: [Nachname]")
        #expect(dropped.delivery.rows.stored == 1)
    }

    @Test(arguments: ["person@example.org", "DE89 3704 0044 0532 0130 00"])
    func `addresses and account numbers are refused wherever they stand, rejected rows included`(value: String) throws {
        let text =
            "Tatzeit;Gemeinde;Ortsteil;Delikt;Beteiligte;Notiz\n" + "31.03.2017 23:10;Peine;Südstadt;Raub;2;\n"
            + "31.02.2017 23:10;Peine;Südstadt;Raub;2;\(value)\n"
        let error = try workspace.complaint(text, maxRejects: 1)
        try expect(["Notiz"], in: error)
        for language in Language.allCases { #expect(!error.phrase(language).contains(value)) }
        #expect(workspace.writtenRejects.isEmpty)
    }

    @Test func `an unreadable file is refused with its line`() throws {
        try expect(["2"], in: workspace.complaint(Sample.header + "\"31.03.2017"))
        try expect([], in: workspace.complaint(""))
        try expect([], in: workspace.complaint("PK\u{0}\u{0}"))
        let profile = Sample.profile + "\ndialect: {encoding: windows-1252}"
        try expect(["Windows-1252", "2"], in: workspace.complaint(Sample.header + Sample.goodRow, profile: profile))
    }

    @Test func `a file without any record is refused, whatever its profile says it covers`() throws {
        try expect([], in: workspace.complaint(Sample.header))
        let covered = Sample.profile + "\ndelivery: {coverage: \"2017-01-01/2017-03-31\"}"
        try expect([], in: workspace.complaint(Sample.header, profile: covered))
    }

    @Test func `a file of which every row is rejected says so, with the first reason and where all stand`() throws {
        let row = Sample.goodRow.replacing("2017", with: "1969")
        let error = try workspace.complaint(Sample.header + row + row, maxRejects: 1)
        try expect(["2", "rejects.csv", "1970-01-01", "2149-06-05"], in: error)
        #expect(error.phrase(.english).contains("2 of 2 are rejected"))
        #expect(
            error.phrase(.english).contains("line 2, “Tatzeit”: outside 1970-01-01 to 2149-06-05: 31.03.1969 23:10."))
    }

    @Test(arguments: [("31.12.1969", false), ("01.01.1970", true), ("05.06.2149", true), ("06.06.2149", false)])
    func `a day that cannot be stored is rejected as such`(day: String, isStored: Bool) throws {
        let row = Sample.goodRow.replacing("31.03.2017", with: day)
        let outcome = try workspace.run(Sample.header + Sample.goodRow + row, maxRejects: 1)
        #expect(outcome.delivery.rows.stored == (isStored ? 2 : 1))
        #expect(
            workspace.writtenRejects.map { $0.reason(.german) }
                == (isStored ? [] : ["außerhalb von 1970-01-01 bis 2149-06-05: \(day) 23:10"]))
    }

    @Test func `a file that is not there is refused by its path`() throws {
        let gazetteer = try Sample.gazetteer()
        let importer = Importer(
            gazetteer: gazetteer, history: try Sample.history(in: gazetteer), registerFingerprint: "")
        let profile = try Profile(text: Sample.profile, file: "p.yaml") { _ in
            throw FileError.notAFile(path: "no maps here")
        }
        #expect(throws: FileError.self) {
            try importer.run(
                path: workspace.folder.path + "/absent.csv", name: "absent.csv", profile: profile, isFictitious: false,
                maxRejects: 0, store: workspace.store, writeRejects: { _ in nil }, progress: { _, _, _ in })
        }
    }
}
