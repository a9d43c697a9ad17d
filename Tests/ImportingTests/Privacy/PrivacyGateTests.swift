import Testing
import Wording

@testable import Importing

@Suite struct PrivacyGateTests {
    private func gate(
        _ header: [String], _ rows: [[String]], dropped: [String] = [], allowed: [String] = [], compared: [String] = [],
        eventDate: String? = nil, places: [String] = [], labels: [String] = []
    ) -> PrivacyGate {
        var known = KnownTerms()
        for place in places { known.insert(place) }
        var gate = PrivacyGate(
            header: header,
            permissions: .init(
                dropped: dropped, allowed: allowed.map { ($0, "checked") }, compared: compared, eventDate: eventDate,
                labels: labels),
            known: known)
        for (index, row) in rows.enumerated() { gate.inspect(SourceRow(line: index + 2, fields: row)) }
        return gate
    }

    private func reasons(_ values: [String]) -> [PrivacyFinding.Reason] {
        gate(["Merkmal"], values.map { [$0] }).findings(0).map(\.reason)
    }

    @Test(arguments: [
        ("person@example.org", PersonalKind.mail), ("siehe person@example.org", .mail), ("ü@example.org", .mail),
        ("DE89370400440532013000", .iban), ("de89 3704 0044 0532 0130 00", .iban),
        ("Konto DE89370400440532013000, bitte", .iban), ("Tel 0170 1234567", .labelledTelephone),
        ("geb. 2.2.2001", .labelledBirth), ("65 170839 J 003", .socialInsurance),
        ("IdNr. 86 095 742 719", .labelledTaxIdentifier), ("Raub z.N. Erika Mustermann", .namedParty),
        ("Raub z. N. Mustermann, Erika", .namedParty), ("Betrug zum Nachteil von Müller", .namedParty),
        ("Geschädigte: Schmidt", .namedParty), ("Beschuldigter Max Mustermann", .namedParty),
        ("Zeugin Frau Schmidt", .namedParty), ("robbery, victim John Doe", .namedParty),
    ])
    func `one certain value among thousands refuses a column`(value: String, kind: PersonalKind) {
        let values = (0..<5000).map { "Raub \($0)" } + [value]
        #expect(reasons(values) == [.values(kind)])
    }

    @Test(arguments: [
        "Betrug z.N. Sparkasse", "Raub zum Nachteil älterer Menschen", "Opfer häuslicher Gewalt", "Opfer Kind",
        "Täter-Opfer-Ausgleich", "Zeugen vorhanden", "z.N. Otto-Hahn-Schule", "Diebstahl z. N. Stadt Peine",
        "Opfer Bauer",
        "Geschädigte: keine", "Raub z.N.", "victim of crime", "Zeitpunkt zum Nachteil",
    ])
    func `who took part without a name is nobody`(value: String) {
        #expect(reasons([value]).isEmpty)
        #expect(gate(["Delikt"], [[value]], labels: ["Delikt"]).findings(0).isEmpty)
    }

    @Test func `in a column whose values are published a single name is one too many`() {
        let rows = (0..<500).map { [$0 == 77 ? "Streit mit Erika Mustermann" : "Raub"] }
        #expect(gate(["Delikt"], rows).findings(0).isEmpty)
        #expect(gate(["Delikt"], rows, labels: ["Delikt"]).findings(0).map(\.reason) == [.values(.nameInText)])
        let title = (0..<500).map { [$0 == 77 ? "Streit mit Frau Mustermann" : "Raub"] }
        #expect(gate(["Delikt"], title, labels: ["Delikt"]).refused.map(\.column) == ["Delikt"])
    }

    @Test(arguments: [
        "192.168.1.17", "Anschluss 84.12.5.200:443", "2001:db8::7:1", "fe80:0:0:0:1:2:3:4", "00:1a:2b:3c:4d:5e",
    ])
    func `addresses of devices are refused`(address: String) {
        #expect(reasons([address, "Raub"]) == [.values(.networkAddress)])
        // One among hundreds may be a version or a serial number.
        #expect(reasons([address] + (0..<300).map { "Raub \($0)" }).isEmpty)
    }

    @Test(arguments: [
        "1.2.3.4", "31.03.2017", "31.3.17.12", "12:30:45", "Kapitel 1.4.2.1.9", "256.1.1.1", "1.234.567.890", "10:30::",
        "0.0.0.0", "Version 192.168.1.17.5",
    ])
    func `days, times, amounts and headings are no addresses of devices`(value: String) {
        #expect(!reasons([value, "Raub"]).contains(.values(.networkAddress)))
    }

    @Test func `a header that is a person's name is refused by its number`() {
        for name in ["Erika Mustermann", "Mustermann, Erika", "Frau Mustermann"] {
            let refused = gate(["Datum", name], [["01.03.2017", "1"]]).refused
            #expect(refused.map(\.column) == ["#2"])
            #expect(!refused.contains { $0.reason(.german).contains("Mustermann") })
            #expect(gate(["Datum", name], [["01.03.2017", "1"]], dropped: ["#2"]).refused.isEmpty)
            #expect(gate(["Datum", name], [["01.03.2017", "1"]], allowed: ["#2"]).refused.isEmpty)
        }
    }

