import Foundation
import Records
import Testing
@testable import Trends
import Wording

@testable import Publishing

struct CSVOnTheWebTests {
    private static let axes = [SampleTable.regions(["Nord", "Süd"]), SampleTable.years(2016...2017)]

    private func metadata(_ resources: [DataResource], _ terms: OpenDataTerms? = nil) throws -> [String: Any] {
        let text = CSVOnTheWeb.text(
            DataFolder(
                name: "lage", title: "Lage", description: "Kreis", resources: resources, release: "Freigabe 1",
                terms: terms, language: .german))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func table(fictitious: Bool = false) -> EstimateTable {
        SampleTable.table(Self.axes, (0..<4).map { _ in SampleTable.rate(4) }, fictitious: fictitious)
    }

    private func resource(fictitious: Bool = false) -> DataResource {
        DataResource(table(fictitious: fictitious), path: "tab.csv", title: "Titel", language: .german)
    }

    private func columns(of group: [String: Any]) throws -> [[String: Any]] {
        let tables = try #require(group["tables"] as? [[String: Any]])
        let schema = try #require(tables.first?["tableSchema"] as? [String: Any])
        return try #require(schema["columns"] as? [[String: Any]])
    }

    @Test func `each column has its heading, titles in both languages, a type, and says what is no value`() throws {
        let columns = try columns(of: try metadata([resource()]))
        let header = ReleasedCSV.text(table(), language: .german).split(separator: "\r\n")[0].split(separator: ",")
        #expect(columns.compactMap { $0["name"] as? String } == header.map(String.init))
        for column in columns {
            let titles = try #require(column["titles"] as? [String: String])
            #expect(titles["und"] == column["name"] as? String && titles["de"] != nil && titles["en"] != nil)
            #expect(column["null"] as? [String] == [""])
        }
        let types = Dictionary(
            uniqueKeysWithValues: columns.compactMap { column in
                (column["name"] as? String).map { ($0, column["datatype"] as? String) }
            })
        #expect(types["value"] == "integer" && types["rate"] == "decimal" && types["region_code"] == "string")
        #expect(types["denominator_date"] == "date")
    }

    @Test func `a status is a code of SDMX, a region and a period are what SDMX calls them`() throws {
        let columns = try columns(of: try metadata([resource()]))
        let status = try #require(columns.first { $0["name"] as? String == "status" })
        #expect((status["datatype"] as? [String: String])?["format"] == "[AEUQOM]")
        #expect((status["valueUrl"] as? String)?.hasSuffix("SDMX:CL_OBS_STATUS(2.2).{status}") == true)
        let named = columns.filter { $0["propertyUrl"] != nil }.compactMap { $0["name"] as? String }
        #expect(Set(named) == ["region_code", "period", "value", "status"])
    }

    @Test func `a table is keyed by its groupings, computed figures by what they are besides`() throws {
        #expect(resource().primaryKey == ["region_code", "period"])
        let derived = try DerivedTable(
            SampleTable.table(Self.axes, (0..<4).map { _ in SampleTable.count(4) }, per: nil),
            .index(base: try #require(Period(code: "2016"))),
            additivity: .everywhere)
        let computed = DataResource(derived, path: "a.csv", title: "A", language: .german)
        #expect(computed.primaryKey == ["region_code", "period", "measure"])
    }

    @Test func `what is invented says so as a whole and at each table, and a licence stands where there is one`() throws
    {
        let invented = try metadata([resource(fictitious: true)])
        let tables = try #require(invented["tables"] as? [[String: Any]])
        #expect(invented["rdfs:comment"] as? String == "FIKTIVE BEISPIELDATEN" && invented["dc:license"] == nil)
        #expect(tables[0]["rdfs:comment"] as? String == "FIKTIVE BEISPIELDATEN")
        let terms = OpenDataTerms(
            publisher: "Kreis", contact: .init(name: "Amt", email: "amt@example.org"), licence: .attributionGermany,
            base: "https://example.org/daten", themes: [], contributor: nil)
        let open = try metadata([resource()], terms)
        #expect(open["rdfs:comment"] == nil && open["dc:publisher"] as? String == "Kreis")
        #expect((open["dc:license"] as? [String: String])?["@id"] == "https://www.govdata.de/dl-de/by-2-0")
    }
}
