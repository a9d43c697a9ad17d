public import ArgumentParser
internal import Wording
internal import Workspace

/// Where a question is counted.
struct EngineOptions: ParsableArguments {
    @Option(help: "embedded (from the workspace's store) or spark (on a cluster, from the tables of --records).")
    var engine = Kind.embedded

    @Option(help: "With --engine spark: the cluster as Spark names it, such as spark://host:7077, yarn or local[2].")
    var master: String?

    @Option(
        name: .customLong("records"),
        help: ArgumentHelp(
            "With --engine spark: where the tables of `export records` lie; * stands for several counties.",
            valueName: "url"))
    var tables: String?

    @Option(help: "With --engine spark: how these tables are held, csv (default) or parquet.")
    var recordsFormat: SparkSetting.Format?

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case embedded, spark
    }

    func validate() throws {
        switch engine {
        case .embedded:
            if master != nil || tables != nil || recordsFormat != nil {
                throw ValidationError(
                    Phrase(
                        de: "--master, --records und --records-format brauchen --engine spark.",
                        en: "--master, --records and --records-format need --engine spark."))
            }
        case .spark:
            let given = [master, tables].compactMap(\.self).filter { !$0.isEmpty }
            guard given.count == 2 else {
                throw ValidationError(
                    Phrase(
                        de: "--engine spark braucht --master und --records.",
                        en: "--engine spark needs --master and --records."))
            }
        }
    }

    /// - Precondition: the options were validated.
    var choice: EngineChoice {
        guard engine == .spark, let master, let tables else { return .embedded }
        return .spark(SparkSetting(master: master, records: tables, format: recordsFormat ?? .csv))
    }
}

extension SparkSetting.Format: ExpressibleByArgument {}
