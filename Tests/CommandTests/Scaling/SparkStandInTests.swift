import Testing

/// What a question says where Spark fails, tried with programmes that stand in for it.
@Suite struct SparkStandInTests {
    private static let spark = [
        "--engine", "spark", "--master", "spark://nowhere:7077", "--records", "/srv/records", "--language", "en",
    ]

    /// A folder with a shell's script in the place of `spark-sql`.
    private func home(_ script: String?) throws -> String {
        let home = try Files.freshFolder("spark-home")
        guard let script else { return home }
        try Files.write("#!/bin/sh\n\(script)\n", to: "\(home)/script")
        // Another process writes what is run: a file that this one has open, and tests beside this one inherit, cannot be.
        let made = try Program.run(tool: "install", ["-D", "-m", "755", "script", "bin/spark-sql"], in: home)
        try #require(made.exitCode == 0, "\(made.errors)")
        return home
    }

    private func ask(_ home: String, _ options: [String], in county: SmallCounty) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--by", "region,year", "--audience", "internal", "--reason", "test"] + options,
            in: county.folder,
            environment: ["SPARK_HOME": home, "TMPDIR": home, "PATH": "/usr/bin:/bin"])
    }

    /// What a cluster answers about 3 records of Nordheim in 2017.
    private static let answer = """
        printf 'Spark master: local\\n'
        printf 'kreisblick:deliveries\\t30\\t6131\\t696E636964656E7473\\t506F6C697A6569\\t66616C7365\\t'
        printf '323031372D30312D3031\\t323031372D31322D3331\\t-\\t-\\t33\\n'
        printf 'kreisblick:0\\t6131\\t-\\t33\\t33\\t33\\t323031372D30312D3031\\t30313031\\t-\\t-\\n'
        """

    @Test func `an answer is a table like any other, logged, and nothing of it stays behind`() throws {
        let county = try SmallCounty()
        let home = try home(
            """
            for word; do script=$word; done
            cp "$script" "$SPARK_HOME/script.sql"
            pwd > "$SPARK_HOME/folder"
            \(Self.answer)
            echo kreisblick:end
            echo 'a message' >&2
            """)
        let outcome = try ask(
            home,
            [
                "--format", "csv", "--engine", "spark", "--master", "local", "--records", "tables/*", "--explain",
            ], in: county)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try WrittenTable(outcome.output).rows
        #expect(
            rows.map { [$0["region_code"], $0["period"], $0["value"]] } == [
                ["0101", "2017", "3"], ["0102", "2017", "0"],
            ])
        #expect(try Files.text("\(county.folder)/.kreisblick/spark.log") == "a message\n")
        #expect(try Files.permissions("\(county.folder)/.kreisblick/spark.log") == 0o600)
        #expect(
            try Files.text("\(county.folder)/.kreisblick/internal-use.log").contains("incidents --by region,year\ttest")
        )
        // The script is what --explain shows; a path without a scheme is taken from the current folder.
        let script = try Files.text("\(home)/script.sql")
        #expect(script.contains("path '\(county.folder)/tables/*/incidents'"))
        #expect(outcome.errors == script)
        #expect(try Files.text("\(home)/folder").hasPrefix("\(county.folder)/.kreisblick/scratch/session.part-"))
        #expect(try Files.names(in: "\(county.folder)/.kreisblick/scratch") == [])
        #expect(try Files.names(in: home) == ["bin", "folder", "script", "script.sql"])
    }

    @Test func `the statements are for the house alone`() throws {
        let county = try SmallCounty.shared.get()
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--by", "year", "--explain"] + Self.spark,
            in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(!outcome.errors.contains("SELECT"))
    }

    private static let failures: [(script: String?, message: String)] = [
        (nil, "The program spark-sql was not found."),
        ("echo '[PATH_NOT_FOUND] Path does not exist: /srv/records' >&2; exit 1", "(PATH_NOT_FOUND)"),
        ("echo \"[CAST_INVALID_INPUT] The value 'secret'\" >&2; exit 1", "(CAST_INVALID_INPUT)"),
        ("echo 'java.lang.OutOfMemoryError [secret]' >&2; exit 137", "(OutOfMemoryError, spark.driver.memory)"),
        ("echo '[SECRET_1] record; [PATH_NOT_FOUND] Path' >&2; exit 1", "(PATH_NOT_FOUND)"),
        ("echo 'some [SECRET_1] message' >&2; exit 1", "Spark did not answer the question. "),
        ("echo 'some [secret] message' >&2; exit 1", "Spark did not answer the question. "),
        ("kill -9 $$", "Spark did not answer the question. "),
        ("\(answer)\nexit 1", "Spark did not answer the question. "),
        (answer, "Spark's answer is incomplete."),
        ("exit 0", "Spark's answer is incomplete."),
        (
            "\(answer)\nprintf 'kreisblick:0\\tsecret\\n'\necho kreisblick:end",
            "Line 4 of Spark's answer cannot be read."
        ),
        ("\(answer)\n\(answer)\necho kreisblick:end", "the delivery a1 lies more than once"),
        (
            answer.replacing("\\t33\\n'", with: "\\t34\\n'") + "\necho kreisblick:end", "exported 4, found 3. "
        ),
        (
            answer.replacing("-\\t33\\t33\\t33", with: "-\\t33\\t35\\t33") + "\necho kreisblick:end",
            "exported 3, found 3, yet some records are missing and others are there twice."
        ),
        (
            answer.replacing("-\\t33\\t33\\t33\\t323031372D30312D3031", with: "-\\t33\\t33\\t33\\t736563726574")
                + "\necho kreisblick:end", "has a value in the column “date” that it cannot have"
        ),
    ]

    @Test(arguments: failures)
    func `where Spark fails the reason is said, no value is, and nothing is written`(
        script: String?, message: String
    ) throws {
        let county = try SmallCounty()
        let outcome = try ask(try home(script), Self.spark, in: county)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(!outcome.errors.contains("secret"))
        // What was not answered was not seen.
        #expect(!Files.exists("\(county.folder)/.kreisblick/internal-use.log"))
    }

    @Test func `the messages of a failed session are kept for the house`() throws {
        let county = try SmallCounty()
        let outcome = try ask(try home("echo 'why it failed' >&2; exit 3"), Self.spark, in: county)
        let log = "\(county.folder)/.kreisblick/spark.log"
        #expect(outcome.errors.contains(log))
        #expect(try Files.text(log) == "why it failed\n")
        #expect(try Files.permissions(log) == 0o600)
    }

    @Test(arguments: [
        ["--engine", "spark"], ["--engine", "spark", "--master", "local"], ["--engine", "spark", "--records", "/r"],
        ["--engine", "spark", "--master", "", "--records", "/r"], ["--master", "local"], ["--records", "/r"],
        ["--records-format", "csv"], ["--engine", "hadoop"],
        ["--engine", "spark", "--master", "local", "--records", "/r", "--records-format", "xml"],
    ])
    func `options of a cluster come together or not at all`(_ options: [String]) throws {
        try expectMisuse(["query", "incidents"] + options)
    }

    @Test(arguments: [["trend"], ["chart", "line"], ["map"]])
    func `every command that asks questions of a cluster checks that`(_ command: [String]) throws {
        try expectMisuse(command + ["incidents", "--engine", "spark", "--master", "local"])
    }

    private func expectMisuse(_ arguments: [String]) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64, "\(outcome.errors)")
        #expect(outcome.output == "")
    }
}
