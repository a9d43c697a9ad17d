import Records
import Testing
import Wording

@Suite struct RecordBatchTests {
    private func day(_ text: String) throws -> RecordValue { .day(try #require(CivilDate(iso: text))) }

    @Test func `rows come back column by column, with sentinels for what is unknown`() throws {
        var builder = RecordBatchBuilder(kind: .incidents)
        builder.append([
            try day("1970-01-01"), .code("03157006"), .hour(0), .code("Gewalt/Raub"), .unknown, .code("Schulweg"),
            .code("Polizei"), .count(0), try day("1970-01-02"), .unknown, .unknown,
        ])
        builder.append([
            try day("2149-06-05"), .code("03157001"), .hour(23), .code("Bedrohung"), .code("14-17"), .unknown,
            .code("Polizei"), .count(4_294_967_294), .unknown,
            try day("2149-06-05"), .hour(23),
        ])
        builder.append([
            try day("2017-03-31"), .code("03157006"), .unknown, .unknown, .unknown, .unknown, .unknown, .unknown,
            .unknown, .unknown, .unknown,
        ])
        let batch = try builder.takeBlock()
        #expect(batch.rowCount == 3)
        #expect(batch.column("date") == .days([0, 65_534, 17_256]))
        #expect(batch.column("region") == .codes([0, 1, 0], dictionary: ["03157006", "03157001"]))
        #expect(batch.column("hour") == .hours([0, 23, 255]))
        #expect(batch.column("category") == .codes([0, 1, 65_535], dictionary: ["Gewalt/Raub", "Bedrohung"]))
        #expect(batch.column("age_band") == .codes([65_535, 0, 65_535], dictionary: ["14-17"]))
        #expect(batch.column("involved") == .counts([0, 4_294_967_294, .max]))
        #expect(batch.column("recorded") == .days([1, .max, .max]))
        #expect(batch.column("persons") == nil)
        #expect(builder.rowCount == 0)
    }

    @Test func `quantities are hundredths`() throws {
        var builder = RecordBatchBuilder(kind: .participation)
        for hours in [RecordValue.quantity(2250), .quantity(0), .quantity(Int(Int32.max)), .unknown] {
            builder.append([
                try day("2017-01-01"), .code("03157"), .code("kvhs-ehrenamt"), .unknown, .count(12), .unknown, .unknown,
                hours,
            ])
        }
        let batch = try builder.takeBlock()
        #expect(batch.column("hours") == .quantities([2250, 0, .max, .min]))
        #expect(batch.column("enrolments") == .counts([12, 12, 12, 12]))
    }

    @Test(arguments: RecordKind.allCases)
    func `no rows give a batch of empty columns`(kind: RecordKind) throws {
        var builder = RecordBatchBuilder(kind: kind)
        let batch = try builder.takeBlock()
        #expect(batch.rowCount == 0)
        #expect(batch.columns.count == RecordSchema.of(kind).columns.count)
        #expect(batch.columns.allSatisfy { $0.rowCount == 0 })
    }

    @Test func `more codes than a dictionary holds are refused with the column's name`() throws {
        var builder = RecordBatchBuilder(kind: .incidents)
        let date = try day("2017-01-01")
        for number in 0...65_535 {
            builder.append([
                date, .code("03157"), .unknown, .code(String(number)), .unknown, .unknown, .unknown, .unknown,
                .unknown, .unknown, .unknown,
            ])
        }
        #expect(throws: RecordBatchError.tooManyCodes(Phrase(de: "Art", en: "Category"))) {
            _ = try builder.takeBlock()
        }
    }

    @Test(arguments: RecordKind.allCases)
    func `a schema knows its columns and its default measure`(kind: RecordKind) {
        let schema = RecordSchema.of(kind)
        #expect(schema.kind == kind)
        for (index, column) in schema.columns.enumerated() { #expect(schema.index(of: column.name) == index) }
        #expect(schema.index(of: "nonsense") == nil)
        #expect(schema.columns.filter(\.isRequired).map(\.name).starts(with: ["date", "region"]))
        // Persons add up over nothing.
        for column in schema.columns where ["involved", "participants"].contains(column.name) {
            guard case .nowhere? = column.additivity else {
                Issue.record("\(column.name) must not add up")
                continue
            }
        }
    }
}
