import TestSupport
import Testing

/// A county with today's register alone: what was before a crosswalk (Umsteigeschlüssel) tells.
@Suite struct CrosswalkCountyTests {
    private static let real = "peine/umsteigeschluessel_03157.csv"

    private static let byHand = """
        year_xw,ags_xw,pop_conv,size_conv,emp_conv,ags20
        2011,03157003,1,1,,03157009
        2011,03157004,1,1,,03157009
        2011,03157006,1,1,,03157006

        """

    /// Ilsede was formed of 03157003 and 03157004 on 2015-01-01; the register holds neither. The inhabitants are those of the
    /// Gemeindeverzeichnis of 31.12.2011.
    private func county(_ crosswalk: String) throws -> SmallCounty {
        let county = try SmallCounty()
        for (name, text) in [
            (
                "kreisblick.yaml",
                "title: Landkreis Peine\nregions: {register: reference/regions.csv, changes: reference/crosswalk.csv}\n"
                    + "population: reference/population.csv\n"
            ),
            (
                "reference/regions.csv",
                "code,name,level,parent\n03157,Landkreis Peine,county,\n03157006,Peine,municipality,03157\n"
                    + "03157009,Ilsede,municipality,03157\n"
            ),
            ("reference/crosswalk.csv", crosswalk),
            (
                "reference/population.csv",
                "code,date,population\n03157003,2011-12-31,11766\n03157004,2011-12-31,10233\n"
                    + "03157006,2011-12-31,48558\n"
            ),
            (
                "profiles/zahlen.yaml",
                "records: counts\nsupplier: Polizei\nbasis: intake\ncolumns:\n  date: Jahr\n"
                    + "  region: {from: AGS, match: code}\n  indicator: {value: cases}\n  value: Fälle\n"
            ),
        ] {
            try Files.write(text, to: "\(county.folder)/\(name)")
        }
        return county
    }

    private func figures(_ rows: [String], in county: SmallCounty) throws -> [String: String] {
        try Files.write(
            "Jahr;AGS;Fälle\n" + rows.map { $0 + "\n" }.joined(), to: "\(county.folder)/zahlen.csv")
        let imported = try county.run("import", "zahlen.csv", "--profile", "profiles/zahlen.yaml")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let answer = try county.run(
            "query", "counts", "--by", "region,year", "--level", "municipality", "--totals", "--audience", "internal",
            "--reason", "Test", "--format", "csv")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        return Dictionary(
            try WrittenTable(answer.output).rows.map { row in
                ("\(row["region_name"] ?? "")|\(row["period"] ?? "")", "\(row["value"] ?? "")\(row["status"] ?? "")")
            }
        ) { first, _ in first }
    }

    private func expectIlsedeOfOld(_ county: SmallCounty) throws {
        let text = try county.run("regions", "show", "Ilsede", "--language", "de")
        #expect(text.exitCode == 0, "\(text.errors)")
        #expect(text.output.contains("21.999 am 31.12.2011"), "\(text.output)")
        #expect(text.output.contains("Entstanden aus  03157003, ganz"), "\(text.output)")
        #expect(text.output.contains("03157004, ganz"))
        let json = try county.run("regions", "show", "03157009", "--format", "json").output
        #expect(json.contains(#""formed_from":[{"code":"03157003","name":null,"share":1.0,"#), "\(json)")
        #expect(json.contains(#"{"of":"residents","count":21999,"date":"2011-12-31","status":"A","#))
    }

    @Test func `a region formed of codes that only a crosswalk knows has their inhabitants`() throws {
        try expectIlsedeOfOld(try county(Self.byHand))
    }

    @Test(.enabled(if: SharedData.has(real), Comment(rawValue: SharedData.absent)))
    func `the BBSR's own crosswalk says the same`() throws {
        try expectIlsedeOfOld(try county(try Files.text(try #require(SharedData.path(Self.real)))))
    }

    @Test(.enabled(if: SharedData.has(real), Comment(rawValue: SharedData.absent)))
    func `imported figures follow the BBSR's crosswalk`() throws {
        let county = try county(try Files.text(try #require(SharedData.path(Self.real))))
        let cells = try figures(
            [
                "2011;03157003;120", "2011;3157004;85", "2011;03157006;700", "2016;03157009;190", "2016;03157006;650",
            ], in: county)
        // Of the years between nothing was told.
        #expect(
            cells.filter { $0.value != "O" } == [
                "Landkreis Peine|2011": "905A", "Ilsede|2011": "205A", "Peine|2011": "700A",
                "Landkreis Peine|2016": "840A",
                "Ilsede|2016": "190A", "Peine|2016": "650A",
            ])
    }

    @Test func `a region's figure lacks a part where one of the codes it was formed of is not told`() throws {
        let cells = try figures(["2011;03157003;120", "2011;03157006;700"], in: try county(Self.byHand))
        #expect(cells["Ilsede|2011"] == "O")
        #expect(cells["Landkreis Peine|2011"] == "O")
        #expect(cells["Peine|2011"] == "700A")
    }

    @Test func `a code that neither the register nor a crosswalk knows has no inhabitants`() throws {
        let county = try county(Self.byHand)
        try Files.replace("03157004,2011", with: "03157040,2011", in: "\(county.folder)/reference/population.csv")
        let outcome = try county.run("query", "incidents", "--by", "region,year", "--language", "en")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("population.csv, line 3, column “code”"), "\(outcome.errors)")
        #expect(outcome.errors.contains("or a former one of a crosswalk"))
    }
}
