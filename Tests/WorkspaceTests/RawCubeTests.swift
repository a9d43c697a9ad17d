import Foundation
import Testing

/// An unsafe number cannot be published: a program that tries does not compile.
///
/// Swift's compiler checks small programs against the modules that these tests are built with. The modules' C
/// dependencies are found by their module maps.
@Suite(.enabled(if: Compiler.isThere, "swiftc is not in PATH"))
struct RawCubeTests {
    private static let imports = ["Aggregation", "Disclosure", "Publishing", "Regions", "Trends", "Wording"]
        .map { "import \($0)\n" }.joined()

    @Test func `a released table can be charted, mapped and written`() throws {
        let outcome = try Compiler.check(
            Self.imports + """
                func chart(_ table: ReleasedTable) -> LineChart { LineChart(EstimateTable(table)) }
                func chart(_ table: InternalTable) -> LineChart { LineChart(EstimateTable(table, per: 1000)) }
                func compare(_ table: ReleasedTable) -> StatementTable {
                    ComparisonTable(EstimateTable(table), with: .yearBefore).statements()
                }
                func map(_ table: ReleasedTable, _ shapes: BoundarySet) -> ChoroplethMap {
                    ChoroplethMap(EstimateTable(table), boundaries: shapes, MapOptions())
                }
                func write(_ table: ReleasedTable) -> String { ReleasedCSV.text(EstimateTable(table), language: .german) }
                func rows(_ table: ReleasedTable) -> PublishedRows { PublishedRows(table, language: .german) }

                """)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }

    @Test(arguments: [
        ("LineChart(cube)", "cannot convert value of type 'Cube' to expected argument type 'EstimateTable'"),
        ("EstimateTable(cube)", "requires that 'Cube' conform to 'GuardedTable'"),
        ("EstimateTable(cube, per: 1000)", "requires that 'Cube' conform to 'GuardedTable'"),
        ("ComparisonTable(cube, with: .yearBefore)", "cannot convert value of type 'Cube'"),
        ("try! SeriesTrends(cube)", "cannot convert value of type 'Cube'"),
        ("try! SeriesSignals(cube)", "cannot convert value of type 'Cube'"),
        ("ReleasedCSV.text(cube, language: .german)", "no exact matches"),
        ("ReleasedGeoJSON.text(cube, boundaries: shapes, language: .german)", "no exact matches"),
        ("ChoroplethMap(cube, boundaries: shapes, MapOptions())", "cannot convert value of type 'Cube'"),
        ("PublishedRows(cube, language: .german)", "cannot convert value of type 'Cube'"),
        (
            "{ (table: InternalTable) in PublishedRows(table, language: .german) }",
            "cannot convert value of type 'InternalTable' to expected argument type 'ReleasedTable'"
        ),
        ("TileMap(cube, tiles: [], MapOptions())", "cannot convert value of type 'Cube'"),
        ("ReleasedTable(content: content)", "'ReleasedTable' initializer is inaccessible"),
        ("InternalTable(content: content)", "'InternalTable' initializer is inaccessible"),
        ("GuardedCell(value: 1)", "'GuardedCell' initializer is inaccessible"),
        (
            """
            EstimateTable(axes: cube.axes, cells: [], measure: cube.measure, per: nil, provenance: cube.provenance, \
            audience: .everybody)
            """, "extra arguments"
        ),
    ])
    func `a raw cube cannot be charted, estimated, mapped or written, nor can the gate be gone around`(
        expression: String, complaint: String
    ) throws {
        let outcome = try Compiler.check(
            Self.imports + """
                func leak(_ cube: Cube, _ shapes: BoundarySet, _ content: GuardedContent) { _ = \(expression) }

                """)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
        #expect(!outcome.errors.contains("no such module") && !outcome.errors.contains("missing required module"))
    }
}

/// Swift's compiler over one file, types only.
private enum Compiler {
    struct Outcome {
        let exitCode: Int32
        let errors: String
    }

    static var isThere: Bool { executable != nil }

    static func check(_ source: String) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.path + "/kreisblick-cube-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(source.utf8).write(to: URL(fileURLWithPath: "\(folder)/main.swift"))
        let process = Process()
        process.executableURL = executable
        process.arguments =
            ["-typecheck", "-parse-as-library", "-swift-version", "6", "-I", "\(buildFolder)/Modules"]
            + (try moduleMaps()).flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] } + ["\(folder)/main.swift"]
        try Data().write(to: URL(fileURLWithPath: "\(folder)/errors"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/errors"))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let errors = String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/errors")), as: UTF8.self)
        return Outcome(exitCode: process.terminationStatus, errors: errors)
    }

    private static let executable: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { URL(fileURLWithPath: "\($0)/swiftc") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }

    /// The folder of the running tests, which holds the modules too.
    private static let buildFolder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().path

    /// Those of our C modules, and that of the YAML parser inside Yams.
    private static func moduleMaps() throws -> [String] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let own = try FileManager.default.contentsOfDirectory(atPath: "\(root)/Sources").sorted()
            .map { "\(root)/Sources/\($0)/module.modulemap" }
        let yams = "\(buildFolder)/../../checkouts/Yams/Sources/CYaml/include/module.modulemap"
        return (own + [yams]).filter { FileManager.default.fileExists(atPath: $0) }
    }
}
