@testable import Publishing
import Records
import Testing
import TestSupport
@testable import Trends
import Wording

/// Tables with every state there is, as JSON, held against the schemas of `docs/schemas`.
@Suite(.enabled(if: ProjectScript.python != nil))
struct JSONStateTests {
    private static let validator = """
        import glob, json, os, sys
        from jsonschema import Draft202012Validator as Validator
        for path in sorted(glob.glob(sys.argv[1] + '/*.json')):
            name = os.path.basename(path)
            schema = json.load(open(f'{sys.argv[2]}/{name.split("-")[0]}.json'))
            errors = list(Validator(schema).iter_errors(json.load(open(path))))
            print(name, 'valid' if not errors else f'{list(errors[0].absolute_path)}: {errors[0].message}')
        """

    @Test func `figures of every state, and statements on them, are as their schemas say`() throws {
        let regions = SampleTable.regions((1...11).map { "Ort \($0)" })
        let axes = [regions, SampleTable.years(2012...2019)]
        let cells = SampleState.states.cells(88, seed: 1)
        let rates = SampleState.states.table(axes, cells)
        let counts = SampleState.extremes.table(
            axes, SampleState.plain.cells(88, seed: 2, areCounts: true), per: nil)
        let texts = [
            "query-rates": ReleasedJSON.text(rates, language: .german),
            "query-counts": ReleasedJSON.text(counts, language: .english),
            "compare-rates": ReleasedJSON.text(
                ComparisonTable(rates, with: .yearBefore).statements(), language: .german),
        ]
        for code in ["A", "E", "U", "Q", "O", "M"] {
            #expect(texts["query-rates"]?.contains("\"status\":\"\(code)\"") == true, "\(code)")
        }
        let folder = try TemporaryFolder()
        for (name, text) in texts { _ = try folder.file("\(name).json", text) }
        // A withheld row with a figure.
        let leak = try #require(texts["query-rates"]).replacing("\"status\":\"A\"", with: "\"status\":\"Q\"")
        _ = try folder.file("query-withheld.json", leak)
        let outcome = try ProjectScript.run(
            path: try #require(ProjectScript.python),
            ["-c", Self.validator, folder.path, "\(ProjectFolder.path)/docs/schemas"])
        #expect(
            outcome.lines.filter { $0.hasSuffix(" valid") }
                == ["compare-rates.json valid", "query-counts.json valid", "query-rates.json valid"], "\(outcome.text)")
        #expect(outcome.lines.count == 4)
    }
}
