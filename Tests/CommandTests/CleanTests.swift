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

    @Test func `it is written as a whole where asked, also over its source, and told in English`() throws {
        let folder = try folder()
        for _ in 0..<2 {
            let outcome = try Program.run("clean", "in.csv", "-o", "in.csv", "--language", "en", in: folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.output.isEmpty)
            #expect(outcome.errors.contains("2 rows, header rows: 1"))
            #expect(try Files.text("\(folder)/in.csv") == Self.clean)
        }
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
