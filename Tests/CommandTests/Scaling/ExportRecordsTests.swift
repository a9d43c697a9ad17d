import Aggregation
import Records
import Store
import Testing
import Workspace

/// `export records`: the records of a workspace as tables for a cluster.
@Suite struct ExportRecordsTests {
    private func imported() throws -> SmallCounty {
        let county = try SmallCounty()
        let outcome = try county.run("import")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return county
    }

    @Test func `the rows are those of the store, column by column`() throws {
        let workspace = try DemoRun.shared.get().workspace
        let folder = try Files.freshFolder("export") + "/records"
        let outcome = try Program.run("export", "records", folder, "--reason", "test", in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let segments = try Workspace(directory: workspace).store.segments()
        #expect(Set(segments.map(\.delivery.kind)) == [.incidents, .participation])
        for (number, segment) in segments.enumerated() {
            let delivery = segment.delivery
            let listed = try WrittenTable(try Files.text("\(folder)/deliveries/deliveries.csv")).rows[number]
            #expect(listed["number"] == String(number) && listed["delivery"] == delivery.id)
            #expect(listed["supplier"] == delivery.supplier && listed["records"] == String(segment.rowCount))
            #expect(listed["coverage_first"] == delivery.coverage.lowerBound.description)
            let table = try WrittenTable(try Files.text("\(folder)/\(delivery.kind.rawValue)/\(delivery.id).csv"))
            #expect(table.header == SharedRecords.columns(of: delivery.kind))
            #expect(table.rows.map { $0["row"] } == (0..<segment.rowCount).map(String.init))
            #expect(table.rows.allSatisfy { $0["delivery"] == delivery.id })
            for column in RecordSchema.of(delivery.kind).columns {
                let stored = try Self.texts(try segment.column(column.name))
                #expect(table.rows.map { $0[column.name] } == stored, "\(column.name)")
            }
        }
    }

    /// Another way from values to texts than that of the export.
    private static func texts(_ column: Column) throws -> [String] {
        switch column {
        case .days(let days): days.map { $0 == .max ? "" : CivilDate(dayNumber: Int($0)).description }
        case .hours(let hours): hours.map { $0 == .max ? "" : "\($0)" }
        case .counts(let counts): counts.map { $0 == .max ? "" : "\($0)" }
        case .codes(let codes, let terms): codes.map { $0 == .max ? "" : terms[Int($0)] }
        case .quantities(let values):
            values.map { value in
                let cents = value % 100
                return value == .min ? "" : "\(value / 100).\(cents < 10 ? "0" : "")\(cents)"
            }
        }
    }

    @Test func `a kind of which there is no delivery has a table without rows`() throws {
        let county = try imported()
        #expect(try county.run("export", "records", "out", "--reason", "test").exitCode == 0)
        #expect(
            try Files.text("\(county.folder)/out/population/none.csv")
                == "delivery,row,date,region,age_band,sex,census,origin,status,value\n")
        #expect(
            try Files.names(in: "\(county.folder)/out") == [
                "counts", "deliveries", "incidents", "participation", "population",
            ])
    }

    @Test func `only their owner can read the tables`() throws {
        let county = try imported()
        // The last slash is that of completion in a shell.
        #expect(try county.run("export", "records", "out/", "--reason", "test").exitCode == 0)
        let folder = "\(county.folder)/out"
        #expect(try Files.permissions(folder) == 0o700)
        for table in try Files.names(in: folder) { #expect(try Files.permissions("\(folder)/\(table)") == 0o700) }
        for file in try Files.tree(folder).keys { #expect(try Files.permissions("\(folder)/\(file)") == 0o600) }
    }

    @Test func `people are told how many records left, and that they are confidential`() throws {
        let county = try imported()
        let german = try county.run("export", "records", "eins", "--reason", "test", "--language", "de")
        #expect(german.output == "")
        #expect(
            german.errors == """
                incidents: 56 Datensätze aus 1 Lieferung
                \(county.folder)/eins: einzelne Datensätze, ungeschützt und vertraulich; nur wer sie auswerten darf, darf sie haben.

                """)
        let english = try county.run("export", "records", "two", "--reason", "test", "--language", "en")
        #expect(english.errors.hasPrefix("incidents: 56 records of 1 delivery\n"))
    }

    @Test func `each export is logged with its reason, and with no value`() throws {
        let county = try imported()
        #expect(try county.run("export", "records", "out", "--reason", "Landeserhebung\n2017").exitCode == 0)
        let log = try Files.text("\(county.folder)/.kreisblick/internal-use.log")
        #expect(log.contains(/^\d{4}-\d\d-\d\d\texport records \/.*\/out\tLandeserhebung 2017\n$/), "\(log)")
    }

    @Test(arguments: ["folder", "file"])
    func `what is there already stays as it is`(_ what: String) throws {
        let county = try imported()
        let target = "\(county.folder)/out"
        try Files.write("mine", to: what == "folder" ? "\(target)/mine.txt" : target)
        let before = try Files.tree(county.folder)
        let outcome = try county.run("export", "records", "out", "--reason", "test", "--language", "en")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("is there already; nothing was written"), "\(outcome.errors)")
        #expect(try Files.tree(county.folder) == before)
    }

    @Test func `where the store is damaged nothing is left, and nothing is logged`() throws {
        let county = try imported()
        let column = try #require(
            try Files.tree("\(county.folder)/.kreisblick").keys.first { $0.hasSuffix("day.u16") })
        try Files.write("damaged", to: "\(county.folder)/.kreisblick/\(column)")
        let before = try Files.tree(county.folder)
        let outcome = try county.run("export", "records", "out", "--reason", "test")
        #expect(outcome.exitCode == 1)
        #expect(try Files.tree(county.folder) == before)
        #expect(try Files.names(in: county.folder).allSatisfy { !$0.contains("out") })
    }

    @Test func `a folder below one that is not there is refused`() throws {
        let county = try imported()
        let outcome = try county.run("export", "records", "no/such/out", "--reason", "test")
        #expect(outcome.exitCode == 1)
        #expect(!Files.exists("\(county.folder)/no"))
    }

    @Test(arguments: [["out"], ["out", "--reason", " "], ["", "--reason", "test"], ["--reason", "test"]])
    func `a folder and a reason are asked for`(_ arguments: [String]) throws {
        let county = try SmallCounty.shared.get()
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["export", "records"] + arguments, in: county.folder)
        #expect(outcome.exitCode == 64)
        #expect(!Files.exists("\(county.folder)/out"))
    }
}
