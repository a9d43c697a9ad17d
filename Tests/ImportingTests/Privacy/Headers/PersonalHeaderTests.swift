import Testing

@testable import Importing

@Suite struct PersonalHeaderTests {
    @Test(arguments: [
        "Vorname", "Nachname des Beteiligten", "Geb.-Datum", "Geb. Datum", "Geburtsdatum", "Geburts-Datum", "Tel.",
        "Tel.-Nr.", "Telefon", "Telefon-Nr.", "Telefonnr.", "Handy", "E-Mail", "E-Mail-Adresse", "Mail-Adresse",
        "Mailadresse", "Straße", "Strasse/Hausnr.", "Hausnummer", "Haus-Nr.", "Anschrift", "Wohnadresse", "IBAN",
        "Kontonummer", "KFZ-Kennzeichen", "Sachbearbeiter", "Sachbearbeiterin", "Schülername", "Name der Mutter",
        "Vor- und Nachname", "Nach-Name", "surname", "First Name", "Date of Birth", "Birth date", "Phone number",
        "Namen der Beteiligten", "Name des Kindes", "Victim name", "Street address", "Licence plate", "Name, Vorname",
        "Sozialversicherungs-Nr.", "Steuer-ID", "Tax ID", "Social security number", "Full name",
    ])
    func `headers that point to persons`(header: String) {
        #expect(PersonalHeader.meaning(of: header) == .persons)
    }

    @Test(arguments: ["Aktenzeichen", "Vorgangsnummer", "Vorgangs-Nr.", "Vorgangsnr", "Fall-Nr.", "Case number", "Az."])
    func `headers that point to files and cases`(header: String) {
        #expect(PersonalHeader.meaning(of: header) == .caseNumbers)
    }

    @Test(arguments: ["Name", "name", "NAMEN"])
    func `a bare name`(header: String) {
        #expect(PersonalHeader.meaning(of: header) == .names)
    }

    @Test(arguments: [
        "Staatsangehörigkeit", "Nationalität", "Nationality", "Religion", "Konfession", "Diagnose", "Ethnicity",
        "Migrationshintergrund", "Grad der Behinderung", "Country of origin",
    ])
    func `nationality and the special categories`(header: String) {
        #expect(PersonalHeader.meaning(of: header) == .trait)
    }

    @Test(arguments: [
        "Ortsname", "Name der Gemeinde", "Name der Schule", "Kursname", "Straftat", "Strafanzeige", "Ort", "Gemeinde",
        "Ortsteil", "Tatzeit", "Datum", "Delikt", "Altersgruppe", "Beteiligte", "Teilnehmende", "Lfd", "Maßnahme",
        "Kurs",
        "Bezirksname", "", "Jahrgang", "Umfeld", "Unterrichtsstunden", "Angebot", "Telefonberatungen", "Anzahl",
        "fiktive_beispieldaten", "Hotel", "Geburten", "Adressatenkreis", "Mobile Jugendarbeit", "Postleitzahl",
        "Bezeichnung", "gemeindename", "Planungsraum (Name)", "Straßenraub", "Tatverdaechtige insgesamt",
    ])
    func `headers of facts mean nothing personal`(header: String) {
        #expect(PersonalHeader.meaning(of: header) == nil)
    }
}
