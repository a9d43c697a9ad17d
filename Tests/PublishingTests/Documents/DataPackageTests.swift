import Foundation
import Records
import Testing
@testable import Trends
import Wording

@testable import Publishing

struct DataPackageTests {
    private static let axes = [SampleTable.regions(["Nord", "Süd"]), SampleTable.years(2016...2017)]

    private func package(_ resources: [DataResource], title: String = "Lage") throws -> [String: Any] {
        let document = Document(title: title, subtitle: "Kreis", notices: ["FIKTIV"], sections: [], origin: [])
        let text = DataPackage.text(
            DataFolder(name: "lage", of: document, resources: resources, release: "Freigabe 1", language: .german))
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func resource(_ cells: [EstimateCell], fictitious: Bool = false) -> DataResource {
        DataResource(
            SampleTable.table(Self.axes, cells, fictitious: fictitious), path: "tab.csv", title: "Titel",
            language: .german)
    }

    private func types(_ resource: DataResource) -> [String: String] {
        Dictionary(resource.fields.map { ($0.name, $0.type) }) { first, _ in first }
    }

    @Test func `a column has its type whether it holds figures or all are withheld`() {
        let known = resource((0..<4).map { _ in SampleTable.rate(4) })
        let withheld = resource((0..<4).map { _ in SampleTable.without(.withheld) })
        #expect(types(known) == types(withheld))
        let types = types(withheld)
        #expect(types["value"] == "integer" && types["denominator"] == "integer" && types["per"] == "integer")
        #expect(types["rate"] == "number" && types["lower"] == "number" && types["upper"] == "number")
        #expect(types["region_code"] == "string" && types["period"] == "string" && types["status"] == "string")
        #expect(types["denominator_date"] == "string")
    }

    @Test func `statements have the same types with and without findings`() {
        func resource(_ cell: (Int) -> EstimateCell) -> DataResource {
            let table = SampleTable.table(Self.axes, (0..<4).map(cell))
            let compared = ComparisonTable(table, with: .yearBefore)
            return DataResource(compared.statements(), path: "a.csv", title: "A", language: .german)
        }
        let known = resource { SampleTable.rate(Double(4 + 9 * $0)) }
        #expect(types(known) == types(resource { _ in SampleTable.without(.withheld) }))
        #expect(types(known)["p_value"] == "number" && types(known)["verdict"] == "string")
        #expect(types(known)["against"] == "string")
    }

    @Test func `a package names its title, its sources once, its release, and each table with its columns`() throws {
        let resource = resource((0..<4).map { _ in SampleTable.rate(4) }, fictitious: true)
        let package = try package([resource, resource], title: "A \"B\" \\ <c>")
        #expect(
            package["profile"] as? String == "tabular-data-package" && package["title"] as? String == "A \"B\" \\ <c>")
        #expect(package["description"] as? String == "Kreis – FIKTIV" && package["release"] as? String == "Freigabe 1")
        #expect(package["fictitious"] as? Bool == true)
        let sources = package["sources"] as? [[String: String]]
        #expect(sources?.compactMap { $0["title"] } == ["Polizeiinspektion", "Schulen"])
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.count == 2 && resources[0]["name"] as? String == "tab")
        #expect(resources[0]["query"] as? String == "incidents by region, year")
        let schema = try #require(resources[0]["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        let table = SampleTable.table(Self.axes, (0..<4).map { _ in SampleTable.rate(4) }, fictitious: true)
        let header = ReleasedCSV.text(table, language: .german).split(separator: "\r\n")[0].split(separator: ",")
        #expect(fields.compactMap { $0["name"] as? String } == header.map(String.init))
        let status = try #require(fields.first { $0["name"] as? String == "status" })
        let codes = (status["constraints"] as? [String: [String]])?["enum"]
        #expect(codes == ObservationStatus.allCases.map(\.rawValue))
    }

    @Test func `what is not invented is not called so`() throws {
        #expect(try package([resource((0..<4).map { _ in SampleTable.rate(4) })])["fictitious"] == nil)
    }
}
