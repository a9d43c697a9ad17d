import Testing
import TestSupport

@testable import Importing

/// What single values are evidence of. All names, numbers and addresses are invented or come from the standards' own examples.
@Suite struct PersonalValueTests {
    @Test(arguments: [
        ("person@example.org", ValueEvidence.mail), ("<p.e-r@mail.example.org>", .mail),
        ("x @ y, a@example.org", .mail),
        ("PERSON@EXAMPLE.DE", .mail),
        ("GB29NWBK60161331926819", .iban), ("DE89 3704 0044 0532 0130 00", .iban),
        ("Konto DE89 3704 0044 0532 0130 00 bei der Bank", .iban),
        ("65170839J003", .socialInsurance), ("65 170839 J 003", .socialInsurance),
        ("86095742719", .taxIdentifier), ("47 036 892 816", .taxIdentifier),
        ("0170 1234567", .telephone), ("01701234567", .telephone), ("+49 5171 401234", .telephone),
        ("+4951714010", .telephone), ("05171/401-0", .telephone), ("(05171) 4010", .telephone),
        ("0049 5171 4010", .telephone), ("030-1234567", .telephone), ("+49 (0) 5171 40 10", .telephone),
        ("Telefon: 05171/4010", .labelledTelephone), ("Mobil +49 171 2345678", .labelledTelephone),
        ("geb. 2.2.2001", .labelledBirth), ("geboren am 3. Mai 1999", .labelledBirth),
        ("Muster *12.03.1998", .labelledBirth),
        ("12/345/67890", .taxNumber), ("123/456/7890", .taxNumber),
        ("123 Js 456/17", .prosecutorFile), ("NZS 12 Ls 34/2017 jug", .prosecutorFile),
        ("ST/0123456/2017", .caseNumber), ("2017/004711", .caseNumber), ("VG-2017-001234", .caseNumber),
        ("0123456/2017", .caseNumber),
        ("PE-AB 123", .plate), ("PE AB 123", .plate), ("B-X 1E", .plate), ("Pkw PE-AB123 gesehen", .plate),
        ("Musterstraße 12", .address), ("Musterstr. 12a", .address), ("Lange Str. 5", .address),
        ("Musterweg 3 b", .address),
        ("Neuer Platz 1", .address), ("Am Markt 3", .address), ("Ahornallee 7, 31224 Peine", .address),
        ("12 Baker Street", .address), ("4 Long Road", .address), ("MUSTERSTRASSE 12", .address),
        ("Erika Mustermann", .fullName), ("Mustermann, Erika", .fullName), ("Herr Xyzmann", .fullName),
        ("Anna-Lena von der Weide", .fullName), ("MEHMET ŞAHIN", .fullName), ("erika mustermann", .fullName),
        ("E. Müller", .fullName), ("Erika M.", .fullName), ("Dr. Erika Mustermann", .fullName),
        ("Erika", .singleName), ("Mustermann", .singleName), ("Ayşe", .singleName), ("Anna-Lena", .singleName),
        ("Streit zwischen Max M. und Erika M.", .nameInText), ("Anzeige durch Frau Xyzmann, 2 Täter", .nameInText),
        ("Täter ist Max Mustermann (17)", .nameInText),
        ("Der Täter hat nach dem Streit das Fenster der Schule eingeschlagen.", .freeText),
        ("The boy was seen near the school with two others.", .freeText),
    ])
    func `values with personal evidence`(value: String, expected: ValueEvidence) {
        let found = PersonalValue.evidence(in: value).intersection(.personal)
        #expect(found.contains(expected), "found \(PersonalKind.allCases.filter { found.contains(ValueEvidence($0)) })")
    }

    @Test(arguments: [
        "Teller 3", "gebracht 2", "Geb", "Telgte 12", "Telefon", "mobil", "", "@", "a@", "@b.de", "3 @ 4", "3@1.50",
        "Treffen@Ort.", "DE88370400440532013000", "DE89", "Gewalt/Körperverletzung", "12345678901234567890",
        "SCHULE12345678901", "2017-03-31", "Südstadt", "01100101", "03157006", "031570006006", "031570006", "31224",
        "31.03.2017 23:10", "01.03.2017", "2017-03-31T23:10:00", "07:30-13:30", "0730-1330", "1.234.567,89", "12.345",
        "94752AD5-9BE6-4520-A3C7-F593BB45C7D5", "da0bba5c-4312-425c-86e1-86c74fa53c88", "52,32145", "10.1839",
        "Bundesstraße 65", "Platz 1", "Weg 3", "Sportplatz 2", "Kreisstraße 12", "Im Januar 2017", "Am Tag 3",
        "Straßenraub",
        "Dieter-Schmidt-Halle", "Erich-Kästner-Schule", "Karl-Marx-Allee", "Heinrich Heine Gymnasium", "Bad Karlshafen",
        "Adenstedt", "Groß Ilsede", "Sonstiger schwerer Diebstahl von Fahrrädern", "14-17", "2017/2018", "2017-Q1",
        "65-",
        "unter 6", "MG-8769", "A-1", "v1.2", "60 und älter", "Flensburg, Stadt", "Klasse 7/8", "7-B 12", "Nein",
        "Fall 3/2017", "50 % von 100", "Peine-Südstadt", "-", "...", "<3", "3,5", "1e5", "Neujahr",
        "Tag der Deutschen Einheit", "\u{0}", "é", "ß", "\u{2013}", "🚲", "🚲 2", "+", "0", "00", "+0", "((((", "0/0/0",
    ])
    func `values of facts have none`(value: String) {
        let found = PersonalValue.evidence(in: value).intersection(.personal)
        #expect(found.isEmpty, "found \(PersonalKind.allCases.filter { found.contains(ValueEvidence($0)) })")
    }

    @Test func `no code that lacks two letters and two digits in front is an account number`() {
        // One in 97 of all such codes has the remainder of a right check digit.
        for number in 0..<1000 {
            #expect(!PersonalValue.evidence(in: "ABCDEFGHIJKL\(1000 + number)").contains(.iban))
        }
    }

    @Test func `no bytes, however broken, stop the reading`() {
        var random = SeededGenerator(seed: 7)
        let signs =
            Array("aZ09 .-/+@*,('\u{FC}Str. Weg Tel DE89 PE-AB geb".utf8) + [0xC3, 0xC2, 0xE2, 0xF0, 0xFF, 0x80, 0]
        for _ in 0..<20_000 {
            let bytes = (0..<random.below(40)).map { _ in signs[random.below(signs.count)] }
            _ = PersonalValue.evidence(in: bytes.span)
        }
    }
}
