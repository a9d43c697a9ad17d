import Foundation
import Glibc
import TestSupport
import Testing

/// Released tables in a real PostgreSQL server with PostGIS, looked at by psql.
@Suite(
    .serialized, .slow,
    .enabled(if: PostGISServer.absence == nil, Comment(rawValue: PostGISServer.absence ?? "")))
struct SlowPostGISReleaseTests {
    private let server: PostGISServer
    private let database: String
    private let county: SmallCounty
    private static let tables = ["incidents_region_year_municipality", "incidents_region_year_category_municipality"]

    init() throws {
        server = try PostGISServer.shared.get()
        database = try server.database()
        county = try SmallCounty()
        try Files.replace("threshold: 3", with: "threshold: 11", in: "\(county.folder)/kreisblick.yaml")
    }

    @discardableResult
    private func sql(_ statement: String) throws -> String { try server.sql(statement, in: database) }

    private func release(_ further: String..., as user: String = "postgres") throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["release", "--to", server.address(database, as: user), "--language", "en"] + further, in: county.folder)
    }

    private func load() throws {
        let imported = try county.run("import")
        try #require(imported.exitCode == 0, "\(imported.errors)")
    }

    /// Three incidents more, and the release that tells of them.
    private func deliverMore() throws {
        let text = try Files.text("\(county.folder)/sources/polizei.csv")
        try Files.write(
            text + (21...23).map { "\($0).03.2017;Südheim;Gewalt/Raub\n" }.joined(),
            to: "\(county.folder)/sources/polizei.csv")
        let imported = try county.run("import")
        try #require(imported.exitCode == 0, "\(imported.errors)")
    }

    @Test func `the tables are those of the CSV files, with valid areas, keys, types and comments`() throws {
        try load()
        let outcome = try release("--out", "csv")
        #expect(outcome.exitCode == 0 && outcome.errors.contains("2 tables → kreisblick"), "\(outcome.errors)")
        #expect(outcome.errors.contains("GRANT SELECT"))
        #expect(!outcome.errors.contains(server.folder))
        for table in Self.tables {
            let file = "\(county.folder)/csv/\(table.replacing("_", with: "-")).csv"
            let wanted = try WrittenTable(try Files.text(file))
            let columns = try sql(
                """
                SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns
                WHERE table_schema = 'kreisblick' AND table_name = '\(table)' AND column_name <> 'id'
                """
            ).trimmingCharacters(in: .newlines)
            let written = try WrittenTable(
                try sql("COPY (SELECT \(columns) FROM kreisblick.\(table) ORDER BY id) TO STDOUT (FORMAT csv, HEADER)")
                    .replacing("\n", with: "\r\n"))
            #expect(written.rows == wanted.rows, "\(table)")
            #expect(!wanted.rows.isEmpty && wanted.rows.contains { $0["status"] == "Q" })
            #expect(
                try sql("SELECT count(*) FROM kreisblick.\(table) WHERE status = 'Q' AND value IS NOT NULL") == "0\n")
            #expect(try sql("SELECT count(*) FROM kreisblick.\(table) WHERE status = 'A' AND value IS NULL") == "0\n")
            #expect(
                try sql("SELECT count(DISTINCT id) = count(*) FROM kreisblick.\(table)_map") == "t\n")
            #expect(
                try sql("SELECT obj_description('kreisblick.\(table)'::regclass)").contains("Quellen: Polizei")
                    == false)
            #expect(try sql("SELECT obj_description('kreisblick.\(table)'::regclass)").contains("Sources: Polizei"))
        }
        #expect(
            try sql(
                """
                SELECT code, GeometryType(geometry), ST_SRID(geometry), ST_IsValid(geometry), round(ST_Area(geometry) / 1e6)
                FROM kreisblick.regions WHERE geometry IS NOT NULL AND level = 'municipality' ORDER BY code
                """) == "0101|MULTIPOLYGON|25832|t|303\n0102|MULTIPOLYGON|25832|t|304\n")
        #expect(
            try sql(
                """
                SELECT f_table_name, srid, type FROM geometry_columns WHERE f_table_schema = 'kreisblick' ORDER BY 1
                """) == """
                    incidents_region_year_category_municipality_map|25832|MULTIPOLYGON
                    incidents_region_year_municipality_map|25832|MULTIPOLYGON
                    regions|25832|MULTIPOLYGON

                    """)
        #expect(
            try sql(
                "SELECT col_description('kreisblick.incidents_region_year_municipality'::regclass, attnum) FROM "
                    + "pg_attribute WHERE attrelid = 'kreisblick.incidents_region_year_municipality'::regclass AND attname = 'status'"
            )
            .contains("Q withheld"))
    }

    @Test func `the next release replaces rows and leaves views and grants as they are`() throws {
        try load()
        #expect(try release().exitCode == 0)
        let table = "kreisblick.\(Self.tables[0])"
        try sql(
            """
            CREATE VIEW public.eigene AS SELECT region_name, value FROM \(table) WHERE period = '2017';
            CREATE ROLE l_\(database); GRANT SELECT ON \(table) TO l_\(database);
            """)
        let before = try sql("SELECT sum(value) FROM public.eigene WHERE region_name = 'Südheim'")
        try deliverMore()
        let second = try release()
        #expect(second.exitCode == 0 && !second.errors.contains("GRANT SELECT"), "\(second.errors)")
        let after = try sql("SELECT sum(value) FROM public.eigene WHERE region_name = 'Südheim'")
        #expect(before == "14\n" && after == "17\n", "\(before)\(after)")
        #expect(try sql("SELECT has_table_privilege('l_\(database)', '\(table)', 'SELECT')") == "t\n")
        // A table that the publication names no more is told, and stays.
        try Files.replace(
            "    - {by: [region, year, category], level: municipality}\n", with: "",
            in: "\(county.folder)/kreisblick.yaml")
        let third = try release()
        #expect(third.errors.contains("remove them (DROP)") && third.errors.contains(Self.tables[1]), "\(third.errors)")
    }

    @Test func `all tables are new, or all are old`() throws {
        try load()
        #expect(try release().exitCode == 0)
        let rows = "SELECT string_agg(t::text, ';' ORDER BY id) FROM kreisblick.\(Self.tables[0]) t"
        let before = try sql(rows)
        try sql("ALTER TABLE kreisblick.\(Self.tables[1]) ADD CONSTRAINT no CHECK (id < 0) NOT VALID")
        try deliverMore()
        let failed = try release()
        #expect(failed.exitCode == 1 && failed.errors.contains("The release is already entered"), "\(failed.errors)")
        #expect(failed.errors.contains("23514") && !failed.errors.contains("Südheim"), "\(failed.errors)")
        #expect(try sql(rows) == before)
        try sql("ALTER TABLE kreisblick.\(Self.tables[1]) DROP CONSTRAINT no")
        #expect(try release().exitCode == 0)
        #expect(try sql(rows) != before)
    }

    @Test func `what is not ours is left alone, and nothing is entered then`() throws {
        try load()
        try sql(
            "CREATE SCHEMA kreisblick; CREATE TABLE kreisblick.\(Self.tables[0]) (id integer); CREATE ROLE w_\(database) LOGIN"
        )
        let refused = try release()
        #expect(
            refused.exitCode == 1 && refused.errors.contains("is there already and not of Kreisblick"),
            "\(refused.errors)")
        #expect(!Files.exists("\(county.folder)/releases.csv"))
        let barred = try release("--schema", "neu", as: "w_\(database)")
        #expect(barred.exitCode == 1 && barred.errors.contains("CREATE SCHEMA neu"), "\(barred.errors)")
        #expect(try release("--schema", "eigenes").exitCode == 0)
        try Files.replace(
            "Kreis Beispiel\nregions", with: "Anderer Kreis\nregions", in: "\(county.folder)/kreisblick.yaml")
        let other = try release("--schema", "eigenes")
        #expect(
            other.exitCode == 1 && other.errors.contains("of another workspace (“Kreis Beispiel”)"), "\(other.errors)")
    }

    @Test func `areas in another reference system and foreign views are noticed before anything is entered`() throws {
        try load()
        #expect(try release().exitCode == 0)
        let entered = try Files.text("\(county.folder)/releases.csv")
        try sql("CREATE SCHEMA fremd; CREATE TABLE fremd.\(Self.tables[0])_map (id integer)")
        try deliverMore()
        let elsewhere = try release("--crs", "EPSG:25833")
        #expect(elsewhere.exitCode == 1, "\(elsewhere.errors)")
        #expect(elsewhere.errors.contains("kreisblick.regions: the column geometry is of type"), "\(elsewhere.errors)")
        let foreign = try release("--schema", "fremd")
        #expect(foreign.exitCode == 1, "\(foreign.errors)")
        #expect(foreign.errors.contains("fremd.\(Self.tables[0])_map is there already"), "\(foreign.errors)")
        for refused in [elsewhere, foreign] {
            #expect(!refused.errors.contains("already entered"), "\(refused.errors)")
        }
        #expect(try Files.text("\(county.folder)/releases.csv") == entered)
    }

    @Test func `invented data says so in name, column and comment`() throws {
        try Files.replace(
            "polizei*.csv\"", with: "polizei*.csv\", fictitious: true", in: "\(county.folder)/kreisblick.yaml")
        try load()
        #expect(try release().exitCode == 0)
        let table = "kreisblick.fiktiv_\(Self.tables[0])"
        #expect(try sql("SELECT DISTINCT fictitious FROM \(table)") == "FICTITIOUS SAMPLE DATA\n")
        for name in [table, table + "_map"] {
            #expect(try sql("SELECT obj_description('\(name)'::regclass)").contains("FICTITIOUS SAMPLE DATA"))
        }
    }
}
