import Testing

@testable import FictitiousPeine

@Suite struct SpellingTests {
    @Test(arguments: [
        ("Südstadt", "Peine", ["Südstadt", "SÜDSTADT", "Südstadt ", "Suedstadt", "Peine-Südstadt"]),
        (
            "Groß Ilsede", "Ilsede",
            ["Groß Ilsede", "GROSS ILSEDE", "Groß Ilsede ", "Gross Ilsede", "Gr. Ilsede", "Groß-Ilsede"]
        ),
        ("Horst vor Peine", "Peine", ["Horst vor Peine", "HORST VOR PEINE", "Horst vor Peine "]),
        ("", "Lengede", [""]),
    ])
    func `a place is written in these ways`(name: String, municipality: String, expected: [String]) {
        #expect(Spelling.spellings(of: name, in: municipality) == expected)
    }

    @Test func `a municipality has five spellings`() {
        #expect(
            Spelling.spellings(ofMunicipality: "Lengede") == [
                "Lengede", "LENGEDE", "Lengede  ", " lengede", "Gemeinde Lengede",
            ])
    }

    @Test func `an en dash is 0x96 in Windows-1252`() {
        #expect(Windows1252.encode("Bus – Öß") == [0x42, 0x75, 0x73, 0x20, 0x96, 0x20, 0xd6, 0xdf])
    }
}
