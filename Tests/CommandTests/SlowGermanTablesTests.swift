import Testing
import TestSupport

/// Real tables that none of us wrote: the police crime statistics 2020 and the list of municipalities 2019.
@Suite(
    .slow,
    .enabled(
        if: SharedData.has(GermanTables.pks) && SharedData.has(GermanTables.municipalities),
        Comment(rawValue: SharedData.absent)))
struct SlowGermanTablesTests {
    @Test func `each of 16,842 published rates is worked out from its row`() throws {
        let tables = try GermanTables.shared.get()
        #expect(tables.crimes.exitCode == 0, "\(tables.crimes.errors)")
        #expect(tables.crimes.output.contains("16.842 Zahlen = 16.842 gespeichert + 0 zurückgewiesen"))
        #expect(tables.crimes.output.contains("16.842 Raten geprüft, 16.842 stimmen\n"))
    }

    @Test func `every figure of the crime table is answered, codes without their zero and the key of dashes too`()
        throws
    {
        let tables = try GermanTables.shared.get()
        var expected = [String: String]()
        for row in try GermanTables.crimeRows() {
            let code = row[2].count == 4 ? "0" + row[2] : row[2]
            expected["\(code) \(row[0])"] = row[5].replacing(",", with: "")
        }
        let answer = try tables.query("counts", "--by", "region,category", "--level", "county")
        var found = [String: String]()
        for row in answer.rows where row["status"] == "A" {
            found["\(row["region_code"] ?? "") \(row["category"] ?? "")"] = row["value"]
        }
        #expect(found == expected)
        #expect(found["03157 ------"] == "7137")
    }

    @Test func `keys that hold each other are not added`() throws {
        let tables = try GermanTables.shared.get()
        let refused = try Program.run(
            "query", "counts", "--by", "region", "--audience", "internal", "--reason", "test", in: tables.folder)
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("Summenschlüssel"))
    }

    @Test func `the municipalities' sums are the inhabitants of all 401 counties`() throws {
        let tables = try GermanTables.shared.get()
        #expect(tables.people.exitCode == 0, "\(tables.people.errors)")
        #expect(tables.people.output.contains("11.004 Summen geprüft, 11.004 stimmen\n"))
        var found = [String: String]()
        for row in try tables.query("population", "--by", "region", "--level", "county").rows {
            found[row["region_code"] ?? ""] = row["value"]
        }
        var expected = [String: String]()
        for row in try GermanTables.crimeRows() {
            expected[row[20].count == 4 ? "0" + row[20] : row[20]] = row[22].replacing(",", with: "")
        }
        #expect(expected.count == 401)
        #expect(found.filter { expected[$0.key] != nil } == expected)
        // Without a county of its own: waters and an area shared with Luxembourg.
        #expect(found.filter { expected[$0.key] == nil }.values.allSatisfy { $0 == "0" })
    }

    @Test func `a dozen lines are enough for each profile`() {
        for profile in [GermanTables.crimeProfile, GermanTables.peopleProfile] {
            #expect(profile.split(separator: "\n").count <= 12)
        }
    }
}
