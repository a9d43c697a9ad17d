import Glibc
import Testing

/// `kreisblick clean` as its users have it. All rows are fictitious.
@Suite struct CleanTests {
    private static let delivery = "Bericht\n\nOrt;Zahl;Art\nPeine;1,5;a\nIlsede;2,5;b\n\nQuelle: Polizei\n"
    private static let clean = "Ort,Zahl,Art\r\nPeine,\"1,5\",a\r\nIlsede,\"2,5\",b\r\n"

    private func folder(_ text: String = delivery) throws -> String {
        let folder = try Files.freshFolder("clean")
        try Files.write(text, to: "\(folder)/in.csv")
        return folder
    }

    @Test func `the clean file goes to standard output, the account to standard error`() throws {
        let outcome = try Program.run("clean", "in.csv", in: try folder())
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == Self.clean)
        #expect(outcome.errors.contains("1 Zeile über der Kopfzeile ausgelassen"))
        #expect(outcome.errors.contains("1 Zeile mit Fußnoten oder Legende ausgelassen"))
    }

    @Test func `it is written as a whole where asked, and told in English`() throws {
        let folder = try folder()
        for _ in 0..<2 {
            let outcome = try Program.run("clean", "in.csv", "-o", "out.csv", "--language", "en", in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("2 rows, header rows: 1"))
            #expect(try Files.text("\(folder)/out.csv") == Self.clean)
        }
    }

    @Test func `a delivery is never written over, by whatever path`() throws {
        let folder = try folder()
        for words in [["ln", "in.csv", "hard.csv"], ["ln", "-s", "in.csv", "soft.csv"]] {
            try #require(try Program.run(tool: words[0], Array(words.dropFirst()), in: folder).exitCode == 0)
        }
        for target in ["in.csv", "./in.csv", "hard.csv", "soft.csv"] {
            let outcome = try Program.run("clean", "in.csv", "-o", target, in: folder)
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.contains("--output"), "\(outcome.errors)")
        }
        let piped = try Program.run(
            tool: "sh", ["-c", "\"$0\" clean - -o in.csv < in.csv", "\(Program.buildFolder)/kreisblick"], in: folder)
        #expect(piped.exitCode == 1)
        #expect(try Files.text("\(folder)/in.csv") == Self.delivery)
    }

    @Test(arguments: [
        ("{\"Ort\": \"Peine\"}\n{\"Ort\": \"Ilsede\"}\n", "JSON Lines"), ("{\"Ort\": \"Pei", "JSON Lines"),
        ("[{\"Ort\": \"Peine\"}]", "JSON"), ("{\"type\": \"FeatureCollection\", \"features\": []}", "GeoJSON"),
        ("PK\u{3}\u{4}0000", "Tabellenkalkulation"),
    ])
    func `what is no delimited text is called by its name, with what to do`(text: String, name: String) throws {
        let outcome = try Program.run("clean", "in.csv", in: try folder(text))
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
        for word in [name, "kreisblick inspect", "in.csv"] {
            #expect(outcome.errors.contains(word), "\(outcome.errors)")
        }
    }

    @Test func `it speaks the language of the workspace around`() throws {
        let county = try SmallCounty()
        try Files.replace("title:", with: "language: en\ntitle:", in: "\(county.folder)/kreisblick.yaml")
        #expect(try county.run("clean", "sources/polizei.csv").errors.contains("56 rows"))
        #expect(try county.run("clean", "sources/polizei.csv", "--language", "de").errors.contains("56 Zeilen"))
        #expect(try county.run("init", "other").errors.contains("Next: fill in"))
    }

    @Test func `standard input is cleaned too`() throws {
        let outcome = try Program.run(
            tool: "sh", ["-c", "\"$0\" clean - < in.csv", "\(Program.buildFolder)/kreisblick"], in: try folder())
        #expect(outcome.exitCode == 0)
        #expect(outcome.output == Self.clean)
    }

    @Test func `what cannot be read is refused with exit 1 and leaves the target as it was`() throws {
        let folder = try folder("a;b\n1;\"offen\n")
        try Files.write("alt", to: "\(folder)/out.csv")
        let outcome = try Program.run("clean", "in.csv", "-o", "out.csv", in: folder)
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.contains(
                "in.csv, Zeile 2: Ein Anführungszeichen wird bis zum Ende der Datei nicht geschlossen"))
        #expect(try Files.text("\(folder)/out.csv") == "alt")
        #expect(try Program.run("clean", ".", in: folder).exitCode == 1)
        #expect(try Program.run("clean", "absent.csv", in: folder).exitCode == 1)
        #expect(try Program.run("clean", in: folder).exitCode == 64)
    }

    @Test func `an empty file is told and gives nothing`() throws {
        let outcome = try Program.run("clean", "in.csv", in: try folder(""))
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("in.csv ist leer"))
    }
}
