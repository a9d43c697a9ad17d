import Testing

@testable import Regions

@Suite struct NameFoldingTests {
    @Test(arguments: [
        "Groß Ilsede", "Gross Ilsede", "GROSS ILSEDE", "GROẞ ILSEDE", "Groß-Ilsede", "Gr. Ilsede", "Gr.Ilsede",
        "gr ilsede", "  Groß   Ilsede ", "Groß\u{A0}Ilsede", "Großilsede",
    ])
    func `the spellings of Groß Ilsede are one`(spelling: String) {
        #expect(NameFolding.fold(spelling) == "grossilsede")
    }

    @Test(arguments: [
        ("Südstadt", "suedstadt"), ("Suedstadt", "suedstadt"), ("Su\u{308}dstadt", "suedstadt"), ("PEINE", "peine"),
        ("Südstadt (Peine)", "suedstadtpeine"), ("Peine-Südstadt", "peinesuedstadt"), ("Kl. Lafferde", "kleinlafferde"),
        ("Ölsburg", "oelsburg"), ("Sierße", "siersse"), ("Nördliche Aue/Herzberg", "noerdlicheaueherzberg"),
        ("St. Andreasberg", "sanktandreasberg"), ("Stedum-Bekum", "stedumbekum"), ("Café", "cafe"), ("", ""),
        (" - ", ""), ("Ortsteil 3", "ortsteil3"),
    ])
    func `a spelling becomes letters and digits`(spelling: String, folded: String) {
        #expect(NameFolding.fold(spelling) == folded)
    }

    @Test func `what is folded stays as it is`() {
        for region in SampleRegister.regions {
            let folded = NameFolding.fold(region.name)
            #expect(NameFolding.fold(folded) == folded)
        }
    }
}
