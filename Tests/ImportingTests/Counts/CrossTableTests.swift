import Records
import Store
import Testing
import Wording

@testable import Importing

/// Fictitious tables of a police, as one gets them: crossed, with sums, signs and notes.
struct CrossTableTests {
    private static let twoRows = """
        Fiktive Kreuztabelle;;;;;;
        Raub nach Gemeinden;;;;;;
        ;2019;;2020;;Insgesamt;
        Gemeinde;Fälle;aufgeklärt;Fälle;aufgeklärt;Fälle;aufgeklärt
        Edemissen;-;-;<3;-;.;-
        Peine;1.210;40;14;(6);1.224;46
        Vechelde;5;x;6;2;11;2
        Ilsede;.;...;7;3;.;3
        ohne Ortsangabe;2;1;4;0;6;1
        Summe;1.230;50;33;11;1.263;61
        Quelle: frei erfunden;;;;;;

        """
    private static let profile = """
        records: counts
        basis: intake
        columns:
          region: Gemeinde
          date: {heading: 1}
          indicator: {heading: 2}
          category: {value: Raub}
        unpivot: others
        """

    /// The stored figures, each as `region period terms… status value`, sorted.
    private func figures(_ workspace: SampleWorkspace, _ kind: RecordKind = .counts) throws -> [String] {
        try workspace.store.segments(of: kind).flatMap { segment -> [String] in
            let columns = try RecordSchema.of(kind).columns.map { try segment.column($0.name) }
            return (0..<segment.rowCount).map { row in
                columns.compactMap { column in
                    switch column {
                    case .days(let days): CivilDate(dayNumber: Int(days[row])).description
                    case .codes(let codes, let dictionary):
                        codes[row] == Column.unknownCode ? nil : dictionary[Int(codes[row])]
                    case .counts(let counts): counts[row] == Column.unknownCount ? nil : String(counts[row])
                    case .hours, .quantities: nil
                    }
                }.joined(separator: " ")
            }
        }.sorted()
    }

    private func totals(_ outcome: Importer.Outcome) throws -> TableCheck {
        try #require(outcome.checks.first { $0.name == TableCheck.totals })
    }

