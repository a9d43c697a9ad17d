import TestSupport
import Testing

/// A real cluster of Spark and this process answer the same questions alike. `SlowSparkClusterTests` asks more of them.
@Suite(.slow, .serialized, .enabled(if: Spark.home != nil, Spark.absent))
struct SlowSparkEnginesTests {
    @Test func `both engines make the same tables of the demo and of two odd counties, from CSV and Parquet`() throws {
        let odd = try OddCounties()
        let left = try StandaloneCluster.with(workers: 2) { cluster in
            try EngineComparison.demo().run(10, seed: 1, on: cluster)
            try EngineComparison(odd).run(10, seed: 2, on: cluster)
            try EngineComparison(odd).asParquet(on: cluster).run(3, seed: 4, on: cluster)
        }
        #expect(left == [], "what was started is stopped")
    }

    @Test(.enabled(if: BerlinWorkspace.hasData, Comment(rawValue: SharedData.absent)))
    func `both engines make the same tables of a month of thefts in Berlin`() throws {
        let left = try StandaloneCluster.with(workers: 2) { cluster in
            try EngineComparison.berlin().run(10, seed: 3, on: cluster)
        }
        #expect(left == [])
    }

    @Test func `the command answers from a cluster as it does from the store`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let records = Files.parent(of: workspace) + "/records"
        #expect(try Program.run("export", "records", records, "--reason", "test", in: workspace).exitCode == 0)
        let question = ["query", "incidents", "--by", "region,year", "--format", "csv"]
        let program = "\(Program.buildFolder)/kreisblick"
        // What a cluster counts is in no release.
        let embedded = try Program.run(tool: program, question + ["--audience", "draft"], in: workspace)
        let spark = try Program.run(
            tool: program, question + ["--engine", "spark", "--master", "local[1]", "--records", "../records"],
            in: workspace, environment: Spark.environment(in: Files.parent(of: workspace)), seconds: 300)
        #expect(spark.exitCode == 0, "\(spark.errors)")
        #expect(spark.output == embedded.output)
        #expect(try Files.permissions("\(workspace)/.kreisblick/spark.log") == 0o600)
        #expect(try Files.names(in: workspace) == Files.names(in: try DemoRun.shared.get().workspace))
    }

    @Test func `tables with columns in another order are refused, whatever is in them`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let records = Files.parent(of: workspace) + "/records"
        #expect(try Program.run("export", "records", records, "--reason", "test", in: workspace).exitCode == 0)
        let table = try #require(try Files.names(in: "\(records)/incidents").first)
        try Files.replace("category,age_band,", with: "age_band,category,", in: "\(records)/incidents/\(table)")
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [
                "query", "incidents", "--by", "year,category", "--engine", "spark", "--master", "local[1]", "--records",
                records, "--language", "en", "--audience", "internal", "--reason", "test",
            ], in: workspace, environment: Spark.environment(in: Files.parent(of: workspace)), seconds: 300)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Spark did not answer the question ("), "\(outcome.errors)")
        let log = try Files.text("\(workspace)/.kreisblick/spark.log")
        #expect(log.contains("CSV header does not conform to the schema"), "\(log)")
    }

    /// As where a transfer stopped: the last record lacks its last columns, of which the question asks for none.
    @Test func `a table that was cut within a line is refused`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        let records = Files.parent(of: workspace) + "/records"
        #expect(try Program.run("export", "records", records, "--reason", "test", in: workspace).exitCode == 0)
        let table = try #require(try Files.names(in: "\(records)/incidents").first)
        let whole = try Files.text("\(records)/incidents/\(table)")
        try Files.write(String(whole.dropLast(12)), to: "\(records)/incidents/\(table)")
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [
                "query", "incidents", "--by", "year", "--engine", "spark", "--master", "local[1]", "--records", records,
                "--language", "en", "--audience", "internal", "--reason", "test",
            ], in: workspace, environment: Spark.environment(in: Files.parent(of: workspace)), seconds: 300)
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty, "\(outcome)")
        #expect(outcome.errors.contains("Spark did not answer the question ("), "\(outcome.errors)")
    }
}
