import Records
import Store
import Testing
import Wording

@testable import Importing

@Suite struct DeliverySettingsTests {
    private func profile(_ delivery: String, kind: String = "incidents", columns: String = "") throws -> Profile {
        try Profile(
            text: "records: \(kind)\ncolumns: {date: D, region: R\(columns)}\ndelivery: \(delivery)\n", file: "p.yaml"
        ) { _ in throw FileError.notAFile(path: "no maps here") }
    }

    @Test(arguments: ["{}", "{coverage: observed}", "{axis: occurred}", "{axis: occurred, coverage: observed}"])
    func `what is not said is the day of occurrence and the days that are seen`(delivery: String) throws {
        let settings = try profile(delivery).delivery
        #expect(settings.axis == .occurred)
        #expect(settings.coverage == nil)
    }

    @Test func `declared days belong to their axis`() throws {
        let days = "coverage: \"2017-01-01/2017-03-31\""
        let recorded = try profile("{axis: recorded, \(days)}", columns: ", recorded: A").delivery
        #expect(recorded.coverage(on: .recorded)?.upperBound.description == "2017-03-31")
        #expect(recorded.coverage(on: .occurred) == nil)
        let occurred = try profile("{\(days)}").delivery
        #expect(occurred.coverage(on: .occurred)?.lowerBound.description == "2017-01-01")
    }

    @Test(arguments: [
        ("incidents", "", "{axis: recorded}"), ("participation", ", measure: M", "{axis: recorded}"),
        ("incidents", "", "{axis: closed}"), ("incidents", "", "{coverage: always}"),
        ("incidents", "", "{coverage: 2017-03-31/2017-01-01}"), ("incidents", "", "{until: 2017}"),
    ])
    func `what cannot be is refused with its place`(kind: String, columns: String, delivery: String) throws {
        #expect {
            _ = try profile(delivery, kind: kind, columns: columns)
        } throws: { error in
            guard let error = error as? YAMLError else { return false }
            return error.phrase(.german).contains("p.yaml, Zeile 3")
        }
    }
}
