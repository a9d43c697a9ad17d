import Records
import Testing

@testable import Importing

@Suite struct AgeBandTests {
    @Test(arguments: [
        ("17", "17"), ("17 Jahre", "17"), ("17-jährig", "17"), ("14-17-Jährige", "14-17"), ("14-17", "14-17"),
        ("14 – 17", "14-17"),
        ("14 bis 17", "14-17"), ("14 bis 17 Jahre", "14-17"), ("14 bis unter 18", "14-17"), ("14 - u. 18", "14-17"),
        ("14 b. u. 18", "14-17"), ("von 14 bis unter 18 Jahren", "14-17"), ("unter 6", "0-5"), ("unter6", "0-5"),
        ("<6", "0-5"), ("bis unter 6", "0-5"), ("u18", "0-17"), ("U 18", "0-17"), ("bis 13", "0-13"),
        ("65 und älter", "65+"), ("65 u. ä.", "65+"), ("65 u.ä.", "65+"), ("65+", "65+"), ("65undmehr", "65+"),
        ("65 und mehr", "65+"), ("ab 65", "65+"), (">= 65", "65+"), ("über 64", "65+"), ("> 64", "65+"),
        ("65 years and over", "65+"), ("under 6", "0-5"), ("25 to 64", "25-64"), ("Jugendliche (14-17)", "14-17"),
        ("Kinder (unter 14 Jahre)", "0-13"), ("6-15", "6-15"), ("21 und älter", "21+"), ("60 Jahre und älter", "60+"),
    ])
    func `ages and bands have one spelling`(text: String, canonical: String) {
        #expect(AgeBand(text)?.text ?? "other" == canonical)
    }

    @Test(arguments: [
        "", "unbekannt", "Erwachsene", "17-14", "14-17-20", "131", "1999", "99999999999999999999", "14 17", "-", "+",
        "65++", "()", "(14", "unter", "0 bis unter 0", "Klasse 7b", "٣", "über 130",
    ])
    func `what is no band is none`(text: String) {
        #expect(AgeBand(text) == nil)
    }

    @Test(arguments: [("6-15", "6-14"), ("65undmehr", "65+"), ("unter6", "0-5"), ("17", "17"), ("45-55", "45-54")])
    func `an exclusive upper end is one year less`(text: String, canonical: String) {
        #expect(AgeBand(text, upperIsExclusive: true)?.text == canonical)
    }

    @Test func `what is canonical stays as it is`() {
        for text in ["0-5", "6-14", "17", "65+", "0-0"] {
            let band = AgeBand(text)
            #expect(band.flatMap { AgeBand($0.text) } == band)
        }
    }
}
