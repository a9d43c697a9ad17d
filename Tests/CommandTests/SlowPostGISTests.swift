import Foundation
import Glibc
import TestSupport
import Testing

/// Records and boundaries out of a real PostgreSQL server with PostGIS.
@Suite(
    .serialized, .slow,
    .enabled(if: PostGISServer.absence == nil, Comment(rawValue: PostGISServer.absence ?? "")))
struct SlowPostGISTests {
    private let server: PostGISServer
    private let database: String
    private let county: SmallCounty

    private static let profile = """
        records: incidents
        supplier: Polizei
        columns:
          date: {from: Datum}
          region: {from: Gemeinde, match: name}
          category: {from: Delikt}
        delivery: {coverage: "2016-01-01/2017-12-31"}

        """

    private static let byPoint = profile.replacing(
        "{from: Gemeinde, match: name}", with: "{from: [x, y], match: point}")

    init() throws {
        server = try PostGISServer.shared.get()
        database = try server.database()
        county = try SmallCounty()
        try Files.write(Self.profile, to: "\(county.folder)/profiles/gis.yaml")
    }

    @discardableResult
    private func sql(_ statement: String) throws -> String { try server.sql(statement, in: database) }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder, environment: environment)
    }

    private func load(_ table: String, _ further: String..., as user: String = "postgres") throws -> Program.Outcome {
        try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["import", server.address(database, as: user), "--table", table, "--profile", "profiles/gis.yaml"]
                + further,
            in: county.folder)
    }

    /// Thirty incidents with a column of nearly every type, in a table whose names have to be quoted.
    private func makeIncidents() throws {
        try sql(
            """
            CREATE SCHEMA "Polizei";
            CREATE TYPE lage AS ENUM ('innen', 'außen');
            CREATE TABLE "Polizei"."Vorfälle" (
              "Nr" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Datum" timestamptz, "Gemeinde" text, "Delikt" varchar(40),
              schaden numeric(9, 2), versucht boolean, marken text[], zusatz jsonb, lage lage, bild bytea, tag date, anteil real,
              doppelt numeric GENERATED ALWAYS AS (schaden * 2) STORED, geom geometry(Point, 25832));
            INSERT INTO "Polizei"."Vorfälle"
              ("Datum", "Gemeinde", "Delikt", schaden, versucht, marken, zusatz, lage, bild, tag, anteil, geom)
            SELECT '2016-06-01 10:00+00'::timestamptz + n * interval '1 hour',
              CASE WHEN n % 3 = 0 THEN 'Nordheim' ELSE 'Südheim' END, 'Gewalt/Raub', n * 1.5, n % 2 = 0, ARRAY['a,b', '"c"'],
              '{"a": [1, "zwei"]}', 'außen', '\\x00ff', '2016-06-01', 0.5,
              ST_Transform(ST_SetSRID(ST_MakePoint(10.1, CASE WHEN n % 3 = 0 THEN 52.4 ELSE 52.2 END), 4326), 25832)
            FROM generate_series(1, 28) n;
            INSERT INTO "Polizei"."Vorfälle" ("Datum", "Gemeinde", "Delikt") VALUES
              ('2016-12-31 23:30:00+00', 'Nordheim', E'Gewalt/\\nRaub'), (NULL, 'Nordheim', 'Gewalt/Raub');
            """)
    }

    @Test func `a table of many types comes in by the clock of Berlin, and the second time is nothing to do`() throws {
        try makeIncidents()
        let first = try load("\"Polizei\".\"Vorfälle\"", "--language", "en", "--max-rejects", "10")
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(first.output.contains("Polizei.Vorfälle (PostgreSQL)"), "\(first.output)")
        #expect(first.output.contains("30 rows = 29 stored + 1 rejected"), "\(first.output)")
        #expect(first.errors.contains("bild, geom"))
        // The last row has no day. It is row 30, line 31 of the table as CSV.
        let rejects = try Files.text("\(county.folder)/.kreisblick/rejects/Polizei.Vorfälle.rejects.csv")
        #expect(rejects.contains("\n31,Datum,"), "\(rejects)")
        // 23:30 in Greenwich on the last day of 2016 is the next year here.
        let years = try run(
            "query", "incidents", "--by", "year", "--audience", "internal", "--reason", "x", "--format", "csv")
        let table = try WrittenTable(years.output)
        #expect(table.rows.first { $0["period"] == "2017" }?["value"] == "1", "\(years.output)")
        // The same rows in another order on disk are the same delivery.
        try sql(#"UPDATE "Polizei"."Vorfälle" SET lage = lage WHERE "Nr" < 10"#)
        try sql("VACUUM FULL")
        let again = try load("polizei.vorfälle", "--language", "en", "--max-rejects", "10")
        #expect(again.exitCode == 1 && again.errors.contains("Did you mean Polizei.Vorfälle?"), "\(again.errors)")
        let same = try load("Polizei.Vorfälle", "--language", "en", "--max-rejects", "10")
        #expect(same.output.contains("imported before, nothing to do"), "\(same.output)\(same.errors)")
    }

    @Test func `a view without a key has the same content whatever the order`() throws {
        try makeIncidents()
        try sql(
            """
            CREATE VIEW public.sicht AS SELECT "Datum"::date AS "Datum", "Gemeinde", "Delikt", geom AS "Ort"
            FROM "Polizei"."Vorfälle" WHERE "Nr" <= 28 ORDER BY random();
            """)
        try Files.write(Self.byPoint, to: "\(county.folder)/profiles/gis.yaml")
        let first = try load("sicht", "--language", "en")
        #expect(first.output.contains("28 rows = 28 stored + 0 rejected"), "\(first.output)\(first.errors)")
        let second = try load("public.sicht", "--language", "en")
        #expect(second.output.contains("imported before"), "\(second.output)\(second.errors)")
        let regions = try run(
            "query", "incidents", "--by", "region", "--level", "municipality", "--audience", "internal", "--reason",
            "x",
            "--format", "csv")
        let found = Dictionary(
            try WrittenTable(regions.output).rows.map { ($0["region_name"] ?? "", $0["value"] ?? "") }
        ) { $1 }
        #expect(found["Nordheim"] == "9" && found["Südheim"] == "19", "\(regions.output)")
    }

    @Test func `a source of kreisblick yaml may be a table`() throws {
        try makeIncidents()
        let path = "\(county.folder)/kreisblick.yaml"
        try Files.replace(
            #"{profile: profiles/polizei.yaml, files: "sources/polizei*.csv"}"#,
            with:
                "{profile: profiles/gis.yaml, files: \"\(server.address(database))\", table: Polizei.Vorfälle, fictitious: true}",
            in: path)
        let outcome = try run("import", "--max-rejects", "10", "--language", "en")
        #expect(outcome.output.contains("29 stored"), "\(outcome.output)\(outcome.errors)")
        let listed = try run("query", "incidents", "--by", "year")
        #expect(listed.output.contains("FIKTIVE BEISPIELDATEN"))
        // Nothing that is kept tells the way to the database.
        for (name, bytes) in try Files.tree("\(county.folder)/.kreisblick") {
            #expect(bytes.range(of: Data(server.folder.utf8)) == nil, "\(name)")
        }
        try Files.replace(", table: Polizei.Vorfälle", with: "", in: path)
        let without = try run("import", "--language", "en")
        #expect(without.exitCode == 1 && without.errors.contains("the entry “table” is missing"), "\(without.errors)")
    }

    @Test func `a table that names people is refused as a file is`() throws {
        try sql(
            """
            CREATE TABLE anzeigen AS SELECT DATE '2016-06-01' AS "Datum", 'Nordheim' AS "Gemeinde", 'Gewalt/Raub' AS "Delikt",
            'Meier' AS "Nachname" FROM generate_series(1, 30)
            """)
        let outcome = try load("anzeigen", "--language", "en")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("Nachname"), "\(outcome.errors)")
        #expect(!outcome.errors.contains("Meier"))
        // Who may not read the column may import the rest.
        try sql(
            #"CREATE ROLE r_\#(database) LOGIN; GRANT SELECT ("Datum", "Gemeinde", "Delikt") ON anzeigen TO r_\#(database)"#
        )
        let granted = try load("anzeigen", "--language", "en", as: "r_\(database)")
        #expect(granted.exitCode == 0 && granted.output.contains("30 rows"), "\(granted.errors)")
    }

    @Test func `what stands in the way is told, with what to do`() throws {
        try makeIncidents()
        try sql(
            """
            CREATE TABLE leer ("Datum" date, "Gemeinde" text, "Delikt" text);
            CREATE ROLE secret LOGIN PASSWORD 'richtig'; CREATE ROLE barred LOGIN;
            CREATE ROLE r_\(database) LOGIN;
            CREATE VIEW kaputt AS SELECT DATE '2016-01-01' AS "Datum", 'Geheimnis'::text::integer AS "Gemeinde";
            """)
        defer { _ = try? sql("DROP ROLE secret; DROP ROLE barred") }
        func refusal(_ address: String, _ table: String?, _ environment: [String: String] = [:]) throws -> String {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick",
                ["import", address] + (table.map { ["--table", $0] } ?? [])
                    + ["--profile", "profiles/gis.yaml", "--language", "en"],
                in: county.folder, environment: environment)
            #expect(outcome.exitCode == 1 && outcome.output == "", "\(outcome.output)")
            return outcome.errors
        }
        let address = server.address(database)
        #expect(try refusal("postgresql:///x?host=/nowhere", "a.b").contains("cannot be reached"))
        #expect(
            try refusal("postgresql://127.0.0.1:1/x", "a.b").contains("server 127.0.0.1, port 1, cannot be reached"))
        #expect(try refusal(server.address(database, as: "secret"), "leer").contains("none is kept"))
        let wrong = try refusal(server.address(database, as: "secret"), "leer", ["PGPASSWORD": "falsch"])
        #expect(wrong.contains("the password is wrong") && !wrong.contains("falsch"), "\(wrong)")
        #expect(try refusal(server.address(database, as: "barred"), "leer").contains("does not let this user in"))
        #expect(try refusal(server.address("nirgends"), "leer").contains("has no database “nirgends”"))
        let typed = try refusal("postgresql://secret:hunter2@/x", "leer")
        #expect(typed.contains("holds a password") && !typed.contains("hunter2"), "\(typed)")
        #expect(try refusal(address, nil).contains("Only what is named is read"))
        #expect(try refusal(address, "a.b.c").contains("is no name of a table"))
        #expect(try refusal(address, "Polizei.Vorfaelle").contains("Did you mean Polizei.Vorfälle?"))
        #expect(try refusal(address, "leer").contains("public.leer has no rows"))
        let hidden = try refusal(server.address(database, as: "r_\(database)"), "Polizei.Vorfälle")
        #expect(hidden.contains("may not read Polizei.Vorfälle") && hidden.contains("GRANT SELECT"), "\(hidden)")
        // Of what a user may not see, nothing is proposed.
        #expect(
            !(try refusal(server.address(database, as: "r_\(database)"), "Polizei.Vorfaelle").contains("Did you mean")))
        let broken = try refusal(address, "kaputt")
        #expect(broken.contains("22P02") && !broken.contains("Geheimnis"), "\(broken)")
    }

    @Test func `points are found by the only column of geometries, or the one that is named`() throws {
        try makeIncidents()
        try Files.write(Self.byPoint, to: "\(county.folder)/profiles/gis.yaml")
        try sql(
            """
            CREATE TABLE zwei AS SELECT "Datum", "Delikt", geom, ST_Buffer(geom, 5) AS flaeche FROM "Polizei"."Vorfälle"
              WHERE geom IS NOT NULL;
            CREATE TABLE null_srid AS SELECT "Datum", "Delikt", ST_SetSRID(geom, 0) AS geom FROM "Polizei"."Vorfälle";
            CREATE TABLE gemischt AS SELECT "Datum", "Delikt",
              CASE WHEN "Nr" < 5 THEN ST_Transform(geom, 4326) ELSE geom END AS geom FROM "Polizei"."Vorfälle";
            """)
        for (table, words) in [
            ("zwei", "several columns of geometries: geom, flaeche"),
            ("null_srid", "name no reference system (SRID 0)"),
            ("gemischt", "several reference systems (SRID 4326, 25832)"),
        ] {
            let outcome = try load(table, "--language", "en")
            #expect(outcome.exitCode == 1 && outcome.errors.contains(words), "\(outcome.errors)")
        }
        let areas = try load("zwei", "--geometry", "flaeche", "--language", "en")
        #expect(areas.errors.contains("“flaeche” holds: Polygon"), "\(areas.errors)")
        let named = try load("zwei", "--geometry", "geom", "--language", "en")
        #expect(named.output.contains("28 rows = 28 stored"), "\(named.output)\(named.errors)")
    }

    @Test func `inspect proposes a profile by which the table comes in`() throws {
        try makeIncidents()
        let address = server.address(database)
        let table = ["--table", "Polizei.Vorfälle", "--language", "en"]
        let unknown = try run("import", address, "--table", "Polizei.Vorfälle", "--language", "en", "--dry-run")
        #expect(unknown.errors.contains("postgresql://… --table Polizei.Vorfälle: read without a profile"))
        let looked = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["inspect", address] + table, in: county.folder)
        #expect(looked.exitCode == 0 && looked.output.hasPrefix("# Polizei.Vorfälle: PostgreSQL\n"), "\(looked.errors)")
        #expect(looked.output.contains("records: ") && !looked.output.contains(server.folder), "\(looked.output)")
        let file = try run("inspect", address, "--language", "en")
        #expect(file.exitCode == 1 && file.errors.contains("Only what is named is read"), "\(file.errors)")
    }

    @Test func `boundaries come out of a table as out of a file`() throws {
        let asFile = try run("regions", "import", "reference/boundaries.geojson", "-o", "-", "--language", "en")
        #expect(asFile.exitCode == 0, "\(asFile.errors)")
        try sql(
            """
            CREATE SCHEMA vg; CREATE TABLE vg."Gemeinden" (id serial PRIMARY KEY, ags text, "Name" text, seit timestamptz,
              geom geometry(MultiPolygon, 25832), mitte geometry(Point, 25832));
            INSERT INTO vg."Gemeinden" (ags, "Name", seit, geom) SELECT ags, name, now(),
              ST_Transform(ST_Multi(ST_Segmentize(ST_MakeEnvelope(10.0, south, 10.2, south + 0.2, 4326), 0.01)), 25832)
              FROM (VALUES ('0101', E'Nord\\nheim "A"', 52.3), ('0102', 'Südheim', 52.1)) g (ags, name, south);
            CREATE TABLE vg.ohne AS SELECT ags, ST_SetSRID(geom, 0) AS geom FROM vg."Gemeinden";
            """)
        let address = server.address(database)
        let several = try run("regions", "import", address, "--layer", "vg.gemeinden", "-o", "-", "--language", "en")
        #expect(several.exitCode == 1 && several.errors.contains("Did you mean vg.Gemeinden?"), "\(several.errors)")
        let named = try run(
            "regions", "import", address, "--layer", "vg.Gemeinden", "--geometry", "geom", "-o", "-", "--language", "en"
        )
        #expect(named.exitCode == 0 && named.errors.contains("column “ags” (2 in the register)"), "\(named.errors)")
        #expect(!named.errors.contains("Winding"), "\(named.errors)")
        #expect(named.output.contains("0101") && named.output.contains("Nordheim"))
        #expect(!named.errors.contains(server.folder) && named.errors.contains("vg.Gemeinden"), "\(named.errors)")
        let unknown = try run("regions", "import", address, "--layer", "vg.ohne", "-o", "-", "--language", "en")
        #expect(unknown.exitCode == 1 && unknown.errors.contains("--crs 25832"), "\(unknown.errors)")
        let told = try run(
            "regions", "import", address, "--layer", "vg.ohne", "--crs", "25832", "-o", "-", "--language", "en")
        #expect(told.exitCode == 0, "\(told.errors)")
        #expect(told.output == named.output.replacing(#""Nord heim \"A\"""#, with: #""Nordheim""#))
    }
}
