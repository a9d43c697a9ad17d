@testable import Aggregation
import Records
import Testing
import Wording

/// Conditions as text, their structure, and where a mistake is found.
struct FilterParserTests {
    private static func compare(_ field: String, _ sign: Filter.Sign, _ terms: String...) -> Filter.Node {
        .comparison(Filter.Comparison(field: field, sign: sign, terms: terms))
    }

    static let structures: [(String, Filter.Node)] = [
        ("category = Raub", compare("category", .equal, "Raub")),
        ("category=Raub", compare("category", .equal, "Raub")),
        ("  category\t!=\nRaub  ", compare("category", .unequal, "Raub")),
        ("category = \"Gewalt/*\"", compare("category", .equal, "Gewalt/*")),
        ("category = „Raub und mehr“", compare("category", .equal, "Raub und mehr")),
        ("category = „Raub\"", compare("category", .equal, "Raub")),
        ("category = “Raub”", compare("category", .equal, "Raub")),
        ("category = \"and (or) = !\"", compare("category", .equal, "and (or) = !")),
        ("category = and", compare("category", .equal, "and")),
        ("category = \"\"", compare("category", .equal, "")),
        ("date >= 2016-Q2", compare("date", .greaterOrEqual, "2016-Q2")),
        ("date>2016-01-01", compare("date", .greater, "2016-01-01")),
        ("hour <= 6", compare("hour", .lessOrEqual, "6")),
        ("hour < 6", compare("hour", .less, "6")),
        ("region in (Südstadt, \"Groß Ilsede\" ,Peine)", compare("region", .equal, "Südstadt", "Groß Ilsede", "Peine")),
        ("region IN („Südstadt“,„Ilsede“)", compare("region", .equal, "Südstadt", "Ilsede")),
        ("not category = Raub", .not(compare("category", .equal, "Raub"))),
        (
            "hour = 1 and hour = 2 AND hour = 3",
            .all([compare("hour", .equal, "1"), compare("hour", .equal, "2"), compare("hour", .equal, "3")])
        ),
        (
            "hour = 1 or hour = 2 and hour = 3",
            .any([compare("hour", .equal, "1"), .all([compare("hour", .equal, "2"), compare("hour", .equal, "3")])])
        ),
        (
            "(hour = 1 or hour = 2) and hour = 3",
            .all([.any([compare("hour", .equal, "1"), compare("hour", .equal, "2")]), compare("hour", .equal, "3")])
        ),
        (
            "not hour = 1 and hour = 2",
            .all([.not(compare("hour", .equal, "1")), compare("hour", .equal, "2")])
        ),
        (
            "not (hour = 1 or not hour = 2)",
            .not(.any([compare("hour", .equal, "1"), .not(compare("hour", .equal, "2"))]))
        ),
        ("((hour = 1))", compare("hour", .equal, "1")),
    ]

    @Test(arguments: structures)
    func `a condition is read as it is meant`(text: String, root: Filter.Node) throws {
        let filter = try Filter(text, kind: .incidents)
        #expect(filter.root == root)
        #expect(filter.text == text)
    }

    @Test(arguments: [
        ("", 1, "Name"), ("   ", 4, "Name"), ("= Raub", 1, "Name"), ("category", 9, "<="),
        ("category ! Raub", 10, "<="),
        ("category Raub", 10, "<="), ("category =", 11, "Wert"), ("category == Raub", 11, "Wert"),
        ("category = )", 12, "Wert"), ("category = Raub)", 16, "and"), ("category = Raub region = Peine", 17, "and"),
        ("(category = Raub", 17, "„)“"), ("(category = Raub und", 18, "„)“"), ("category in Raub", 13, "„(“"),
        ("category in (", 14, "Wert"), ("category in ()", 14, "Wert"), ("category in (Raub", 18, "„,“"),
        ("category in (Raub Mord)", 19, "„,“"), ("category in (Raub,)", 19, "Wert"), ("not", 4, "Name"),
        ("hour = 1 and", 13, "Name"), ("hour = 1 or or hour = 2", 13, "gibt"), ("category = \"Raub", 12, "Anführung"),
        ("category = „Raub", 12, "Anführung"), ("category = „Körperverletzung“ x", 31, "and"),
        ("\"category\" = Raub", 1, "Name"),
    ])
    func `a mistake is told with its place`(text: String, column: Int, expected: String) {
        do {
            _ = try Filter(text, kind: .incidents)
            Issue.record("“\(text)” was accepted")
        } catch .filterSyntax(let found, let phrase) {
            #expect(found == column)
            #expect(phrase(.german).contains(expected))
        } catch .unknownField(let name, _, _) {
            #expect(expected == "gibt", "\(name)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(arguments: [("catgory = Raub", "category"), ("hour = 1 and regoin = Peine", "region"), ("involved = 3", nil)])
    func `an unknown field suggests the nearest`(text: String, nearest: String?) {
        do {
            _ = try Filter(text, kind: .incidents)
            Issue.record("“\(text)” was accepted")
        } catch .unknownField(_, let known, let suggestion) {
            #expect(suggestion == nearest)
            #expect(known.contains("school_time") && !known.contains("involved"))
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(arguments: ["category < Raub", "region >= Peine", "school_time > lesson"])
    func `only dates and hours have an order`(text: String) {
        do {
            _ = try Filter(text, kind: .incidents)
            Issue.record("“\(text)” was accepted")
        } catch .unfitComparison {
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func `conditions nest fifty deep and no deeper`() throws {
        for (opening, closing) in [("(", ")"), ("not ", "")] {
            let nested = { (depth: Int) in
                String(repeating: opening, count: depth - 1) + "hour = 1" + String(repeating: closing, count: depth - 1)
            }
            _ = try Filter(nested(50), kind: .incidents)
            do {
                _ = try Filter(nested(51), kind: .incidents)
                Issue.record("too deep a nesting was accepted")
            } catch .filterSyntax(let column, _) {
                #expect(column == opening.count * 50 + 1)
            }
            #expect(throws: QueryError.self) { try Filter(nested(100_000), kind: .incidents) }
        }
    }

    @Test func `a long chain is no deep nesting`() throws {
        let chain = Array(repeating: "hour = 1", count: 5000).joined(separator: " and ")
        #expect(try Filter(chain, kind: .incidents).conjunction?.count == 5000)
    }

    @Test(arguments: [
        ("hour = 1", 1), ("hour = 1 and region = Peine", 2), ("(hour = 1) and (hour = 2)", 2),
        ("hour = 1 or hour = 2", nil),
        ("not hour = 1", nil), ("hour = 1 and (hour = 2 or hour = 3)", nil), ("hour = 1 and not hour = 2", nil),
    ])
    func `a conjunction is nothing but comparisons joined by and`(text: String, count: Int?) throws {
        #expect(try Filter(text, kind: .incidents).conjunction?.count == count)
    }
}
