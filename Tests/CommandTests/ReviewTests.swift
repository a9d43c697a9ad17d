import Foundation
import Testing

@Suite struct ReviewTests {
    @Test func `a review is rendered beside its workspace, or where --out says`() throws {
        let county = try county()
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == "")
        #expect(
            try Files.names(in: "\(county.folder)/notebooks-out/lage") == [
                "csv-metadata.json", "datapackage.json", "index.html", "jahre.csv",
            ])
        let elsewhere = try Program.run(
            "review", "lage.md", "--out", "../heraus", in: "\(county.folder)/reviews")
        #expect(elsewhere.exitCode == 0, "\(elsewhere.errors)")
        #expect(
            try Files.names(in: "\(county.folder)/heraus") == [
                "csv-metadata.json", "datapackage.json", "index.html", "jahre.csv",
            ])
    }

    @Test func `the note on method is the same whatever number of rows a supplier sent`() throws {
        let county = try county()
        let question =
            "table: counts\nname: jahre\nrecords: incidents\nby: [region, year]\nlevel: municipality\ntitle: Vorfälle"
        try edit(county, question, "note: method")
        func note() throws -> String {
            try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
            return try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        }
        let before = try note()
        try Files.replace("01.03.2016;Nordheim", with: "x;Nordheim", in: "\(county.folder)/sources/polizei.csv")
        try #require(try county.run("import", "--max-rejects", "10", "--confirm").exitCode == 0)
        #expect(try note() == before)
        #expect(before.contains("Lieferungen: Polizei."))
    }

    @Test func `HTML in the Markdown is not passed through`() throws {
        let county = try county()
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let page = try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        for word in ["<script", "onclick", "javascript:", "<b>"] { #expect(!page.contains(word), "\(word)") }
        #expect(page.contains("Die Lage"))
    }

    @Test func `a title is text, not HTML`() throws {
        let county = try county()
        try edit(county, "title: Lage", "title: 'Lage <img src=x> & \\{{#mehr}}'")
        try edit(county, "title: Vorfälle", "title: \"Vorfälle <img src=x>\"")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let page = try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        #expect(!page.contains("<img"))
        #expect(page.contains("<h1>Lage &lt;img src=x&gt; &amp; {{#mehr}}</h1>"))
    }

    @Test(arguments: [
        ("by: [region, year]", "by: [region, yaer]", "reviews/lage.md, Block in Zeile 9", "„year“"),
        ("by: [region, year]", "by: [region, month]", "reviews/lage.md, Block in Zeile 9", "--by region,year"),
        ("level:", "levle:", "reviews/lage.md, Zeile 13", "„level“"),
        ("records: incidents", "records: incidnts", "reviews/lage.md, Zeile 11", "incidents"),
        ("table: counts", "table: rates", "reviews/lage.md, Zeile 9", "„per“"),
        ("table: counts", "table: counts\nper: 1000", "reviews/lage.md, Zeile 10", "table: rates"),
        ("table: counts", "note: method", "reviews/lage.md, Zeile 11", "„records“"),
        ("table: counts", "register: measures", "reviews/lage.md, Zeile 11", "„records“"),
        ("table: counts", "effect: \"\"\nper: 1000", "reviews/lage.md, Zeile 10", "„per“"),
        ("table: counts", "table: count", "reviews/lage.md, Zeile 9", "table: counts"),
        ("title: Vorfälle\n```", "title: Vorfälle", "reviews/lage.md, Zeile 8", "```"),
        (
            "title: Vorfälle\n```", "title: Vorfälle\n\n```kreisblick\nnote: method\n```", "reviews/lage.md, Zeile 8",
            "```"
        ),
        ("---\ntitle: Lage\nformats: []\n---", "# Lage", "reviews/lage.md, Zeile 1", "title"),
        ("title: Lage", "titel: Lage", "reviews/lage.md, Zeile 2", "„title“"),
        ("name: jahre", "name: ../jahre", "reviews/lage.md, Zeile 10", "a–z"),
        ("table: counts", "map: choropleth\nwhere: date = 2017", "reviews/lage.md, Block in Zeile 9", "--allow-counts"),
    ])
    func `a block that fails names file and line, and the last output stays as it was`(
        old: String, new: String, place: String, meant: String
    ) throws {
        let county = try county()
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let before = try Files.tree("\(county.folder)/notebooks-out")
        try edit(county, old, new)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
        #expect(outcome.errors.contains(meant), "\(outcome.errors)")
        let after = try Files.tree("\(county.folder)/notebooks-out").filter { $0.key != "lage/index.failed.html" }
        #expect(after == before)
    }

    @Test func `the tests counted below a table are those of the page, and of a command its own`() throws {
        let county = try county()
        try edit(county, "table: counts", "compare: year-before")
        let path = "\(county.folder)/reviews/lage.md"
        let text = try Files.text(path)
        let block = try #require(text.firstRange(of: "```kreisblick"))
        try Files.write(text + text[block.lowerBound...].replacingOccurrences(of: "jahre", with: "nochmals"), to: path)
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        #expect(page.components(separatedBy: "4 Prüfungen auf dieser Seite, unter deren").count == 3)
        let alone = try county.run(
            "compare", "incidents", "--by", "region,year", "--level", "municipality", "--language", "de")
        #expect(alone.output.contains("2 Prüfungen, unter deren"), "\(alone)")
    }

    @Test func `two blocks of one name are refused`() throws {
        let county = try county()
        let path = "\(county.folder)/reviews/lage.md"
        let text = try Files.text(path)
        let block = try #require(text.firstRange(of: "```kreisblick"))
        try Files.write(text + text[block.lowerBound...], to: path)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeile 17: Der Name „jahre“ ist schon vergeben"), "\(outcome.errors)")
    }

    @Test func `the review of a new workspace runs once there are data`() throws {
        let county = try county()
        let outcome = try county.run("review", "reviews/example.md")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    @Test(arguments: ["de", "en"])
    func `the factsheet of a new workspace is made for each municipality once there are data`(language: String) throws {
        let county = try county()
        let made = try county.run("init", "new", "--language", language)
        try #require(made.exitCode == 0, "\(made.errors)")
        let outcome = try county.run(
            "review", "new/reviews/factsheet.md", "--set", "year=2017", "--formats", "xlsx", "--out", "sheets")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Files.names(in: "\(county.folder)/sheets") == ["nordheim", "suedheim"])
        #expect(try Files.text("\(county.folder)/sheets/nordheim/index.html").contains("12 (2016: 10; "))
    }

    @Test func `exact figures stand only in a document for the house, which is marked and logged`() throws {
        let county = try county()
        try edit(county, "name: jahre", "name: jahre\naudience: internal")
        let refused = try county.run("review", "reviews/lage.md")
        #expect(refused.exitCode == 1 && refused.errors.contains("das Dokument ist für alle"), "\(refused.errors)")
        #expect(try Files.names(in: "\(county.folder)/notebooks-out/lage") == ["index.failed.html"])
        try edit(county, "title: Lage", "title: Lage\naudience: internal")
        #expect(try county.run("review", "reviews/lage.md").errors.contains("reason"))
        try edit(county, "title: Lage", "title: Lage\nreason: Lagebesprechung")
        #expect(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(
            try Files.names(in: "\(county.folder)/notebooks-out/lage") == [
                "csv-metadata.json", "datapackage.json", "index.html", "intern-jahre.csv",
            ])
        let page = try Files.text("\(county.folder)/notebooks-out/lage/index.html")
        #expect(page.contains("NUR FÜR DEN DIENSTGEBRAUCH: Lagebesprechung"))
        #expect(try Files.text("\(county.folder)/.kreisblick/internal-use.log").contains("Lagebesprechung"))
        try edit(county, "audience: internal\nrecords", "audience: public\nrecords")
        #expect(try county.run("review", "reviews/lage.md", "--out", "beides").exitCode == 0)
        #expect(
            try Files.names(in: "\(county.folder)/beides") == [
                "csv-metadata.json", "datapackage.json", "index.html", "jahre.csv",
            ])
    }

    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release").exitCode == 0)
        return county
    }

    private func edit(_ county: SmallCounty, _ old: String, _ new: String) throws {
        try Files.replace(old, with: new, in: "\(county.folder)/reviews/lage.md")
    }
}
