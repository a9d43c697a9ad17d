import Store
import Testing
import TestSupport

@testable import Importing

/// The acid test for CSV parsers `csv-spectrum`, whose folder holds each file as JSON too.
@Suite(.enabled(if: SharedData.has("csv/csv-spectrum/csvs"), "\(SharedData.absent)"))
struct CSVSpectrumTests {
    @Test(arguments: [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
    func `the records are those of the JSON`(name: String) throws {
        let expected = try YAMLValue(text: try Self.json(name), file: name).list().map { object in
            try object.entries().map { [$0.key, try $0.value.text()] }
        }
        #expect(try Self.objects(name) == expected)
    }

    /// The JSON of this file holds another telephone number and a list's one object; its CSV is read as it stands.
    @Test func `the coordinates keep their quotes and their broken characters`() throws {
        let replacement = "\u{FFFD}"
        #expect(
            try Self.objects("location_coordinates") == [
                [
                    ["Contact Phone Number", "2095257564"],
                    [
                        "Location Coordinates",
                        "37\(replacement)36'37.8\"N 121\(replacement)2'17.9\"W",
                    ],
                    ["Cities", "Modesto"], ["Counties", "Stanislaus"],
                ]
            ])
    }

    private static func json(_ name: String) throws -> String {
        let path = try #require(SharedData.path("csv/csv-spectrum/json/\(name).json"))
        return String(decoding: try Files.read(path), as: UTF8.self)
    }

    private static func objects(_ name: String) throws -> [[[String]]] {
        let path = try #require(SharedData.path("csv/csv-spectrum/csvs/\(name).csv"))
        var records = [[String]]()
        try DelimitedFile(path: path).forEachRow { record, _ in records.append(record.fields) }
        let header = try #require(records.first)
        return records.dropFirst().map { fields in zip(header, fields).map { [$0, $1] } }
    }
}
