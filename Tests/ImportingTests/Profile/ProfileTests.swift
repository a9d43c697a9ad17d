import Records
import Store
import Testing
import Wording

@testable import Importing

@Suite struct ProfileTests {
    private func profile(_ text: String) throws -> Profile {
        try Profile(text: text, file: "profiles/p.yaml") { name in
            throw FileError.cannotOpen(path: name, reason: Phrase(name: "no maps here"))
        }
    }

    private func complaint(_ text: String) -> YAMLError? {
        do {
            _ = try profile(text)
            return nil
        } catch {
            return error as? YAMLError
        }
    }

    @Test func `what a profile does not say is left to detection and to defaults`() throws {
        let profile = try profile("records: incidents\ncolumns: {date: Datum, region: Ort}")
        #expect(profile.kind == .incidents)
        #expect(profile.supplier == "p")
        #expect(profile.dialect == DialectSettings())
        #expect(profile.duplicates == .keep)
        #expect(profile.totalWords.contains("Summe"))
        #expect(profile.delivery.coverage == nil)
        #expect(profile.dialect.decimalSeparator == ",")
        #expect(profile.sources["date"]?.columns == ["Datum"])
    }

    @Test func `all that a profile says is taken`() throws {
        let profile = try profile(
            """
            records: participation
            supplier: KVHS
            dialect: {encoding: Windows-1252, delimiter: tab, header: 3, decimal: "."}
            columns:
              date: {from: Monat, format: "MM/yyyy"}
              end: Ende
              region: {from: [Gemeinde, Ort], match: code}
              measure: {value: kvhs}
            drop: Notiz
            duplicates: {by: [Lfd, Kurs]}
            totals: [Summe]
            delivery: {axis: occurred, coverage: "2012-01-01/2019-12-31"}
            basis: closed-case
            """)
        #expect(profile.kind == .participation)
        #expect(profile.dialect.dialect == Dialect(encoding: .windows1252, delimiter: 9, headerLine: 3))
        #expect(profile.dialect.decimalSeparator == ".")
        #expect(profile.sources["region"]?.columns == ["Gemeinde", "Ort"])
        #expect(profile.sources["region"]?.match == .code)
        #expect(profile.sources["measure"]?.constant == "kvhs")
        #expect(profile.dropped == ["Notiz"])
        #expect(profile.duplicates == .by(["Lfd", "Kurs"]))
        #expect(profile.totalWords == ["Summe"])
        #expect(profile.delivery.coverage?.upperBound.description == "2019-12-31")
    }

    struct Mistake: Sendable {
        let text: String
        let line: Int
        let words: [String]
    }

    static let mistakes = [
        Mistake(text: "records: incidents\ncolums:\n  date: Datum\n", line: 2, words: ["colums", "„columns“"]),
        Mistake(
            text: "records: incidents\ncolumns:\n  date: Datum\n  region:\n    form: Ort\n", line: 5,
            words: ["form", "„from“"]),
        Mistake(
            text: "records: incidents\ncolumns:\n  date: Datum\n  regoin:\n    from: Ort\n", line: 4,
            words: ["regoin", "„region“"]),
        Mistake(text: "records: incident\ncolumns: {date: D, region: R}", line: 1, words: ["incident", "„incidents“"]),
        Mistake(text: "columns: {date: D, region: R}", line: 1, words: ["records"]),
        Mistake(text: "records: incidents\nsupplier: x", line: 1, words: ["columns"]),
        Mistake(text: "records: incidents\ncolumns:\n  date: Datum\n", line: 3, words: ["region"]),
        Mistake(
            text: "records: participation\ncolumns:\n  date: Datum\n  region: Ort\n", line: 3, words: ["measure"]),
        Mistake(
            text: "records: incidents\ncolumns:\n  region: Ort\n  date: {from: D, format: TT.MM.JJJJ}", line: 4,
            words: ["TT.MM.JJJJ", "yyyy"]),
        Mistake(
            text: "records: incidents\ncolumns:\n  date: D\n  region: {from: R, match: nam}", line: 4,
            words: ["nam", "„name“"]),
        Mistake(
            text: "records: incidents\ncolumns:\n  date: {format: yyyy-MM-dd}\n  region: R", line: 3, words: ["from"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\ndialect: {encoding: utf8}", line: 3,
            words: ["utf8", "„utf-8“"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\ndialect: {delimiter: \";;\"}", line: 3,
            words: [";;", "tab"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\ndialect: {header: 0}", line: 3, words: ["1–1000"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\ndialect: {decimal: x}", line: 3, words: ["x"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\nduplicates: merge", line: 3,
            words: ["merge", "keep"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\nduplicates: {of: [x]}", line: 3,
            words: ["of", "by"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\ndelivery: {coverage: 2017-02-30/2017-03-01}",
            line: 3,
            words: ["2017-02-30", "2017-01-01/2017-03-31"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\ndelivery: {coverage: 2017-03-31/2017-01-01}",
            line: 3,
            words: ["2017-03-31/2017-01-01"]),
        Mistake(
            text: "records: incidents\ncolumns: {date: D, region: R}\nbasis: intak", line: 3,
            words: ["intak", "„intake“"]),
        Mistake(text: "records: incidents\ncolumns: {date: D, date: E}", line: 2, words: ["date"]),
        Mistake(text: "records: incidents\ncolumns: [date, region]", line: 2, words: ["Schlüssel"]),
        Mistake(text: "records: incidents\ncolumns: {date: D", line: 3, words: ["YAML"]),
        Mistake(text: "records: [incidents]\ncolumns: {date: D, region: R}", line: 1, words: ["incidents"]),
    ]

    @Test(arguments: mistakes)
    func `a mistake is told with file, line and what to do`(mistake: Mistake) throws {
        let error = try #require(complaint(mistake.text))
        let words = error.phrase(.german)
        #expect(words.contains("profiles/p.yaml, Zeile \(mistake.line)"), "\(words)")
        for word in mistake.words { #expect(words.contains(word), "\(words)") }
        #expect(error.phrase(.english).contains("profiles/p.yaml, line \(mistake.line)"))
        #expect(!error.phrase(.english).contains("Spalte"))
    }

    @Test func `a map that is not there is told where the profile names it`() throws {
        let error = try #require(
            complaint("records: incidents\ncolumns:\n  date: D\n  region: R\n  category: {from: C, map: maps/d.csv}"))
        #expect(
            error.phrase(.english)
                == "profiles/p.yaml, line 5, column 28: “maps/d.csv” does not fit here; expected a file that can be opened "
                + "(maps/d.csv: no maps here).")
        #expect(error.phrase(.german).contains("eine Datei, die sich öffnen lässt (maps/d.csv: no maps here)"))
    }

    @Test func `what else is wrong with a map is the reader's complaint`() {
        let damage = FileError.changedWhileRead(path: "maps/d.csv")
        #expect(throws: damage) {
            try Profile(
                text: "records: incidents\ncolumns: {date: D, region: R, category: {from: C, map: maps/d.csv}}",
                file: "profiles/p.yaml"
            ) { _ in throw damage }
        }
    }

    @Test func `an empty profile is refused`() {
        #expect(complaint("") == .empty(file: "profiles/p.yaml"))
        #expect(complaint("# nur ein Kommentar\n") == .empty(file: "profiles/p.yaml"))
    }
}
