import Records
import Testing
import TestSupport

@Suite struct PublicHolidaysTests {
    private static let table = "holidays/pypi_holidays_DE_NI_2011_2027.csv"

    private static func days(_ year: Int, _ state: String) -> [String] {
        PublicHolidays.days(in: year, state: state).map { String($0.description.dropFirst(5)) }
    }

    /// Source: the holiday acts of the Länder (NFeiertagsG; Berlin's Feiertagsgesetz; SächsSFG).
    @Test(arguments: [
        ("NI", 2016, "01-01 03-25 03-28 05-01 05-05 05-16 10-03 12-25 12-26"),
        ("NI", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"),
        ("NI", 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 10-31 12-25 12-26"),
        ("BE", 2016, "01-01 03-25 03-28 05-01 05-05 05-16 10-03 12-25 12-26"),
        ("BE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26"),
        ("BE", 2018, "01-01 03-30 04-02 05-01 05-10 05-21 10-03 12-25 12-26"),
        ("BE", 2019, "01-01 03-08 04-19 04-22 05-01 05-30 06-10 10-03 12-25 12-26"),
        ("BE", 2020, "01-01 03-08 04-10 04-13 05-01 05-08 05-21 06-01 10-03 12-25 12-26"),
        ("BE", 2025, "01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26"),
        ("BE", 2028, "01-01 03-08 04-14 04-17 05-01 05-25 06-05 06-17 10-03 12-25 12-26"),
        ("SN", 2016, "01-01 03-25 03-28 05-01 05-05 05-16 10-03 10-31 11-16 12-25 12-26"),
        ("SN", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 11-22 12-25 12-26"),
        ("SN", 2019, "01-01 04-19 04-22 05-01 05-30 06-10 10-03 10-31 11-20 12-25 12-26"),
    ])
    func `the holidays of a Land are those of its law`(state: String, year: Int, days: String) {
        #expect(Self.days(year, state) == days.split(separator: " ").map(String.init))
    }

    /// Second implementation: the PyPI package `holidays`, its table for Lower Saxony.
    @Test(.enabled(if: SharedData.has(table), "\(SharedData.absent)"))
    func `the holidays of Lower Saxony agree with a second implementation`() throws {
        let lines = try #require(SharedData.lines(Self.table)).dropFirst()
        let known = lines.map { String($0.prefix(10)) }
        #expect(known.count > 150)
        let ours = (2011...2027).flatMap { PublicHolidays.days(in: $0, state: "NI").map(\.description) }
        #expect(ours == Set(known).sorted())
    }

    @Test func `every year has the nine holidays of all Länder, sorted and each once`() {
        for state in PublicHolidays.states.sorted() {
            for year in 1990...2060 {
                let days = PublicHolidays.days(in: year, state: state)
                #expect(days == Set(days).sorted())
                // In 2008 Ascension Day fell on the first of May.
                #expect(days.count >= (year == 2008 ? 8 : 9))
                for fixed in ["01-01", "05-01", "10-03", "12-25", "12-26"] {
                    #expect(days.contains { $0.description.hasSuffix(fixed) })
                }
            }
        }
    }

    @Test func `Easter Monday and Whit Monday are Mondays, Good Friday a Friday, Ascension a Thursday`() {
        for year in 1990...2060 {
            let movable = PublicHolidays.days(in: year, state: "NI").filter { day in
                !["01-01", "05-01", "10-03", "10-31", "12-25", "12-26"].contains { day.description.hasSuffix($0) }
            }
            #expect(movable.map(\.weekday) == (year == 2008 ? [5, 1, 1] : [5, 1, 4, 1]))
        }
    }

    @Test func `an unknown Land has none`() {
        #expect(PublicHolidays.days(in: 2017, state: "XX").isEmpty)
        #expect(PublicHolidays.states.count == 16)
    }
}
