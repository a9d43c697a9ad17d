import Testing

@testable import Importing

@Suite struct SupplierNameTests {
    @Test(arguments: [
        ("sources/polizei-2017.csv", "polizei"), ("fahrraddiebstahl_2023-02.csv", "fahrraddiebstahl"),
        ("fahrraddiebstahl_2023-07.csv", "fahrraddiebstahl"), ("lieferung_2023_korrigiert.csv", "lieferung"),
        ("lieferung_2023.csv", "lieferung"), ("Kurse Q1 2024 v2.xlsx", "Kurse"), ("Kurse Q23.xlsx", "Kurse"),
        ("Polizei Peine (1).csv", "Polizei Peine"), ("Polizei_Peine_neu_final.csv", "Polizei_Peine"),
        ("schulen-1-halbjahr-2020.csv", "schulen"), ("schulen.2020.01.31.csv", "schulen"),
        ("polizei2023.csv", "polizei"),
        ("2023q1_beratung.csv", "beratung"), ("20230131 Beratung.csv", "Beratung"),
        ("Kurse Jan-März 2020.csv", "Kurse"),
        ("LK31 Taten.csv", "LK31 Taten"), ("2023.csv", "2023"), ("q1.csv", "q1"), ("polizei", "polizei"),
    ])
    func `deliveries of one supplier have one name`(file: String, name: String) {
        #expect(SupplierName.proposed(for: file) == name)
    }

    @Test(arguments: [
        ("profiles/polizei.yaml", "polizei"), ("/home/kreis/profile/polizei-2023.neu.yaml", "polizei-2023.neu"),
        ("polizei", "polizei"), ("profiles/.yaml", ".yaml"),
    ])
    func `a profile that names no supplier names it by its own name, without a path`(
        profile: String, name: String
    ) throws {
        for supplier in ["", "supplier:\n", "supplier: \"\"\n"] {
            let text = supplier + "records: incidents\ncolumns: {date: D, region: R}\n"
            let read = try Profile(text: text, file: profile) { _ in preconditionFailure("no map is named") }
            #expect(read.supplier == name)
        }
    }
}
