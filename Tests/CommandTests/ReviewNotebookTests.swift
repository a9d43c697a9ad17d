import Foundation
import Testing

/// What a review fills in: parameters, figures in running text, other files; and what becomes of one that fails.
struct ReviewNotebookTests {
    /// A released county whose review is `lage.md`, with words in place of its block where they are given.
    private func county(_ front: String, _ body: String) throws -> SmallCounty {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        try #require(try county.run("release").exitCode == 0)
        try Files.write("---\n\(front)\n---\n\n\(body)\n", to: "\(county.folder)/reviews/lage.md")
        return county
    }

    private func page(_ county: SmallCounty, _ folder: String = "lage") throws -> String {
        try Files.text("\(county.folder)/notebooks-out/\(folder)/index.html")
    }

    private static let front = "title: Lage {{ year.name }}\nformats: []\nparameters: {year: 2017, region: Nordheim}"
    private static let block = """
        ```kreisblick
        table: counts
        name: jahre
        records: incidents
        by: [region, year]
        level: municipality
        where: region = "{{ region }}" and date = {{ year }}
        title: "{{ region.name }} ({{ region.code }}) {{ year }}, davor {{ year.year-before }}"
        ```
        """

    @Test func `parameters are filled in everywhere, and --set gives them other values`() throws {
        let county = try county(Self.front, "Von {{ year.start }} bis {{ year.end }}.\n\n\(Self.block)")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let usual = try page(county)
        #expect(usual.contains("<h1>Lage 2017</h1>") && usual.contains("Von 01.01.2017 bis 31.12.2017."))
        #expect(usual.contains("Nordheim (0101) 2017, davor 2016") && !usual.contains("Südheim"))
        try #require(
            try county.run("review", "reviews/lage.md", "--set", "year=2016", "--set", "region=0102").exitCode == 0)
        let other = try page(county)
        #expect(other.contains("Südheim (0102) 2016, davor 2015") && other.contains("<h1>Lage 2016</h1>"))
    }

    @Test(arguments: [
        (["--set", "yaer=2016"], "Bekannt sind: region, year (gemeint vielleicht „year“?)", Int32(1)),
        (["--set", "year"], "name=wert", 64), (["--set", "year=2016", "--set", "year=2017"], "jeder Name einmal", 64),
        (["--set", "region=Nord\"heim"], "reviews/lage.md, Zeile 13: Der Wert von „region“ enthält", 1),
        (["--set", "year=2019"], "reviews/lage.md, Block in Zeile 8", 1),
    ])
    func `a value that cannot be is refused`(arguments: [String], complaint: String, code: Int32) throws {
        let county = try county(Self.front, Self.block)
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["review", "reviews/lage.md"] + arguments, in: county.folder)
        #expect(outcome.exitCode == code, "\(outcome.errors)")
        #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
        #expect(outcome.output == "")
    }

    @Test(arguments: [
        ("records: incidents, where: 'region = Nordheim and date = 2017'", "<p>Zahl: 12.</p>"),
        (
            "records: incidents, where: 'region = \"{{ region }}\" and date = {{ year }}', compare: year-before",
            "<p>Zahl: 12 (2016: 10; kein belegter Unterschied).</p>"
        ),
        (
            "records: incidents, where: 'region = Nordheim and date = 2017', per: 1000, compare: county",
            "<p>Zahl: 1,2 (gegenüber dem übrigen Gebiet; kein belegter Unterschied).</p>"
        ),
        ("records: incidents, where: 'date = 2017'", "<p>Zahl: 26.</p>"),
        ("records: incidents, where: 'region = Nordheim and date = 2017', compare: '2017'", "<p>Zahl: 12.</p>"),
    ])
    func `a figure stands in running text with its verdict`(entries: String, expected: String) throws {
        let county = try county(Self.front, "Zahl: {{ value \(entries) }}.")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let shown = try page(county)
        #expect(shown.contains(expected), "\(shown.suffix(900))")
    }

    @Test(arguments: [
        ("records: incidents, by: [region, year]", "Zeile 7", "hier wären es 4"),
        (
            "records: incidents, where: 'region = Nordheim and date = 2016', compare: year-before", "Zeile 7",
            "nichts zum Vergleich"
        ),
        ("records: incidents, wehre: 'date = 2016'", "Zeile 7", "„where“"),
        ("where: 'date = 2016'", "Zeile 7", "„records“"),
        ("records: incidents, where: 'regoin = Nordheim'", "Zeile 7", "„region“"),
    ])
    func `a figure that is none is told where it stands`(entries: String, place: String, meant: String) throws {
        let county = try county(Self.front, "{{ value \(entries) }}.")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(place) && outcome.errors.contains(meant), "\(outcome.errors)")
        #expect(!Files.exists("\(county.folder)/notebooks-out/lage/index.html"))
    }

    @Test func `a table in the words of a review has headings with their scope`() throws {
        let county = try county(Self.front, "| Ort | Zahl |\n| --- | ---: |\n| Nordheim | {{ year }} |")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let page = try page(county)
        #expect(page.contains("<th scope=\"col\">Ort</th>"))
        #expect(page.contains("<th scope=\"col\" align=\"right\">Zahl</th>"))
    }

    @Test(arguments: [
        (
            "Im Jahr {{ Year }}.",
            "„{{ Year }}“ ist weder ein Parameter noch eine Zahl ({{ value … }}); gemeint vielleicht „year“?"
        ),
        ("{{ values records: incidents }}", "gemeint vielleicht „value“?"),
        ("Siehe {{ include teil.md }}.", "auf einer eigenen Zeile"),
        ("{{ {% if x %} }}", "ist weder ein Parameter"),
    ])
    func `something else between two braces is no words`(words: String, complaint: String) throws {
        let county = try county(Self.front, words)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeile 7: ") && outcome.errors.contains(complaint), "\(outcome.errors)")
    }

    @Test func `braces behind a backslash mean themselves, and no letter of a value is a sign`() throws {
        let county = try county(
            "title: L\nformats: []\nparameters: {ort: '*A* | <b>B</b> {{ ort }}'}",
            "Von \\{{ ort }}: {{ ort }}, `{{ ort }}`.")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let page = try page(county)
        #expect(page.contains("<p>Von {{ ort }}: *A* | &lt;b&gt;B&lt;/b&gt; {{ ort }}, "), "\(page.suffix(600))")
    }

    @Test(arguments: ["parameters: {Jahr: 2017}", "for-each: {regoin: municipality}\nparameters: {region: Nordheim}"])
    func `front matter whose parameters cannot be filled in is told with its line`(front: String) throws {
        let county = try county("title: L\n\(front)", "Worte.")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("reviews/lage.md, Zeile 3"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("--set"))
    }

    @Test func `other files are included from the folder of the review`() throws {
        let county = try county(Self.front, "{{ include teile/kopf.md }}")
        try FileManager.default.createDirectory(
            atPath: "\(county.folder)/reviews/teile", withIntermediateDirectories: true)
        try Files.write("Kopf {{ year }}.\n\n{{ include fuss.md }}\n", to: "\(county.folder)/reviews/teile/kopf.md")
        try Files.write("Fuß {{ yaer }}.\n", to: "\(county.folder)/reviews/teile/fuss.md")
        let failed = try county.run("review", "reviews/lage.md")
        #expect(failed.errors.contains("reviews/teile/fuss.md, Zeile 1: Einen Parameter „yaer“"), "\(failed.errors)")
        try Files.write("Fuß.\n", to: "\(county.folder)/reviews/teile/fuss.md")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(try page(county).contains("Kopf 2017.") && page(county).contains("Fuß."))
    }

    @Test(arguments: [
        "/etc/hostname", "../../fremd.md", "nirgends.md", "verweis.md", "../.kreisblick/secret",
        "../sources/polizei.csv",
        "../.kreisblick/notiz.md", "../notiz.md",
    ])
    func `nothing but Markdown of the reviews is included`(path: String) throws {
        let county = try county(Self.front, "{{ include \(path) }}")
        let outside = try Files.freshFolder("fremd")
        try Files.write("geheim\n", to: "\(outside)/fremd.md")
        for place in [".kreisblick/notiz.md", "notiz.md"] {
            try Files.write("geheim\n", to: "\(county.folder)/\(place)")
        }
        try FileManager.default.createSymbolicLink(
            atPath: "\(county.folder)/reviews/verweis.md", withDestinationPath: "\(outside)/fremd.md")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeile 7: „\(path)“ ist nicht da"), "\(outcome.errors)")
    }

    @Test func `all that fails is told at once and shown where it stands, beside the last good page`() throws {
        let county = try county(Self.front, "Davor.\n\n\(Self.block)\n\nDanach.")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let good = try page(county)
        let path = "\(county.folder)/reviews/lage.md"
        let text = try Files.text(path)
        try Files.write(
            text.replacingOccurrences(of: "by: [region, year]", with: "by: [region, yaer]") + "\n{{ perio }}\n",
            to: path)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Block in Zeile 10") && outcome.errors.contains("„perio“"), "\(outcome.errors)")
        #expect(try page(county) == good)
        let failed = "\(county.folder)/notebooks-out/lage/index.failed.html"
        let shown = try Files.text(failed)
        let places = ["Davor.", "Block in Zeile 10", "Danach.", "perio"].map { shown.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        try Files.write(text, to: path)
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(!Files.exists(failed))
    }

    @Test func `a review for each place has a folder for each`() throws {
        let county = try county("\(Self.front)\nfor-each: {region: municipality}", Self.block)
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Files.names(in: "\(county.folder)/notebooks-out/lage") == ["nordheim", "suedheim"])
        #expect(try page(county, "lage/suedheim").contains("Südheim (0102) 2017"))
        #expect(try !page(county, "lage/nordheim").contains("Südheim"))
        try #require(
            try county.run("review", "reviews/lage.md", "--set", "region=Südheim", "--out", "einer").exitCode == 0)
        #expect(try Files.names(in: "\(county.folder)/einer") == ["suedheim"])
        let other = try county.run("review", "reviews/lage.md", "--set", "region=Kreis Beispiel")
        #expect(other.exitCode == 1 && other.errors.contains("Ebene municipality"), "\(other.errors)")
        #expect(other.errors.contains("Nordheim, Südheim"), "\(other.errors)")
        try Files.replace("municipality", with: "gemeinde", in: "\(county.folder)/reviews/lage.md")
        #expect(try county.run("review", "reviews/lage.md").errors.contains("county, municipality"))
    }

    @Test func `a review is set in the county's own form of paper, which templates hold`() throws {
        let county = try county("\(Self.front)\ntemplate: haus\nform: {aktenzeichen: \"{{ year }}/x\"}", "Worte.")
        let refused = try county.run("review", "reviews/lage.md")
        #expect(refused.exitCode == 1 && refused.errors.contains("reviews/lage.md, Zeile 5: Eine Vorlage „haus“"))
        let folder = "\(county.folder)/templates/haus"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Files.write("<h1>{{title}}</h1><p>Az. {{form.aktenzeichen}}</p>", to: "\(folder)/header.mustache")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try page(county).contains("<p>Az. 2017/x</p>"))
        try Files.write("<h1>{{title}}</h1>{{#form}}", to: "\(folder)/header.mustache")
        let broken = try county.run("review", "reviews/lage.md")
        #expect(broken.exitCode == 1 && broken.errors.contains("header.mustache, Zeile 1"), "\(broken.errors)")
    }

    @Test func `a page leads to no workbook that was not asked for`() throws {
        let county = try county(Self.front.replacing("formats: []", with: "formats: [ipynb]"), Self.block)
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(try !page(county).contains(".xlsx") && page(county).contains("href=\"jahre.csv\""))
        try #require(try county.run("review", "reviews/lage.md", "--formats", "xlsx").exitCode == 0)
        #expect(try page(county).contains("href=\"jahre.xlsx\""))
    }

    @Test func `a figure in a table that fails leaves the others of its row`() throws {
        let county = try county(
            Self.front,
            "| Ort | Zahl | Jahr |\n| --- | --- | --- |\n| Nordheim | {{ value records: nichts }} | {{ year }} |")
        #expect(try county.run("review", "reviews/lage.md").exitCode == 1)
        let shown = try Files.text("\(county.folder)/notebooks-out/lage/index.failed.html")
        #expect(shown.contains("<td>Nordheim</td>") && shown.contains("<td>2017</td>"), "\(shown.suffix(900))")
    }

    @Test func `a review that is watched is rendered again after each change`() throws {
        let county = try county(Self.front, "Erst.")
        let process = try watching(county)
        // The test's threads block gentler signals, and so does what they start.
        defer { kill(process.processIdentifier, SIGKILL) }
        try wait { try page(county).contains("Erst.") }
        try Files.replace("Erst.", with: "{{ nix }}", in: "\(county.folder)/reviews/lage.md")
        try wait { Files.exists("\(county.folder)/notebooks-out/lage/index.failed.html") }
        try Files.replace("{{ nix }}", with: "Dann.", in: "\(county.folder)/reviews/lage.md")
        try wait { try page(county).contains("Dann.") }
        #expect(!Files.exists("\(county.folder)/notebooks-out/lage/index.failed.html"))
        try Files.write("Teil.", to: "\(county.folder)/reviews/teile/teil.md")
        try Files.replace("Dann.", with: "{{ include teile/teil.md }}", in: "\(county.folder)/reviews/lage.md")
        try wait { try page(county).contains("Teil.") }
        try Files.write("Anderes.", to: "\(county.folder)/reviews/teile/teil.md")
        try wait { try page(county).contains("Anderes.") }
    }

    /// What it logs and writes is no change.
    @Test func `a document for the house that is watched is rendered once`() throws {
        let block = "```kreisblick\ntable: counts\nrecords: incidents\nby: [region, year]\nlevel: municipality\n```"
        let county = try county("title: Lage\nformats: []\naudience: internal\nreason: Prüfung", block)
        let process = try watching(county, "--out", "reviews/aus")
        defer { kill(process.processIdentifier, SIGKILL) }
        try wait { Files.exists("\(county.folder)/reviews/aus/index.html") }
        let log = "\(county.folder)/.kreisblick/internal-use.log"
        let lines = try Files.text(log).split(separator: "\n").count
        Thread.sleep(forTimeInterval: 1.5)
        #expect(try Files.text(log).split(separator: "\n").count == lines)
    }

    private func watching(_ county: SmallCounty, _ options: String...) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "\(Program.buildFolder)/kreisblick")
        process.arguments = ["review", "reviews/lage.md", "--watch"] + options
        process.currentDirectoryURL = URL(fileURLWithPath: county.folder)
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits for what another process does; half a minute is more than it needs on any machine.
    private func wait(for condition: () throws -> Bool) throws {
        for _ in 0..<300 {
            if (try? condition()) == true { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        try #require((try? condition()) == true, "it did not happen within 30 seconds")
    }
}
