import Regions
import Testing
import Wording

@testable import Importing

@Suite struct ColumnProfileTests {
    private func finding(_ values: [String], header: String = "Spalte", register: Bool = true) throws -> ColumnFinding {
        let gazetteer = register ? try SampleWorkspace.gazetteer() : nil
        var whole = ColumnProfile(header: header, gazetteer: gazetteer)
        var parts = [
            ColumnProfile(header: header, gazetteer: gazetteer), ColumnProfile(header: header, gazetteer: gazetteer),
        ]
        for (index, value) in values.enumerated() {
            whole.take(value)
            parts[index % 2].take(value)
        }
        var merged = parts[1]
        merged.merge(parts[0])
        #expect(merged.finding == whole.finding, "the order of the values does not matter")
        return whole.finding
    }

    private func date(
        _ formats: String..., ambiguous: [String] = [], hour: Bool = false, day: Bool = true
    ) -> DetectedType {
        .date(DateFinding(formats: formats, ambiguous: ambiguous, hasHour: hour, hasDay: day))
    }

    @Test func `dates are told by their notation`() throws {
        #expect(try finding(["31.03.2017", "1.4.2017", ""]).type == date("dd.MM.yyyy"))
        #expect(try finding(["2017-03-31 10:00"]).type == date("yyyy-MM-dd HH:mm", hour: true))
        #expect(try finding(["2017-Q1", "2017-Q4"]).type == date("yyyy-'Q'q", day: false))
        #expect(try finding(["20170331", "20170401"]).type == date("yyyyMMdd"))
        #expect(try finding(["31.03.2017", "31.03.2017", "2017-04-01"]).type == date("dd.MM.yyyy", "yyyy-MM-dd"))
        #expect(try finding(["03/04/2017", "04/13/2017"]).type == date("MM/dd/yyyy"))
        #expect(
            try finding(["03/04/2017", "05/06/2017"]).type == date(ambiguous: ["dd/MM/yyyy", "MM/dd/yyyy"]))
    }

    @Test func `numbers are told by their separators, and where these are open`() throws {
        #expect(try finding(["12", "3", "1 234"]).type == .integer)
        #expect(try finding(["1.234.567", "1.234"]).type == .integer)
        #expect(try finding(["22,5", "3"]).type == .decimal(separator: ",", isAmbiguous: false))
        #expect(try finding(["1'234.50", "3"]).type == .decimal(separator: ".", isAmbiguous: false))
        #expect(try finding(["1.234", "2.500", "3"]).type == .decimal(separator: nil, isAmbiguous: true))
        #expect(try finding(["22.5", "22,5"]).type == .decimal(separator: nil, isAmbiguous: true))
    }

    @Test(arguments: [
        (["ja", "nein", "Ja"], "Versuch", DetectedType.yesNo), (["J", "N"], "x", .yesNo),
        (["TRUE", "false"], "x", .yesNo),
        (Array(repeating: "0", count: 15) + Array(repeating: "1", count: 9), "x", .yesNo), (["0", "1"], "x", .integer),
        (["7", "08", "23"], "Stunde", .hour), (["7", "8", "23"], "Anzahl", .integer), (["10:30", "8:05"], "x", .hour),
        (["14-17", "18-20", "21 und älter", "17"], "x", .ageBand), (["17", "18"], "Alter", .integer),
        (["unter6", "6-15", "65undmehr"], "x", .ageBand), (["", " ", "-"], "x", .empty),
        (["007", "008", "123"], "x", .code(width: 3, lostZeros: 0)),
        (["Anzeige", "Mitteilung", "Anzeige"], "Art", .category(2)),
    ])
    func `other types are told by their values`(values: [String], header: String, type: DetectedType) throws {
        #expect(try finding(values, header: header).type == type)
    }

    @Test func `places are known by the register, with the zeros that their codes lost`() throws {
        #expect(try finding(["Peine", "Edemissen", "Nirgendwo"]).type == .regionName)
        #expect(try finding(["03157006", "3157001", "3157007"]).type == .regionCode(lostZeros: 2))
        #expect(try finding(["031575999006"]).type == .regionCode(lostZeros: 0))
        #expect(
            try finding(["3157006", "10041100"], header: "AGS", register: false).type == .code(width: 8, lostZeros: 1))
        #expect(try finding(["3157006", "10041100"], header: "Euro", register: false).type == .integer)
    }

    @Test func `a few values that do not fit do not change the type, and are counted`() throws {
        let finding = try finding(Array(repeating: "31.03.2017", count: 97) + ["unbekannt", "", "k. A."])
        #expect(finding.type == date("dd.MM.yyyy"))
        #expect(finding.values == 100 && finding.empty == 1 && finding.fitting == 97)
        #expect(finding.share == 97.0 / 99)
        #expect(finding.distinct == 3)
    }

    @Test func `running text is text, whatever its length, and memory stays flat`() throws {
        #expect(try finding((0..<300).map { "Der Vorfall Nummer \($0)" }).type == .text)
        #expect(try finding([String(repeating: "a", count: 100_000)]).type == .text)
        let many = try finding((0..<5000).map { "T\($0)" })
        #expect(many.distinct == nil)
        #expect(many.type == .text)
    }

    @Test func `a finding says in words what it found and no value of the column`() throws {
        for values in [["31.03.2017"], ["03/04/2017"], ["3157001"], ["22,5"], ["1.234"], ["Geheimnis"], []] {
            let phrase = try finding(values).type.phrase
            #expect(!phrase(.german).isEmpty && !phrase(.english).isEmpty)
            for value in values { #expect(!phrase(.german).contains(value)) }
        }
    }
}

