import Aggregation
import Disclosure
import Records
import Testing
import Wording

@testable import Workspace

@Suite struct ConfigurationTests {
    private static let least = "title: Kreis\nregions: {register: regions.csv}\n"

    @Test func `title and register are all that a workspace must say`() throws {
        let configuration = try Configuration(text: Self.least, file: "kreisblick.yaml")
        #expect(configuration.title == "Kreis")
        #expect(configuration.language == .german)
        #expect(configuration.register == "regions.csv")
        #expect(configuration.rule(of: .incidents).threshold == 3)
        #expect(configuration.rule(of: .participation).width == 3)
        #expect(configuration.sources.isEmpty)
        #expect(configuration.publication.isEmpty)
        #expect(configuration.calendar == nil)
    }

    @Test func `lessons are minutes since midnight, half past seven to half past one where nothing is said`() throws {
        let usual = try Configuration(text: Self.least + "calendar: {state: NI}\n", file: "k.yaml")
        #expect(usual.calendar?.lessons == 450..<810)
        let own = try Configuration(
            text: Self.least + "calendar: {state: BE, lessons: \"08:00-15:30\"}\n", file: "k.yaml")
        #expect(own.calendar?.lessons == 480..<930)
    }

    @Test(arguments: [
        ("[region, week]", "[region, month]", "week"), ("[week]", "[year]", "week"),
        ("[school-year]", "[quarter, category]", "school-year"), ("[school-year]", "[year]", "school-year"),
        ("[weekday]", "[school_time]", "weekday"), ("[hour]", "[region, school_time_detail]", "hour"),
        ("[weekday]", "[day]", "weekday"), ("[day]", "[region, school_time]", "school_time"),
        ("[school_time]", "[week]", "school_time"),
    ])
    func `groupings that cut each other are not published together`(one: String, other: String, named: String) throws {
        let text = Self.least + "publication:\n  incidents:\n    - {by: \(one)}\n    - {by: \(other)}\n"
        let error = #expect(throws: WorkspaceError.self) { try Configuration(text: text, file: "k.yaml") }
        #expect(error?.phrase(.german).contains(named) == true)
    }

    @Test(arguments: [
        ("[region, week]", "[region, category]"), ("[school-year]", "[month, category]"), ("[weekday]", "[hour]"),
        ("[week]", "[day]"), ("[weekday]", "[year]"), ("[year]", "[quarter]"),
    ])
    func `groupings of which one is made of the other, or that have nothing in common, are`(
        one: String, other: String
    ) throws {
        let text = Self.least + "publication:\n  incidents:\n    - {by: \(one)}\n    - {by: \(other)}\n"
        #expect(try Configuration(text: text, file: "k.yaml").publication[.incidents]?.count == 2)
    }

    @Test func `publication tables keep their order, groupings and level`() throws {
        let text =
            Self.least + """
                publication:
                  incidents:
                    - {by: [region, quarter, category], level: municipality}
                    - {by: year}

                """
        let tables = try #require(try Configuration(text: text, file: "k.yaml").publication[.incidents])
        #expect(tables.map { $0.groupings.map(\.term) } == [["region", "quarter", "category"], ["year"]])
        #expect(tables.map(\.level) == ["municipality", nil])
    }

    @Test(arguments: [
        ("regions: {register: r.csv}\n", "k.yaml, line 1: the entry “title” is missing"),
        ("title: Kreis\n", "k.yaml, line 1: the entry “regions” is missing"),
        ("title: Kreis\nregions: {}\n", "k.yaml, line 2: the entry “register” is missing"),
        (least + "lnaguage: en\n", "k.yaml, line 3: “lnaguage” is not known here. Did you mean “language”?"),
        (least + "language: fr\n", "k.yaml, line 3, column 11: “fr” does not fit here"),
        (least + "title: Kreis\n", "column 1: “title” occurs twice"),
        (least + "disclosure: {threshold: 0}\n", "a whole number 1–1000"),
        (least + "disclosure: {width: 1}\n", "a whole number 2–1000"),
        (least + "disclosure: {method: swap}\n", "one of: suppress, round"),
        (least + "disclosure: {zeros: hide}\n", "publish"),
        (least + "calendar: {state: NI, lessons: \"13:30-07:30\"}\n", "a span of the form"),
        (least + "calendar: {state: NI, lessons: \"25:00-26:00\"}\n", "a span of the form"),
        (least + "sources: [{files: a.csv}]\n", "k.yaml, line 3: the entry “profile” is missing"),
        (least + "sources: [{profile: p.yaml, files: a.csv, fictitious: vielleicht}]\n", "true or false"),
        (least + "publication: {incidents: [{level: municipality}]}\n", "the entry “by” is missing"),
        (least + "publication: {incidents: [{by: [regoin]}]}\n", "did you mean “region”?"),
        (
            least + "sources: [{profile: p.yaml, files: a.csv, table: vg.a}]\n",
            "k.yaml, line 3, column 50: “vg.a” does not fit"
        ),
        (
            least + "sources: [{profile: p.yaml, files: \"postgresql://gis:geheim@server/geo\"}]\n",
            "k.yaml, line 3: the entry “table” is missing"
        ),
        ("", "k.yaml is empty"), ("title: [Kreis\n", "not valid YAML"),
    ])
    func `a mistake says where it is and what is expected`(text: String, complaint: String) throws {
        let error = try #require(throws: (any Error).self) { try Configuration(text: text, file: "k.yaml") }
        let message = try #require(error as? any UserFacingError).phrase.english
        #expect(message.contains(complaint) && !message.contains("geheim"), "\(message)")
    }
}
