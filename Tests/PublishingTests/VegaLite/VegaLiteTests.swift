import Foundation
@testable import Publishing
import Records
import Testing
import TestSupport
@testable import Trends
import Wording

/// Charts as specifications: the figures of the drawing, its marks, and nothing that is withheld.
@Suite struct VegaLiteTests {
    static let kinds: [any ChartSample.Type] = SampleKinds.all.compactMap { $0 as? any ChartSample.Type }

    static func spec(
        _ kind: any ChartSample.Type, _ state: SampleState, language: Language = .german
    ) throws -> String {
        try kind.chart(state, SampleLook(id: kind.name, language: language)).vegaLite(language: language).text
    }

    private static func rows(_ text: String) throws -> (root: [String: Any], rows: [[String: Any]]) {
        let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let data = try #require(root["data"] as? [String: Any])
        return (root, try #require(data["values"] as? [[String: Any]]))
    }

    @Test(arguments: kinds.indices, SampleState.allCases)
    func `its figures are those of the table, and what has no figure says why`(kind: Int, state: SampleState) throws {
        let sample = Self.kinds[kind]
        let (_, rows) = try Self.rows(try Self.spec(sample, state))
        let released = Set(try Self.figures(of: sample, state).map { ($0 * 1e6).rounded() / 1e6 })
        for row in rows {
            guard let value = row["value"] as? Double else {
                #expect(row["lower"] is NSNull && row["upper"] is NSNull)
                // A period between others that the table does not have has no state.
                if let status = row["status"] as? String {
                    #expect(["Q", "O", "M"].contains(status) && row["state"] as? String != nil, "\(row)")
                }
                continue
            }
            #expect(released.contains(value), "\(sample.name) \(state): \(value)")
            #expect(["A", "E", "U"].contains(row["status"] as? String) && row["state"] is NSNull, "\(row)")
        }
        let known = rows.count { $0["value"] is Double }
        #expect(state == .withheld ? known == 0 : known > 0, "\(sample.name) \(state): \(known) of \(rows.count)")
        if state == .withheld { #expect(rows.allSatisfy { $0["status"] as? String == "Q" }) }
    }

    private static func figures(of kind: any ChartSample.Type, _ state: SampleState) throws -> [Double] {
        func open<Kind: ChartSample>(_ kind: Kind.Type) throws -> [Double] {
            let figures = try kind.figures(state)
            if let table = figures as? EstimateTable { return table.cells.compactMap(\.estimate) }
            if let table = figures as? DerivedTable { return table.cells.compactMap(\.value) }
            return []
        }
        return try open(kind)
    }

    @Test(arguments: kinds.indices)
    func `invented figures say so in title and origin, and a state in a line of its own`(kind: Int) throws {
        for (language, mark) in [(Language.german, "FIKTIVE BEISPIELDATEN"), (.english, "FICTITIOUS SAMPLE DATA")] {
            let (root, rows) = try Self.rows(try Self.spec(Self.kinds[kind], .states, language: language))
            let title = try #require(root["title"] as? [String: Any])
            #expect((title["text"] as? [String])?.first == mark)
            let below = (title["subtitle"] as? [String])?.dropFirst().joined(separator: " ") ?? ""
            // Where a figure has no place of its own, it is named.
            let isNamed = ["slope", "funnel"].contains(Self.kinds[kind].name)
            var lacking = 0
            for (status, sign) in [(ObservationStatus.withheld, "□"), (.missing, "○"), (.cannotExist, "×")]
            where rows.contains(where: { $0["status"] as? String == status.rawValue }) {
                let words = status.phrase(language)
                #expect(
                    below.contains(isNamed ? "\(words): " : "\(sign) \(words)"), "\(Self.kinds[kind].name): \(below)")
                lacking += 1
            }
            #expect(lacking > 0)
            #expect((root["usermeta"] as? [String: Any])?["fictitious"] as? String == mark)
            let plain = try Self.rows(try Self.spec(Self.kinds[kind], .plain, language: language)).root
            #expect((plain["usermeta"] as? [String: Any])?["fictitious"] == nil)
        }
    }

    @Test func `a pyramid has men's figures with their limits to the left, and room behind the longest bar`() throws {
        let sexes = PopulationPyramidTests.sexes(["male", "female"])
        let table = SampleTable.table(
            [sexes, PopulationPyramidTests.ages(["0-9", "10-19"])],
            [SampleTable.rate(4), SampleTable.estimated(9), SampleTable.rate(6), SampleTable.without(.withheld)])
        let (root, rows) = try Self.rows(try PopulationPyramid(table).vegaLite(language: .english).text)
        func number(_ row: Int, _ field: String) -> Double? { rows[row][field] as? Double }
        #expect(number(0, "length") == -4 && number(0, "near").map { -$0 } == number(0, "lower"))
        #expect(number(0, "far") == number(0, "upper").map { -$0 } && number(0, "tip") == number(0, "far"))
        #expect(number(1, "length") == 6 && number(1, "far") == number(1, "upper"))
        #expect(number(2, "tip") == -9 && rows[2]["text"] as? String == "(9.0)")
        #expect(rows[3]["tip"] is NSNull && rows[3]["text"] is NSNull)
        let layers = try #require(root["layer"] as? [[String: Any]])
        let encodings = layers.compactMap { $0["encoding"] as? [String: [String: Any]] }
        #expect(encodings.contains { $0["x"]?["field"] as? String == "near" && $0["x2"]?["field"] as? String == "far" })
        let scale = try #require(encodings[0]["x"]?["scale"] as? [String: Any])
        let domain = (scale["domain"] as? [Any] ?? []).compactMap { $0 as? Double }
        #expect(domain.count == 2 && domain[0] == -domain[1] && domain[1] > 9.5, "\(domain)")
        let notes = ((root["usermeta"] as? [String: Any])?["notes"] as? [String])?.joined() ?? ""
        #expect(!notes.contains("different numbers of years"), "both bands have ten: \(notes)")
    }

    @Test func `the same chart has the same bytes`() throws {
        for kind in Self.kinds { #expect(try Self.spec(kind, .states) == Self.spec(kind, .states)) }
    }

    /// Prints a line for each specification that the schema has anything against, or of which nothing is drawn; then how many there are.
    private static let checker = """
        import glob, json, os, sys, altair, vl_convert
        from jsonschema import Draft7Validator
        folder = os.path.join(os.path.dirname(altair.__file__), 'vegalite/v5/schema/vega-lite-schema.json')
        validator = Draft7Validator(json.load(open(folder)))
        paths = sorted(glob.glob(os.path.join(sys.argv[1], '*.json')))
        for path in paths:
            spec = json.load(open(path))
            error = next(iter(validator.iter_errors(spec)), None)
            if error is not None: print(os.path.basename(path), error.message[:300])
            svg = vl_convert.vegalite_to_svg(spec, vl_version='5.20')
            if svg.count('<path') < 2: print(os.path.basename(path), 'draws nothing')
        print(len(paths))
        """

    @Test(.enabled(if: ProjectScript.python != nil))
    func `every specification is one by the schema of Vega-Lite, and is drawn`() throws {
        let folder = try TemporaryFolder()
        var count = 0
        for kind in Self.kinds {
            for state in [SampleState.states, .withheld] {
                _ = try folder.file("\(kind.name)-\(state).json", try Self.spec(kind, state))
                count += 1
            }
        }
        let outcome = try ProjectScript.run(
            path: try #require(ProjectScript.python), ["-c", Self.checker, folder.path])
        #expect(outcome.lines == ["\(count)"], "\(outcome.text)")
    }
}
