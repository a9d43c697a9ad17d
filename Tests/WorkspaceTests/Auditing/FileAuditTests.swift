import Disclosure
import Importing
import Testing
import TestSupport
import Wording
@testable import Workspace

/// The audit of files: every format, other tools' columns, and what cannot be read.
struct FileAuditTests {
    private static let header = "region_code,region_name,period,measure,value,status\r\n"
    /// Nordheim and Südheim withheld beside a published total: 9 = 5 + a + b.
    private static let release =
        header + "01,Kreis,2017,incidents,14,A\r\n0101,Nordheim,2017,incidents,,Q\r\n0102,Südheim,2017,incidents,,Q\r\n"
        + "0103,Ostheim,2017,incidents,5,A\r\n"

    private func audit(
        _ files: KeyValuePairs<String, String>, _ options: FileAudit.Options = FileAudit.Options()
    ) throws -> FileAudit {
        let folder = try TemporaryFolder()
        for (name, text) in files { _ = try folder.file(name, text) }
        return try FileAudit([folder.path], options: options)
    }

    private func intervals(_ audit: FileAudit) -> [String: String] {
        Dictionary(uniqueKeysWithValues: audit.audit.findings.map { (audit.name($0.place), audit.interval($0)) })
    }

    private var tight: FileAudit.Options {
        var options = FileAudit.Options()
        options.seeksIntervals = true
        return options
    }

    @Test func `a CSV of ours is read with the names of its regions`() throws {
        let audit = try audit(["a.csv": Self.release, "map.svg": "<svg/>"], tight)
        #expect(intervals(audit) == ["Nordheim 2017": "1–8", "Südheim 2017": "1–8"])
        #expect(audit.isSafe)
        #expect(audit.read.count == 1 && audit.notRead.count == 1)
        #expect(audit.summary(.german).last?.hasPrefix("Sicher:") == true)
        #expect(audit.summary(.english).last?.hasPrefix("Safe:") == true)
    }

    @Test func `two files together give what each alone withholds`() throws {
        let other = Self.header + "0101,Nordheim,2017,incidents,2,A\r\n"
        #expect(try audit(["b.csv": other]).isSafe)
        let audit = try audit(["a.csv": Self.release, "b.csv": other])
        #expect(!audit.isSafe)
        #expect(intervals(audit) == ["Nordheim 2017": "2", "Südheim 2017": "7"])
        let lines = audit.summary(.german)
        #expect(lines.contains { $0.hasPrefix("Zu eng: Nordheim 2017 ist 2 (") && $0.contains("a.csv, Zeile 3") })
        #expect(lines.contains { $0.contains("verraten in") && $0.hasSuffix("b.csv, Zeile 2") })
        #expect(lines.contains("    Nordheim 2017 + Südheim 2017 = 14 − 5"))
        #expect(lines.last?.hasPrefix("Nicht sicher: 2 von 2") == true)
    }

    /// Two people in 20,000 are a rate of 0.1 per 1,000.
    @Test(arguments: [
        ("0.1", "", "", "2"), ("", "0.01211", "", "2"), ("", "", "0.361234", "2"), ("", "", "", "1–8"),
    ])
    func `a rate or limit beside a withheld count gives it back`(
        rate: String, lower: String, upper: String, interval: String
    ) throws {
        let header = "region_code,region_name,period,measure,value,status,per,denominator,rate,lower,upper\r\n"
        let text =
            header + "01,Kreis,2017,incidents,14,A,1000,50000,,,\r\n"
            + "0101,Nordheim,2017,incidents,,Q,1000,20000,\(rate),\(lower),\(upper)\r\n"
            + "0102,Südheim,2017,incidents,,Q,1000,20000,,,\r\n0103,Ostheim,2017,incidents,5,A,1000,10000,,,\r\n"
        let audit = try audit(["a.csv": text], tight)
        #expect(intervals(audit)["Nordheim 2017"] == interval)
        #expect(audit.isSafe == (interval == "1–8"))
    }

    @Test func `a share of a published total, or an index with a published base, gives a count back`() throws {
        let header = "category,period,measure,value,status\r\n"
        let share =
            header
            + "_T,2017,incidents,14,A\r\nRaub,2017,incidents,,Q\r\nRaub,2017,incidents_share_category,14.285714,A\r\n"
            + "Diebstahl,2017,incidents,,Q\r\n"
        #expect(try intervals(audit(["a.csv": share], tight))["2017 Raub"] == nil)
        #expect(try intervals(audit(["a.csv": share], tight))["Raub 2017"] == "2")
        let index =
            header + "Raub,2016,incidents,20,A\r\nRaub,2017,incidents,,Q\r\nRaub,2017,incidents_index_2016,15,A\r\n"
        #expect(try intervals(audit(["a.csv": index], tight)) == ["Raub 2017": "3"])
    }