    @Test func `two rows of headings become the dimensions of each figure`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(Self.twoRows, profile: Self.profile)
        #expect(outcome.delivery.rows.stored == 20)
        #expect(outcome.delivery.rows.isBalanced)
        #expect(outcome.delivery.basis == "intake")
        #expect(outcome.delivery.coverage.lowerBound.description == "2019-01-01")
        #expect(outcome.delivery.coverage.upperBound.description == "2020-12-31")
        let stored = try figures(workspace)
        for figure in [
            "2019-01-01 03157001 year Raub Fälle A 0", "2020-01-01 03157001 year Raub Fälle Q",
            "2019-01-01 03157006 year Raub Fälle A 1210", "2020-01-01 03157006 year Raub aufgeklärt U 6",
            "2019-01-01 03157007 year Raub aufgeklärt M", "2019-01-01 03157009 year Raub aufgeklärt O",
            "2019-01-01 03157009 year Raub Fälle Q", "2020-01-01 03157 year Raub Fälle A 4",
        ] {
            #expect(stored.contains(figure), "\(figure)")
        }
        #expect(!stored.contains { $0.hasSuffix("1230") || $0.hasSuffix("1224") })
    }

    @Test func `sums are set apart and checked in both directions`() throws {
        let workspace = try SampleWorkspace()
        let check = try totals(try workspace.run(Self.twoRows, profile: Self.profile))
        #expect(check.agreeing == 10)
        #expect(check.differing.isEmpty)
        #expect(check.untestable == 6)
        let wrong = Self.twoRows.replacing(";33;11;", with: ";33;12;")
        let other = try SampleWorkspace()
        let differing = try totals(try other.run(wrong, profile: Self.profile)).differing
        #expect(differing.map { "\($0.line) \($0.column)" } == ["10 2020 / aufgeklärt", "10 Insgesamt / aufgeklärt"])
        let reject = try #require(other.writtenRejects.first { $0.line == 10 })
        #expect(reject.isSetApart && reject.reason(.german).contains("weicht von ihren Teilen ab"))
        #expect(!reject.reason(.german).contains("12"))
    }

    @Test func `municipalities as columns are found by their names, the county's own column is a sum`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            """
            Jahr;Delikt;Edemissen;Peine;Vechelde;Landkreis Peine
            2019;Raub;1;2;4;7
            2019;Betrug;8;16;32;56
            2020;Raub;5;6;7;19
            """,
            profile: """
                records: counts
                columns: {region: {heading: 1}, date: Jahr, category: Delikt}
                unpivot: others
                """)
        #expect(outcome.delivery.rows.stored == 9)
        let check = try totals(outcome)
        #expect(check.agreeing == 2)
        #expect(check.differing.map { "\($0.line) \($0.column)" } == ["4 Landkreis Peine"])
        #expect(try figures(workspace).contains("2019-01-01 03157006 year Betrug A 16"))
    }

    @Test func `years as columns and sub-totals between the rows`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            """
            Nr;Gemeinde;2019;2020
            1;Edemissen;1;2
            2;Peine;3;4
            ;Zwischensumme;4;6
            3;Vechelde;5;6
            4;Ilsede;7;8
            ;Zwischensumme;12;14
            ;Landkreis Peine insgesamt;16;20
            """,
            profile: """
                records: counts
                columns: {region: Gemeinde, date: {heading: 1}, category: {value: Raub}}
                unpivot: others
                drop: [Nr]
                """)
        #expect(outcome.delivery.rows.stored == 8)
        #expect(try totals(outcome).agreeing == 6)
        #expect(try totals(outcome).differing.isEmpty)
    }

    @Test func `a region above the others is a sum, with zeros behind its code too, and what is at no place is kept`()
        throws
    {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            """
            Schlüssel;Name;Raub;Straftaten insgesamt
            03157000;Kreis;6;60
            03157001;Edemissen;1;10
            03157006;Peine;2;20
            03157999;Kreis - nicht zuzuordnen;3;30
            """,
            profile: """
                records: counts
                columns: {region: {from: Schlüssel, match: code}, date: {value: 2021}, category: {heading: 1}}
                unpivot: others
                drop: [Name]
                """)
        #expect(outcome.delivery.rows.stored == 6)
        #expect(try totals(outcome).agreeing == 2)
        // A key that holds the others is a key like any, for keys overlap.
        #expect(try figures(workspace).contains("2021-01-01 03157 year Straftaten insgesamt A 30"))
        #expect(outcome.delivery.rows.keptFurtherUp == 2)
    }

    @Test func `a second figure for the same is refused and both lines are named`() throws {
        let workspace = try SampleWorkspace()
        let text = "Gemeinde;Jahr;Fälle\nPeine;2019;4\nPeine;2019;5\nEdemissen;2019;1\n"
        let profile = "records: counts\ncolumns: {region: Gemeinde, date: Jahr, value: Fälle}\n"
        let outcome = try workspace.run(text, profile: profile, maxRejects: 0.5)
        #expect(outcome.delivery.rows.stored == 2)
        let reject = try #require(workspace.writtenRejects.first)
        #expect(reject.line == 3 && reject.reason(.english).contains("line 2"))
    }

    @Test func `inhabitants by sex, their sum beside them, only the rows that are meant`() throws {
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(
            """
            Art;Kreis;Gemeinde;Bevölkerung;männlich;weiblich
            40;03157;;;;
            60;03157;001;12 345;6 000;6 345
            60;03157;006; 50 000;24 000;26 000
            """,
            profile: """
                records: population
                where: {Art: 60}
                columns:
                  date: {value: 2019-12-31}
                  region: {from: [Kreis, Gemeinde], join: true, match: code}
                  sex: {heading: 1}
                unpivot: [männlich, weiblich]
                totals: [Bevölkerung]
                """)
        #expect(outcome.delivery.kind == .population)
        #expect(try totals(outcome).agreeing == 2)
        #expect(
            try figures(workspace, .population) == [
                "2019-12-31 03157001 female A 6345", "2019-12-31 03157001 male A 6000",
                "2019-12-31 03157006 female A 26000", "2019-12-31 03157006 male A 24000",
            ])
    }

    @Test func `a published rate is worked out from its figures`() throws {
        let profile = """
            records: counts
            columns: {region: Gemeinde, date: {value: 2020}, value: Fälle}
            checks: {rate: HZ, population: "#4"}
            """
        let text = "Gemeinde;Fälle;HZ;\nPeine;25;50;50.000\nEdemissen;1;8;12.345\nVechelde;1;9;12.345\n"
        let outcome = try SampleWorkspace().run(text, profile: profile)
        let check = try #require(outcome.checks.first { $0.name == TableCheck.rates })
        #expect(check.agreeing == 2)
        #expect(check.differing == [TableCheck.Place(line: 4, column: "HZ")])
    }

    @Test(arguments: [
        ("records: incidents\ncolumns: {date: A, region: B}\nunpivot: others\n", "records: counts"),
        ("records: counts\ncolumns: {date: A, region: B}\n", "value"),
        ("records: counts\ncolumns: {date: {heading: 1}, region: B, value: C}\n", "unpivot"),
        ("records: counts\ncolumns: {date: A, region: B, value: C}\npartition: [place]\n", "category"),
        ("records: counts\ncolumns: {date: A, region: B, value: C}\nsymbols: dash\n", "lsn"),
        ("records: incidents\ncolumns: {date: {from: A, format: yyyy}, region: B}\n", "Monat"),
    ])
    func `a profile that cannot be meant so says what is`(text: String, told: String) throws {
        let error = #expect(throws: YAMLError.self) {
            _ = try Profile(text: text, file: "p.yaml") { name in throw ImportError.Problem.noRecords }
        }
        #expect(error?.phrase(.german).contains(told) == true, "\(error?.phrase(.german) ?? "")")
    }

    @Test(arguments: [
        "", ";;;\n", "Gemeinde;Fälle\n", "Gemeinde\nPeine\n", "\u{0};\u{0}\n",
        "Gemeinde;2019\nPeine;99999999999999999999\n",
        "Gemeinde;2019;2019\nPeine;1;2\n",
    ])
    func `a table that is none ends in a complaint`(text: String) throws {
        let profile = "records: counts\ncolumns: {region: Gemeinde, date: {heading: 1}}\nunpivot: others\n"
        #expect(throws: (any Error).self) { try SampleWorkspace().run(text, profile: profile) }
    }
}