/// What a column is taken for where its values may be read in two ways. All values are invented.
@Suite struct ColumnDoubtTests {
    private func finding(_ values: [String], header: String) throws -> ColumnFinding {
        var profile = ColumnProfile(header: header, gazetteer: try SampleWorkspace.gazetteer())
        for value in values { profile.take(value) }
        return profile.finding
    }

    @Test(arguments: ["-", "−"])
    func `numbers below zero are numbers and no bands of ages`(sign: String) throws {
        let values = (0..<28).map { "\(sign)\($0)" }
        #expect(try finding(values, header: "Saldo").type == .integer)
        #expect(try finding(values, header: "Alter").type == .integer)
    }

    @Test func `a band is told by words, both bounds or its header`() throws {
        #expect(try finding(["14-17", "18 bis 20", "unter 14", "80+"], header: "x").type == .ageBand)
        #expect(try finding(["> 3", "> 5", "7"], header: "Menge").type != .ageBand)
        #expect(try finding(["< 14", "> 64", "17"], header: "Altersgruppe").type == .ageBand)
        #expect(try finding(["< 3", "> 5", "7"], header: "Fahrzeughalter").type != .ageBand)
        #expect(try finding(["100-140", "141-180"], header: "x").type != .ageBand)
    }

    @Test func `eight digits are a day only in a year that may be meant`() throws {
        #expect(try finding(["03351004", "03351006"], header: "AGS").type == .code(width: 8, lostZeros: 0))
        #expect(try finding(["03157001", "03157006"], header: "AGS").type == .regionCode(lostZeros: 0))
    }

    @Test func `what the register knows as keys is no date, whatever it reads as`() throws {
        let gazetteer = try Gazetteer([
            Region(
                code: RegionCode("20170331"), name: "Nordheim", level: RegionLevel(name: "municipality", rank: 0),
                parent: nil)
        ])
        var profile = ColumnProfile(header: "Datum", gazetteer: gazetteer)
        profile.take("20170331")
        #expect(profile.finding.type == .regionCode(lostZeros: 0))
    }

    @Test func `a header that speaks of days lets a tenth be something else`() throws {
        let values = (1...28).map { "\($0).03.2017" } + ["29.02.2017", "unbekannt"]
        let named = try finding(values, header: "Tattag")
        #expect(named.type == .date(DateFinding(formats: ["dd.MM.yyyy"], ambiguous: [], hasHour: false, hasDay: true)))
        #expect(named.values - named.fitting == 2)
        #expect(try finding(values, header: "Bemerkung").type == .text)
    }

    @Test func `orders of day and month that are both proven contradict each other, which is said with the numbers`()
        throws
    {
        let finding = try finding(["10/24/2017", "24/10/2017", "25/10/2017", "01/02/2017"], header: "Datum")
        let phrase = finding.type.phrase(.english)
        #expect(phrase.contains("contradictory: 2 only as dd/MM/yyyy, 1 only as MM/dd/yyyy"), "\(phrase)")
    }
}
