import Aggregation
import Records
import Testing
import Wording

/// A condition in a reader's words, as far as the axes of the answer do not show it.
struct ConditionWordsTests {
    private static let years = TableAxis(
        dimension: "period", title: Phrase(de: "Jahr", en: "Year"),
        members: [AxisMember(code: "2017", name: Phrase(de: "2017", en: "2017"), level: "year", parent: nil)])

    private static func regions(_ codes: String...) -> TableAxis {
        TableAxis(
            dimension: "region", title: Phrase(de: "Region", en: "Region"),
            members: codes.map {
                AxisMember(code: $0, name: Phrase(de: $0, en: $0), level: "municipality", parent: nil)
            })
    }

    private func selection(_ condition: String?, _ axes: [TableAxis]) throws -> Phrase? {
        let query = try Query(
            kind: .incidents, groupings: [], filter: try condition.map { try Filter($0, kind: .incidents) })
        return query.selection(notShownBy: axes, facts: try InventedCounty().facts).words
    }

    @Test(arguments: [
        ("category = \"Gewalt/*\"", "Auswahl: Art Gewalt", "Selection: category Gewalt"),
        ("category in (A, B)", "Auswahl: Art A, B", "Selection: category A, B"),
        ("category != A", "Auswahl: Art ohne A", "Selection: category without A"),
        ("region = Peine", "Auswahl: Gebiet Peine", "Selection: area Peine"),
        ("region = 03157006", "Auswahl: Gebiet Peine", "Selection: area Peine"),
        ("weekday = monday", "Auswahl: Wochentag Montag", "Selection: weekday Monday"),
        ("weekday = Montag", "Auswahl: Wochentag Montag", "Selection: weekday Monday"),
        ("school_time = lessons", "Auswahl: Schulzeit Unterrichtszeit", "Selection: school time lessons"),
        ("hour = \"8–9 Uhr\"", "Auswahl: Stunde 8–9 Uhr", "Selection: hour 08:00–08:59"),
        ("hour >= 22", "Auswahl: Stunde ab 22–23 Uhr", "Selection: hour from 22:00–22:59"),
        ("category = A or hour = 3", "Auswahl: category = A or hour = 3", "Selection: category = A or hour = 3"),
    ])
    func `what no axis shows is named`(condition: String, german: String, english: String) throws {
        let phrase = try #require(try selection(condition, [Self.years]))
        #expect(phrase(.german) == german && phrase(.english) == english)
    }

    @Test(arguments: [
        ("date = 2017", "Auswahl: Zeitraum 2017"), ("date >= 2016-Q2", "Auswahl: Zeitraum ab 2. Quartal 2016"),
        ("date >= 2015 and date <= 2017 and category = A", "Auswahl: Zeitraum ab 2015, bis 2017; Art A"),
        ("category = A", "Auswahl: Art A; Zeitraum: alles Gelieferte"), (nil, "Zeitraum: alles Gelieferte"),
    ])
    func `a table without an axis of time says which it is of`(condition: String?, german: String) throws {
        #expect(try selection(condition, [Self.regions("03157006")])?(.german) == german)
    }

    @Test(arguments: [
        ("region = Peine and category = A", "Peine"), ("region = 03157006", "Peine"), ("region != Peine", nil),
        ("region in (Südstadt, Vöhrum)", nil), ("region = Peine or category = A", nil), ("category = A", nil),
    ])
    func `the place is the one region that all lies in`(condition: String, place: String?) throws {
        let query = try Query(kind: .incidents, groupings: [], filter: try Filter(condition, kind: .incidents))
        #expect(query.selection(notShownBy: [], facts: try InventedCounty().facts).place?(.german) == place)
    }

    @Test func `what axes show is not said again`() throws {
        #expect(try selection(nil, [Self.years]) == nil)
        #expect(try selection("date = 2017", [Self.years]) == nil)
        #expect(try selection("region = Peine", [Self.regions("03157006"), Self.years]) == nil)
        #expect(try selection("date != 2016", [Self.years])?(.german) == "Auswahl: Zeitraum ohne 2016")
        let parts = Self.regions("03157006.01", "03157006.02")
        #expect(try selection("region = Peine", [parts, Self.years])?(.german) == "Auswahl: Gebiet Peine")
        #expect(try selection("region in (Südstadt, Vöhrum)", [parts, Self.years]) == nil)
    }
}
