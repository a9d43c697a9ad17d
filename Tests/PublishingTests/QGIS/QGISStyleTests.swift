import Glibc
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

/// Styles for QGIS, held against the drawing of the same map: each region gets the fill that it has there.
@Suite struct QGISStyleTests {
    private static let kinds: [any MapSample.Type] = SampleKinds.all.compactMap { $0 as? any MapSample.Type }

    /// What a file says of a region.
    private typealias Row = [String: LongRows.Value]

    /// Whether a condition holds for a row, for those conditions that styles have: `"rate" >= 5 AND "rate" < 9.95`.
    private static func holds(_ condition: String, _ row: Row) throws -> Bool {
        try condition.components(separatedBy: " AND ").allSatisfy { term in
            let parts = try #require(term.wholeMatch(of: #/"(\w+)" (>=|>|<|=|IN|IS NOT NULL) ?(.*)/#), "\(term)").output
            guard let value = row[String(parts.1)] else { return false }
            switch value {
            case .text(let text):
                let texts = parts.3.matches(of: /'([^']*)'/).map { String($0.output.1) }
                return text.map(texts.contains) ?? false
            case .count(let count): return try compare(count.map { Double($0) }, parts.2, parts.3)
            case .number(let number): return try compare(number, parts.2, parts.3)
            }
        }
    }

    private static func compare(_ value: Double?, _ sign: Substring, _ limit: Substring) throws -> Bool {
        guard let value else { return false }
        if sign == "IS NOT NULL" { return true }
        let limit = try #require(Double(limit))
        switch sign {
        case ">=": return value >= limit
        case ">": return value > limit
        case "<": return value < limit
        default: return value == limit
        }
    }

    private static func isOverlay(_ rule: MapStyle.Rule) -> Bool {
        if case .overlay = rule.fill { true } else { false }
    }

    /// The fill of the rules that hold for a region, as a drawing writes it.
    private static func fill(_ style: MapStyle, _ row: Row) throws -> String {
        let areas = style.rules.filter { !isOverlay($0) }
        let found = try areas.filter { rule in try rule.condition.map { try holds($0, row) } ?? false }
        #expect(found.count <= 1, "\(found.map(\.label)) hold for \(row)")
        switch (found.first ?? areas.first { $0.condition == nil })?.fill {
        case .colour(let colour)?: return colour
        case .pattern(.withheld)?: return "withheld"
        case .pattern(.cannotExist)?: return "impossible"
        case .pattern?: return "missing"
        case .circle?: return style.theme.paper
        default: return "none"
        }
    }

    /// The fill of each region in a drawing, by what its title begins with.
    private static func fills(_ svg: String) -> [String: String] {
        let shapes = svg.matches(of: #/<(?:path|rect) [^>]*?fill="([^"]*)"[^>]*>\s*<title>([^:<]*): /#)
        return Dictionary(
            shapes.map { shape in
                let fill = String(shape.output.1)
                let pattern = ["withheld", "impossible", "missing"].first { fill.contains("-\($0))") }
                return (String(shape.output.2), pattern ?? fill)
            }
        ) { first, _ in first }
    }

    private static func table(_ kind: any MapSample.Type, _ state: SampleState) throws -> EstimateTable {
        func open<Kind: MapSample>(_ kind: Kind.Type) throws -> EstimateTable {
            let figures = try kind.figures(state)
            if let table = figures as? EstimateTable { return table }
            return try #require(figures as? TablePair).first
        }
        return try open(kind)
    }

    @Test(arguments: kinds.indices, [SampleState.plain, .states, .withheld, .extremes])
    func `each region has the fill of the drawing`(kind: Int, state: SampleState) throws {
        let sample = Self.kinds[kind]
        let map = try sample.map(state, SampleLook(id: sample.name))
        let (style, fills) = (try map.style(language: .german), Self.fills(try map.render(language: .german)))
        let rows = LongRows(try Self.table(sample, state), language: .german)
        var compared = 0
        for values in rows.rows {
            let row = Dictionary(uniqueKeysWithValues: zip(rows.names, values))
            guard case .text(let name?)? = row["region_name"], let drawn = fills[name] else { continue }
            #expect(try Self.fill(style, row) == drawn, "\(sample.name) \(state): \(name)")
            compared += 1
        }
        #expect(compared == style.regions.count && compared > 4, "\(compared) of \(style.regions.count)")
    }

    @Test func `a figure lies in the class that it is printed in, at every limit`() throws {
        for method in ClassMethod.allCases {
            for (start, scale) in [(3.0, 1.0), (0.4, 0.1), (80, 10), (0.02, 0.01), (900, 100)] {
                let values = SampleTable.wandering(40, from: start, seed: UInt64(start * 100)).map { max($0, scale) }
                let figures = values.map { Figure(SampleTable.rate($0)) }
                let classes = ClassedFigures(figures, method: method, wholeNumbers: false)
                let conditions = classes.conditions(on: "rate")
                #expect(conditions.count == classes.count)
                let near = classes.breaks.flatMap { limit in
                    stride(from: -0.06, through: 0.06, by: 0.0051).map { limit * (1 + $0) }
                }
                for value in values + near {
                    let own = try #require(classes.index(of: Figure(SampleTable.rate(value))))
                    let holding = try conditions.indices.filter {
                        try Self.holds(conditions[$0], ["rate": .number(value)])
                    }
                    #expect(holding == [own], "\(method) \(value): \(conditions)")
                }
            }
        }
    }

    @Test(
        .enabled(
            if: system("command -v xmllint >/dev/null 2>&1") == 0,
            "xmllint is not installed (make setup-tests installs it)"))
    func `every style is well formed`() throws {
        for kind in Self.kinds {
            let map = try kind.map(.states, SampleLook(id: kind.name))
            let pipe = try #require(popen("xmllint --noout --nonet -", "w"))
            fputs(QGISStyle.text(try map.style(language: .german)), pipe)
            #expect(pclose(pipe) == 0, "\(kind.name)")
        }
    }

    @Test func `the style has the key's words, and says in key and labels that figures are invented`() throws {
        for kind in Self.kinds {
            for state in [SampleState.states, .crowded] {
                let map = try kind.map(state, SampleLook(id: kind.name))
                let text = QGISStyle.text(try map.style(language: .german))
                for rule in try map.style(language: .german).rules {
                    #expect(text.contains("label=\"\(XMLText.escaped(rule.label))\""))
                }
                #expect(text.contains("label=\"FIKTIVE BEISPIELDATEN – ") == (state == .states))
                #expect(text.contains("fiktiv") == (state == .states))
                #expect(!text.contains("<script>"))
            }
        }
    }
}
