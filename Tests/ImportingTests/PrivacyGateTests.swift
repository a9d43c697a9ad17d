import Testing
import Wording

@testable import Importing

@Suite struct PrivacyGateTests {
    @Test(arguments: [
        "Name", "name", "NAMEN", "Vorname", "Nachname des Beteiligten", "Name, Vorname", "Geb.-Datum", "Geb. Datum",
        "Geburtsdatum", "Geburts-Datum", "Tel.", "Tel.-Nr.", "Telefon", "Telefon-Nr.", "Telefonnr.", "Handy", "E-Mail",
        "E-Mail-Adresse", "Mail-Adresse", "Mailadresse", "Straße", "Strasse/Hausnr.", "Hausnummer", "Haus-Nr.",
        "Anschrift",
        "Wohnadresse", "IBAN", "Kontonummer", "Aktenzeichen", "Vorgangsnummer", "Vorgangs-Nr.", "Vorgangsnr",
        "KFZ-Kennzeichen", "Sachbearbeiter", "Sachbearbeiterin", "Schülername", "Name der Mutter", "Vor- und Nachname",
        "Nach-Name", "surname", "First Name", "Date of Birth (DOB)", "Phone number", "Namen der Beteiligten",
    ])
    func `headers that point to persons are refused`(header: String) {
        #expect(PersonalHeader.namesPeople(header))
    }

    @Test(arguments: [
        "Ortsname", "Name der Gemeinde", "Name der Schule", "Kursname", "Straftat", "Strafanzeige", "Ort", "Gemeinde",
        "Ortsteil", "Tatzeit", "Datum", "Delikt", "Altersgruppe", "Beteiligte", "Teilnehmende", "Lfd", "Maßnahme",
        "Kurs",
        "Bezirksname", "", "Jahrgang", "Umfeld", "Unterrichtsstunden", "Angebot", "Telefonberatungen", "Anzahl",
        "fiktive_beispieldaten", "Hotel", "Geburten", "Adressatenkreis", "Mobile Jugendarbeit",
    ])
    func `headers of facts are not`(header: String) {
        #expect(!PersonalHeader.namesPeople(header))
    }

    private func findings(_ value: String) -> [PrivacyGate.Finding] {
        var gate = PrivacyGate(header: ["Notiz"], dropped: [])
        gate.inspect(SourceRow(line: 2, fields: [value]))
        return Array(gate.findings.values)
    }

    @Test(arguments: [
        "person@example.org", "siehe person@example.org", "<p.e-r@mail.example.org>", "x @ y, person@example.org",
        "PERSON@EXAMPLE.DE", "ü@example.org",
    ])
    func `values with mail addresses are refused`(value: String) {
        #expect(findings(value) == [.mail])
    }

    /// The examples are those of ISO 13616's registry, whose check digits are right.
    @Test(arguments: [
        "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "de89 3704 0044 0532 0130 00",
        "GB29NWBK60161331926819",
        "Konto DE89370400440532013000, bitte", "IBAN: DE89 3704 0044 0532 0130 00",
    ])
    func `values with account numbers are refused`(value: String) {
        #expect(findings(value) == [.iban])
    }

    @Test(arguments: [
        "Tel 0170 1234567", "Telefon: 05171/4010", "geb. 2.2.2001", "geboren am 3. Mai 1999", "Mobil +49 171 2345678",
    ])
    func `values with telephone numbers or birth dates are refused`(value: String) {
        #expect(findings(value) == [.contact])
    }

    @Test(arguments: [
        "Teller 3", "gebracht 2", "Geb", "Telgte 12", "Telefon", "mobil", "", "@", "a@", "@b.de", "3 @ 4", "3@1.50",
        "Treffen@Ort.", "DE88370400440532013000", "DE89",
        "Gewalt/Körperverletzung",
        "12345678901234567890", "SCHULE12345678901", "2017-03-31", "Südstadt",
    ])
    func `other values are not`(value: String) {
        #expect(findings(value).isEmpty)
    }

    @Test func `no code that lacks two letters and two digits in front is an account number`() {
        // One in 97 of all such codes has the remainder of a right check digit.
        for number in 0..<1000 { #expect(findings("ABCDEFGHIJKL\(1000 + number)").isEmpty) }
    }

    @Test func `dropped columns are not looked at, however they are spelt`() {
        var gate = PrivacyGate(header: ["Nachname", "E-Mail", "Ort"], dropped: ["nachname", "EMail"])
        gate.inspect(SourceRow(line: 2, fields: ["x", "person@example.org", "Peine"]))
        #expect(gate.findings.isEmpty)
    }

    @Test func `findings name columns in the order of the file with the reason`() {
        var gate = PrivacyGate(header: ["Notiz", "Ort", "Vorname"], dropped: [])
        gate.inspect(SourceRow(line: 2, fields: ["person@example.org", "Peine", "x", "more"]))
        gate.inspect(SourceRow(line: 3, fields: ["DE89370400440532013000"]))
        #expect(gate.refused.map(\.column) == ["Notiz", "Vorname"])
        #expect(gate.refused.allSatisfy { !$0.reason(.german).contains("example") })
    }
}
