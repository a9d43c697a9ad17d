internal import Aggregation
internal import Store

/// Where a workspace's questions are counted.
public enum EngineChoice: Sendable {
    /// From the workspace's store, in this process.
    case embedded
    /// On a cluster, from tables that `export records` wrote.
    case spark(SparkSetting)
}

/// Which cluster, and which records.
public struct SparkSetting: Sendable {
    /// How the tables are held.
    public enum Format: String, CaseIterable, Sendable {
        case csv, parquet
    }

    /// As Spark names it, such as `spark://host:7077`, `yarn` or `local[2]`.
    public let master: String
    /// The URL or whole path of the tables, as Hadoop's file systems read it; `*` in it stands for several counties.
    public let records: String
    /// How the tables are held.
    public let format: Format

    /// - Parameter records: a path without a scheme is taken from the folder in which the command is given; where a folder has this very
    ///   name, nothing in it is a pattern.
    public init(master: String, records: String, format: Format = .csv) {
        self.master = master
        let hasScheme = records.prefix { $0 != "/" }.contains(":")
        let path = hasScheme ? records : Files.absolute(records)
        self.records = !hasScheme && Files.exists(path) ? Self.literal(path) : path
        self.format = format
    }

    private static func literal(_ path: String) -> String {
        path.map { "\\*?[]{}".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

extension SparkSetting.Format {
    var ofTables: SharedRecords.Format {
        switch self {
        case .csv: .csv
        case .parquet: .parquet
        }
    }
}

extension Workspace {
    /// The same workspace with questions counted elsewhere.
    public func counting(on engine: EngineChoice) -> Workspace {
        var workspace = self
        workspace.engine = engine
        return workspace
    }
}
