import TestSupport
import Testing

/// A small CSV file of `Fixtures/`, without quotes, made by a script beside it.
struct FixtureTable {
    struct Row {
        let fields: [String: String]
        subscript(_ column: String) -> String? { fields[column] }
        func number(_ column: String) throws -> Double { try #require(fields[column].flatMap { Double($0) }) }
    }

    let rows: [Row]

    init(_ name: String) throws {
        let text = try #require(StoredFile.text("\(ProjectFolder.path)/Tests/TrendsTests/Fixtures/\(name)"))
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        rows = lines.dropFirst().map { Row(fields: Dictionary(uniqueKeysWithValues: zip(lines[0], $0))) }
    }
}