    @Test(arguments: ["Max Wert", "Otto-Hahn-Schule", "Max. Anzahl", "Sankt Martin", "Peine Süd", "Anne Frank Schule"])
    func `a header of figures or of a school is none`(header: String) {
        #expect(gate([header], [["1"]]).refused.isEmpty)
    }

    @Test func `a number in drop means the column at that place alone`() {
        let gate = gate(["2", "Notiz"], [["person@example.org", "person@example.org"]], dropped: ["#2"])
        #expect(gate.refused.map(\.column) == ["2"])
    }

    @Test func `a place with a person's name, a hall and a category with one are no names`() {
        let values =
            (0..<40).map { ["Adenstedt", "Peine", "Dieter-Schmidt-Halle", "Erich-Kästner-Schule"][$0 % 4] } + ["Horst"]
        #expect(reasons(values).isEmpty)
    }

    @Test func `places of the register and terms of the profile are no names`() {
        let villages = ["Horst", "Rosenthal", "Sophia Lorenz", "Oberg"]
        let rows = (0..<100).map { [villages[$0 % 4]] }
        #expect(gate(["Dorf"], rows).findings(0).map(\.reason) == [.values(.fullName)])
        #expect(gate(["Dorf"], rows, places: villages).findings(0).isEmpty)
    }

    @Test func `a column that is called Name is refused unless it holds known places`() {
        let rows = [["Oberg"], ["Südstadt"]]
        #expect(gate(["Name"], rows).findings(0).map(\.reason) == [.header(.names)])
        #expect(gate(["Name"], rows, places: ["Oberg", "Suedstadt"]).findings(0).isEmpty)
    }

    @Test func `dates decades before the event are birth dates, dates around it are not`() {
        let rows = (1...30).map { day in
            ["\(day).01.2017", "\(day % 28 + 1).0\(day % 9 + 1).\(1960 + day)", "\(day).02.2017", "01.01.1975"]
        }
        let header = ["Tatzeit", "Datum A", "Datum B", "Datum C"]
        let known = gate(header, rows, eventDate: "tatzeit")
        #expect(known.refused.map(\.column) == ["Datum A"])
        // Without a profile the latest date of a row stands for the event.
        #expect(gate(header, rows).refused.map(\.column) == ["Datum A"])
    }

    @Test func `marks of origin or health are refused, counts of a group are not`() {
        #expect(gate(["Nichtdeutsch"], [["ja"], ["nein"]]).findings(0).map(\.reason) == [.header(.group)])
        #expect(gate(["Nichtdeutsch"], [["1"], ["0"], ["1"]]).findings(0).map(\.reason) == [.header(.group)])
        #expect(gate(["Nichtdeutsche Tatverdächtige"], [["12"], ["301"], ["0"]]).findings(0).isEmpty)
        #expect(gate(["Staatsangehörigkeit"], [["000"], ["163"]]).findings(0).map(\.reason) == [.header(.trait)])
    }

    @Test func `dropped columns are not looked at, however they are spelt`() {
        let gate = gate(
            ["Nachname", "E-Mail", "Ort"], [["x", "person@example.org", "Peine"]], dropped: ["nachname", "EMail"])
        #expect(gate.refused.isEmpty)
        #expect(gate.columns[1].values == 0)
    }

    @Test func `an allowed column passes and is reported with its reason`() {
        let gate = gate(
            ["Notiz", "Ort"], [["person@example.org", "Peine"]], allowed: ["notiz", "Ort", "Gibt es nicht"])
        #expect(gate.refused.isEmpty)
        #expect(gate.report.allowed.map(\.column) == ["notiz"])
        #expect(gate.report.allowed.map(\.justification) == ["checked"])
        #expect(gate.report.needlessAllowances == ["Ort", "Gibt es nicht"])
    }

    @Test func `case numbers may be compared to find duplicates`() {
        let rows = (1...20).map { ["ST/00\(1000 + $0)/2017"] }
        #expect(gate(["Vorgangsnummer"], rows).refused.count == 1)
        #expect(gate(["Vorgangsnummer"], rows, compared: ["Vorgangsnummer"]).refused.isEmpty)
    }

    @Test func `coordinates finer than a place are noted`() {
        let rows = [["52,32145", "10,2231"], ["52,3", "10,2"], ["52,98123", "10,2"]]
        let gate = gate(["Breitengrad", "Längengrad"], rows)
        #expect(gate.refused.isEmpty)
        #expect(gate.report.fineCoordinates == ["Breitengrad"])
    }

    @Test func `findings name columns in the order of the file, the hits and the first line, and no value`() {
        let gate = gate(
            ["Notiz", "Ort", "Vorname"],
            [["-", "Peine", "x", "more"], ["person@example.org", "Peine"], ["other@example.org"]])
        #expect(gate.refused.map(\.column) == ["Notiz", "Vorname"])
        #expect(gate.refused[0].reason(.german) == "enthält E-Mail-Adressen: 2 Werte, zuerst Zeile 3")
        #expect(gate.refused[0].reason(.english) == "holds mail addresses: 2 values, first on line 3")
    }
}
