import Foundation
import TestSupport
import Testing

/// Answers in JSON, held against the schemas of `docs/schemas` by a validator of others.
@Suite(.slow, .enabled(if: Checkers.python != nil))
struct SlowJSONSchemaTests {
    private static let schemas = "\(Program.packageRoot)/docs/schemas"

    /// Prints a line for each file `NAME.N.json` of the folder: its name, and what its schema `NAME` has against it.
    private static let validator = """
        import glob, json, sys
        from jsonschema import Draft202012Validator as Validator
        for path in sorted(glob.glob('*.json')):
            schema = json.load(open(f'{sys.argv[1]}/{path.split(".")[0]}.json'))
            Validator.check_schema(schema)
            error = next(iter(Validator(schema, format_checker=Validator.FORMAT_CHECKER).iter_errors(json.load(open(path)))), None)
            print(path, 'valid' if error is None else f'{list(error.absolute_path)}: {error.message}'[:300])
        """

    private static let years = ["incidents", "--by", "region,year"]
    private static let municipalities = years + ["--level", "municipality"]
    private static let districts =
        years + ["--level", "district", "--where", "school_time = outside and region = 03157006", "--per", "1000"]
    private static let oneYear = municipalities + ["--where", "date = 2016", "--per", "1000"]

    private static let questions: [(schema: String, command: [String])] = [
        ("query", ["query"] + municipalities), ("query", ["query"] + districts),
        ("query", ["query", "incidents", "--by", "year,category", "--share", "category"]),
        ("query", ["query"] + municipalities + ["--index", "2016"]),
        ("query", ["query", "participation", "--by", "measure,year"]),
        ("query", ["query", "incidents", "--by", "weekday,hour", "--protect", "cell-key"]),
        (
            "query",
            ["query", "incidents", "--by", "month,source", "--audience", "internal", "--reason", "Prüfung"]
        ),
        ("compare", ["compare"] + districts), ("compare", ["compare"] + oneYear + ["--to", "county"]),
        ("trend", ["trend"] + municipalities), ("trend", ["trend"] + municipalities + ["--breaks"]),
        ("signals", ["signals", "incidents", "--by", "region,quarter", "--level", "municipality"]),
        ("hotspots", ["hotspots"] + oneYear + ["--replicates", "99"]),
        ("hotspots", ["hotspots"] + oneYear + ["--method", "local-moran", "--replicates", "99"]),
        (
            "hotspots",
            ["hotspots"] + municipalities + ["--per", "1000", "--method", "space-time", "--replicates", "99"]
        ),
        (
            "effect",
            ["effect", "--measure", "aufsuchende-sozialarbeit", "--outcome", "incidents", "--region", "Südstadt"]
        ),
        ("needs", ["needs"] + oneYear),
        ("region", ["regions", "show", "Ilsede"]), ("region", ["regions", "show", "03157004"]),
        ("neighbours", ["regions", "neighbours", "--level", "municipality"]),
    ]

    private func verdicts(in folder: String) throws -> [String: String] {
        let python = try #require(Checkers.python)
        let outcome = try Program.run(tool: python, ["-c", Self.validator, Self.schemas], in: folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return Dictionary(
            outcome.output.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
                return parts.count == 2 ? (parts[0], parts[1]) : nil
            }
        ) { first, _ in first }
    }

    @Test func `every answer is as its schema says, whatever its figures' state, and drift is noticed`() throws {
        let (workspace, folder) = (try DemoRun.shared.get().copyOfWorkspace(), try Files.freshFolder("answers"))
        var answers: [String: String] = [:]
        for (number, (schema, command)) in Self.questions.enumerated() {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", command + ["--format", "json"], in: workspace)
            try #require(outcome.exitCode == 0, "\(command): \(outcome.errors)")
            answers["\(schema).\(number).json"] = outcome.output
        }
        for (name, text) in answers { try Files.write(text, to: "\(folder)/\(name)") }
        for (name, verdict) in try verdicts(in: folder) { #expect(verdict == "valid", "\(name): \(verdict)") }
        // Each state is among them, so that schemas are not held against easy answers alone.
        let all = answers.values.joined()
        for (column, codes) in [
            ("status", ["A", "E", "Q", "M"]), ("verdict", ["noEvidence", "withheld", "tooFew", "notTestable"]),
        ] {
            for code in codes { #expect(all.contains("\"\(column)\":\"\(code)\""), "\(column) \(code)") }
        }
        #expect(all.contains("\"value\":0,\"status\":\"A\"") && all.contains("\"value\":null,\"status\":\"Q\""))
        #expect(all.contains("\"audience\":\"internal: Prüfung\"") && all.contains("\"note\":"))

        let broken = try Files.freshFolder("broken")
        let faults = [
            ("query.0.json", "\"measure\":", "\"meassure\":"),
            ("query.0.json", "{\"region_code\"", "{\"new\":1,\"region_code\""),
            ("query.1.json", "\"status\":\"A\"", "\"status\":\"Q\""),
            ("compare.7.json", "\"verdict\":\"", "\"verdict\":\"un"),
            ("region.17.json", "region:1\"", "region:2\""), ("neighbours.19.json", "\"border_km\":", "\"border\":"),
        ]
        for (number, (name, from, to)) in faults.enumerated() {
            let answer = try #require(answers[name])
            try #require(answer.contains(from), "\(name): \(from)")
            try Files.write(
                answer.replacing(from, with: to, maxReplacements: 1),
                to: "\(broken)/\(name.split(separator: ".")[0]).\(number).json")
        }
        let found = try verdicts(in: broken)
        #expect(found.count == faults.count && !found.values.contains("valid"), "\(found)")
    }
}
