public import ArgumentParser
internal import Workspace

/// Where a question is counted.
struct EngineOptions: ParsableArguments {
    @Option(help: "embedded (from the workspace's store) or spark (on a cluster, from the tables of --records).")
    var engine = Kind.embedded

    @Option(help: "The cluster, as Spark names it, such as spark://host:7077, yarn or local[2].")
    var master: String?

    @Option(
        name: .customLong("records"),
        help: ArgumentHelp(
            "The folder or URL of the tables of `export records`; * stands for several counties.", valueName: "url"))
    var tables: String?

    @Option(help: "How these tables are held: csv or parquet.")
    var recordsFormat = SparkSetting.Format.csv

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case embedded, spark
    }

    func validate() throws {
        switch engine {
        case .embedded:
            if master != nil || tables != nil { throw ValidationError("--master and --records need --engine spark.") }
        case .spark:
            if master == nil || tables == nil { throw ValidationError("--engine spark needs --master and --records.") }
        }
    }

    /// - Precondition: the options were validated.
    var choice: EngineChoice {
        guard engine == .spark, let master, let tables else { return .embedded }
        return .spark(SparkSetting(master: master, records: tables, format: recordsFormat))
    }
}

extension SparkSetting.Format: ExpressibleByArgument {}
