import Aggregation
import Records
import Store
import TestSupport
import Workspace

/// The data about which both engines are asked.
extension EngineComparison {
    /// The records of a workspace, exported with the command.
    init(workspace folder: String) throws {
        let records = try Files.freshFolder("records") + "/county"
        let exported = try Program.run("export", "records", records, "--reason", "test", in: folder)
        guard exported.exitCode == 0 else { throw Program.Failure(what: exported.errors) }
        let workspace = try Workspace(directory: folder)
        self.init(facts: workspace.facts, segments: try workspace.store.segments(), records: records)
    }

    /// The demo: incidents and participation of eight years, schools and police, a merger.
    static func demo() throws -> EngineComparison {
        try EngineComparison(workspace: try DemoRun.shared.get().copyOfWorkspace())
    }

    /// A month of Berlin's bicycle thefts, each from one moment to another.
    static func berlin() throws -> EngineComparison {
        let folder = try Files.freshFolder("berlin-spark") + "/berlin"
        try Files.copy(try BerlinWorkspace.shared.get().folder, to: folder)
        let profile = BerlinWorkspace.profile.replacing("TATZEIT_ENDE_DATUM, TATZEIT_ENDE_STUNDE, ", with: "")
            .replacing("drop:", with: "  end: TATZEIT_ENDE_DATUM\n  end_hour: TATZEIT_ENDE_STUNDE\ndrop:")
        try Files.write(profile, to: "\(folder)/profiles/polizei.yaml")
        let imported = try BerlinWorkspace.importThefts(in: folder)
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return try EngineComparison(workspace: folder)
    }

    init(_ counties: OddCounties) {
        self.init(facts: counties.facts, segments: counties.segments, records: counties.records)
    }

    /// The same tables as Parquet, made as docs/store.md says.
    func asParquet(on cluster: StandaloneCluster) throws -> EngineComparison {
        let folder = try Files.freshFolder("parquet")
        let tables = [SharedRecords.deliveries] + RecordKind.allCases.map(\.rawValue)
        let statements = tables.map { table in
            """
            CREATE TEMPORARY VIEW `\(table)` USING csv
              OPTIONS (path '\(records)/\(table)', header 'true', escape '"', lineSep '\\n');
            INSERT OVERWRITE DIRECTORY '\(folder)/\(table)' USING parquet SELECT * FROM `\(table)`;

            """
        }
        _ = try cluster.sql(statements.joined())
        return EngineComparison(facts: facts, segments: segments, records: folder, format: .parquet)
    }
}