    @Test func `JSON and GeoJSON say the same as the CSV`() throws {
        func object(_ code: String, _ value: String, _ status: String) -> String {
            #"{"region_code":"\#(code)","period":"2017","measure":"incidents","value":\#(value),"status":"\#(status)"}"#
        }
        let objects = [
            object("01", "14", "A"), object("0101", "null", "Q"), object("0102", "null", "Q"), object("0103", "5", "A"),
        ]
        let json = "[\n" + objects.joined(separator: ",\n") + "\n]\n"
        let features = objects.map { #"{"type":"Feature","geometry":null,"properties":\#($0)}"# }
        let geojson = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
        for files in [["a.json": json], ["a.geojson": geojson]] as [KeyValuePairs] {
            #expect(try intervals(audit(files, tight)) == ["0101 2017": "1–8", "0102 2017": "1–8"])
        }
        let audit = try audit(["a.json": json, "b.csv": Self.header + "0101,Nordheim,2017,incidents,2,A\r\n"])
        #expect(audit.audit.tooNarrow.first?.source.line == 3)
        // Boundaries and descriptions are no tables.
        let boundaries =
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"region_code":"01"}}]}"#
        let besides = try self.audit([
            "a.csv": Self.release, "borders.geojson": boundaries, "datapackage.json": "{}", "csv-metadata.json": "{}",
        ])
        #expect(besides.notRead.count == 3)
    }

    private static func page(_ cells: [String], file: String, unit: String = "Vorfälle, 2017") -> String {
        let rows = zip(["Kreis", "Nordheim", "Südheim", "Ostheim"], cells).map { name, cell in
            "<tr><th scope=\"row\">\(name)</th><td class=\"number\">\(cell)</td></tr>"
        }
        return "<!doctype html>\n<html lang=\"de\"><body><div class=\"table\"><table><caption>Lage"
            + "<span class=\"unit\">\(unit)</span></caption>\n<thead><tr><th scope=\"col\">Gemeinde</th>"
            + "<th scope=\"col\" class=\"number\">Vorfälle</th></tr></thead>\n<tbody>\n" + rows.joined(separator: "\n")
            + "\n</tbody></table>\n<p class=\"notes\">. nicht veröffentlicht</p></div>"
            + "<p class=\"files\">Dateien: <a href=\"\(file)\">\(file)</a></p></body></html>\n"
    }

    @Test func `a page is held against the file beside it`() throws {
        let safe = try audit(
            ["a.csv": Self.release, "index.html": Self.page(["14", ".", ".", "5"], file: "a.csv")], tight)
        #expect(safe.isSafe && safe.read.count == 2)
        let leaking = try audit(
            ["a.csv": Self.release, "index.html": Self.page(["14", "3", ".", "5"], file: "a.csv")], tight)
        #expect(intervals(leaking) == ["Nordheim 2017": "3", "Südheim 2017": "6"])
        #expect(leaking.summary(.german).contains { $0.hasSuffix("index.html, Zeile 6") })
    }

    @Test func `each table of a figure is held against its own file, in their order`() throws {
        let links = ["a.csv", "a-nebenkarte.csv"].map { "<a href=\"\($0)\">\($0)</a>" }.joined(separator: ", ")
        func table(_ cells: [String]) -> String {
            let page = Self.page(cells, file: "x")
            let (start, end) = (
                page.firstRange(of: "<div")?.lowerBound, page.firstRange(of: "<p class=\"files\"")?.lowerBound
            )
            return start.flatMap { start in end.map { String(page[start..<$0]) } } ?? ""
        }
        let page =
            "<html lang=\"de\"><body><figure><details>\(table(["14", ".", ".", "5"]))\(table(["7", ".", ".", "5"]))</details></figure>"
            + "<p class=\"files\">Dateien: \(links)</p></body></html>"
        let tables = PageTable.tables(in: Array(page.utf8))
        #expect(tables.map(\.place) == [0, 1])
        #expect(tables.map(\.files) == [["a.csv", "a-nebenkarte.csv"], ["a.csv", "a-nebenkarte.csv"]])
        let inset = Self.release.replacing("incidents", with: "participants").replacing(",14,", with: ",7,")
        let audit = try audit(["a.csv": Self.release, "a-nebenkarte.csv": inset, "index.html": page], tight)
        #expect(Set(audit.audit.findings.map { audit.name($0.place) }).count == 2)
        #expect(audit.audit.findings.count == 4, "two of each file")
    }

    @Test func `shares of a page are held against the file beside it; others are told with the reason`() throws {
        let shares = [
            ("01", "Kreis", 30, "100"), ("0101", "Nordheim", 12, "40"), ("0102", "Südheim", 10, "33.333333"),
            ("0103", "Ostheim", 8, "26.666667"),
        ]
        let csv =
            Self.header
            + shares.map { code, name, count, share in
                "\(code),\(name),2017,incidents,\(count),A\r\n"
                    + "\(code),\(name),2017,incidents_share_region,\(share),A\r\n"
            }.joined()
        func page(_ cells: [String]) -> String { Self.page(cells, file: "a.csv", unit: "Vorfälle, Anteil in %") }
        let same = try self.audit(["a.csv": csv, "index.html": page(["100,0", "40,0", "33,3", "26,7"])])
        #expect(same.read.count == 2 && same.passedOver.isEmpty)
        let other = page(["100,0", "40,0", "33,4", "26,7"])
        let audit = try self.audit(["a.csv": csv, "index.html": other + other])
        let lines = audit.summary(.german).filter { $0.hasPrefix("Nicht gelesene Tabelle") }
        #expect(lines.count == 1 && lines[0].contains("„Lage“ nennt nur berechnete Größen"), "\(lines)")
        #expect(audit.summary(.english).contains { $0.hasPrefix("Table not read in ") })
    }

    @Test func `a page without a file beside it is audited by its names`() throws {
        let rows = ["Insgesamt", "Raub", "Diebstahl"].map { name in
            "<tr><th scope=\"row\">\(name)</th><td class=\"number\">\(name == "Insgesamt" ? "1.003" : ".")</td></tr>"
        }
        let page =
            "<html lang=\"de\"><table><caption>Art<span class=\"unit\">Vorfälle</span></caption><thead><tr><th>Art</th>"
            + "<th class=\"number\">Vorfälle</th></tr></thead><tbody>\(rows.joined())</tbody></table></html>"
        #expect(try intervals(audit(["p.html": page], tight)) == ["Raub": "1–1002", "Diebstahl": "1–1002"])
    }

    @Test func `an earlier release counts where it is named`() throws {
        let folder = try TemporaryFolder()
        let new = try folder.file("new.csv", Self.release)
        let old = try folder.file(
            "old.csv",
            Self.header + "01,Kreis,2017,incidents,14,A\r\n0101,Nordheim,2017,incidents,,Q\r\n"
                + "0102,Südheim,2017,incidents,4,A\r\n0103,Ostheim,2017,incidents,,Q\r\n")
        #expect(try FileAudit([new]).isSafe)
        var options = tight
        options.earlier = [old]
        #expect(try intervals(FileAudit([new], options: options))["Südheim 2017"] == "4")
    }

    @Test func `persons do not add up`() throws {
        let header = "region_code,region_name,period,measure,value,status\r\n"
        let text =
            header + "01,Kreis,2017,participants,10,A\r\n0101,Nordheim,2017,participants,,Q\r\n"
            + "0102,Südheim,2017,participants,6,A\r\n"
        #expect(try intervals(audit(["a.csv": text], tight)) == ["Nordheim 2017": "4–10"])
    }

    @Test(arguments: [
        ("a.csv", "Ort,Zahl\r\nNord,3\r\n", "Zeile 1"),
        ("a.csv", header + "01,Kreis,2017,incidents,vier,A\r\n", "„vier“"),
        ("a.csv", header + "01,Kreis,2017,incidents,4,Z\r\n", "„Z“"),
        ("a.csv", header + "01,Kreis,2017\r\n", "Zeile 2"),
        ("a.csv", "", "leer"), ("a.json", "[{\"measure\": }]", "Zeile 1, Spalte 14"), ("a.xlsx", "PK", "a.xlsx"),
        ("a.txt", "nichts", "keine Tabelle"),
    ])
    func `a broken file is refused with its place and what to do`(name: String, text: String, place: String) throws {
        let error = try #require(throws: (any Error).self) { try self.audit([name: text]) }
        let phrase = try #require(error as? any UserFacingError).phrase
        #expect(phrase.german.contains(place), "\(phrase.german)")
        #expect(phrase.german.contains("Bitte") && phrase.english != phrase.german)
    }
}
