import Testing

/// What a terminal gets: spark lines, its width, its colour; and the same answer as JSON.
@Suite struct TerminalTests {
    private static let internally = ["--audience", "internal", "--reason", "Test"]
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query", "incidents"] + arguments + Self.internally,
            in: county.folder, environment: environment)
    }

    /// What a terminal of fifty characters in a line is shown.
    private func onTerminal(_ arguments: [String], environment: [String: String]) throws -> String {
        let command =
            "stty cols 50; \(Program.buildFolder)/kreisblick query incidents "
            + (arguments + Self.internally).joined(separator: " ")
        let outcome = try Program.run(
            tool: "script", ["-qec", command, "/dev/null"], in: county.folder,
            environment: ["TERM": "xterm"].merging(environment) { $1 })
        #expect(outcome.exitCode == 0, "\(outcome.output)")
        return outcome.output.replacing("\r\n", with: "\n")
    }

    /// Those that are not empty.
    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    /// In March 2016 there is an incident a day: in Nordheim until the 10th, in Südheim until the 20th; 2016-03-01 is a Tuesday.
    @Test func `weeks have their counts and a course, and what nobody reported is a gap`() throws {
        let weeks = ["--by", "region,week", "--where", "date >= 2016-W08 and date <= 2016-W12"]
        let outcome = try run(weeks)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(
            outcome.output.contains(
                /Gemeinde +8\. KW 2016 +9\. KW 2016 +10\. KW 2016 +11\. KW 2016 +12\. KW 2016 +Verlauf\n/))
        #expect(outcome.output.contains(/Nordheim +– +6 +4 +– +– +–█▆––\n/), "\(outcome.output)")
        #expect(outcome.output.contains(/Südheim +– +6 +7 +7 +– +–▇██–\n/))
        #expect(outcome.output.contains("\nVerlauf: – nichts vorhanden\n"))
        #expect(!(try run(["--by", "region,year"])).output.contains("Verlauf"))
    }

    @Test func `periods that run down have their course below`() throws {
        let outcome = try run(["--by", "region,month"])
        let course = "––▇" + String(repeating: "–", count: 11) + "█" + String(repeating: "–", count: 9)
        #expect(outcome.output.contains("\nNordheim  \(course)\n"), "\(outcome.output)")
    }

    @Test(.enabled(if: Program.has(tool: "script"), "script(1) is not in PATH"))
    func `a course that is longer than the line shows its end`() throws {
        let shown = try onTerminal(["--by", "region,month"], environment: ["COLUMNS": "22", "NO_COLOR": "1"])
        #expect(shown.contains("\nNordheim  …–█" + String(repeating: "–", count: 9) + "\n"), "\(shown)")
    }

    @Test func `a school year that was reported in part is in parentheses, as a chart and a trend too`() throws {
        let outcome = try run(["--by", "region,school-year"])
        #expect(outcome.output.contains(/Gemeinde +2015\/16 +2016\/17 +2017\/18/), "\(outcome.output)")
        #expect(outcome.output.contains(/Nordheim +\(10\) +12 +–/), "\(outcome.output)")
        for grain in ["school-year", "week"] {
            for command in [["chart", "line"], ["compare"], ["trend"]] {
                let drawn = try Program.run(
                    tool: "\(Program.buildFolder)/kreisblick",
                    command + ["incidents", "--by", "region,\(grain)"] + Self.internally, in: county.folder)
                #expect(drawn.exitCode == 0, "\(command) \(drawn.errors)")
            }
        }
    }

    @Test func `a year cuts weeks and school years, and is told so`() throws {
        for grain in ["week", "school-year"] {
            let outcome = try run(["--by", "region,\(grain)", "--where", "date = 2016"])
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.contains("zerschneidet"), "\(outcome.errors)")
        }
    }

    @Test(.enabled(if: Program.has(tool: "script"), "script(1) is not in PATH"), arguments: [40, 60, 80])
    func `on a terminal no line of the table is wider than COLUMNS`(width: Int) throws {
        let question = ["--by", "region,quarter"]
        let narrow = try onTerminal(question, environment: ["COLUMNS": String(width), "NO_COLOR": "1"])
        #expect(lines(narrow).dropFirst(2).allSatisfy { $0.count <= width }, "\(narrow)")
        let wide = try run(question)
        #expect(lines(wide.output).contains { $0.count > 80 })
        // Every figure is still there.
        #expect(narrow.matches(of: /[1-9]\d*(?!\d)/).count >= wide.output.matches(of: /[1-9]\d*(?!\d)/).count)
    }

    @Test func `in a pipe or a file nothing is cut, whatever COLUMNS says`() throws {
        for question in [["--by", "region,quarter"], ["--by", "region,month"]] {
            #expect(try run(question, environment: ["COLUMNS": "20"]).output == run(question).output)
        }
    }

    @Test func `a pipe gets no colour`() throws {
        let outcome = try run(["--by", "region,year"], environment: ["TERM": "xterm-256color"])
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test(.enabled(if: Program.has(tool: "script"), "script(1) is not in PATH"))
    func `a terminal gets colour and its width, unless NO_COLOR says no`() throws {
        func shown(_ environment: [String: String]) throws -> String {
            try onTerminal(["--by", "region,quarter"], environment: environment)
        }
        let coloured = try shown([:])
        #expect(coloured.contains("\u{1B}[1mGemeinde\u{1B}[0m"))
        #expect(coloured.contains("\u{1B}[2m–\u{1B}[0m"))
        let plain = try shown(["NO_COLOR": "1"])
        #expect(!plain.contains("\u{1B}"))
        #expect(lines(plain).dropFirst(2).allSatisfy { $0.count <= 50 }, "\(plain)")
        #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
        #expect(!(try shown(["TERM": "dumb"])).contains("\u{1B}"))
    }

    @Test(.enabled(if: Program.has(tool: "python3"), "python3 is not in PATH"))
    func `JSON has the names, the order and the figures of the CSV`() throws {
        for options in [["--by", "region,year", "--per", "1000"], ["--by", "region,year", "--index", "2016"]] {
            let csv = try WrittenTable(try run(options + ["--format", "csv"]).output)
            let text = try run(options + ["--format", "json"]).output
            let objects = try Program.run(
                tool: "python3",
                [
                    "-c",
                    """
                    import json, sys
                    for row in json.loads(sys.argv[1]):
                        print("|".join(k + "=" + ("" if v is None else f"{v:.6g}" if isinstance(v, float) else str(v)) for k, v in row.items()))
                    """, text,
                ], in: county.folder)
            try #require(objects.exitCode == 0, "\(objects.errors)")
            let rows = objects.output.split(separator: "\n").map(String.init)
            #expect(rows.count == csv.rows.count)
            for (row, expected) in zip(rows, csv.rows) {
                let pairs = row.split(separator: "|").map {
                    $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                }
                #expect(pairs.map { String($0[0]) } == csv.header)
                for pair in pairs {
                    let (name, value) = (String(pair[0]), String(pair[1]))
                    let written = expected[name] ?? ""
                    let isSame =
                        written == value
                        || Double(written).flatMap { one in Double(value).map { abs(one - $0) < 1e-4 } } ?? false
                    #expect(isSame, "\(name): \(value) for \(written)")
                }
            }
        }
    }

    @Test func `JSON is a list of one object a line`() throws {
        let text = try run(["--by", "region,year", "--format", "json", "--where", "date = 2016"]).output
        #expect(
            text.hasPrefix("[\n{\"region_code\":\"0101\",\"region_name\":\"Nordheim\",\"period\":\"2016\","), "\(text)")
    }
}
