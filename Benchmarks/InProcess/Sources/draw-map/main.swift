// Times a map of invented rates inside one process: `draw-map BOUNDARIES.geojson OUT.svg [WIDTH] [METHOD]`.
// Prints a line for each step, its name and seconds. The table of rates is there before: what is measured is the way from kept
// boundaries to the file of the drawing.
import Aggregation
import Disclosure
import Geodata
import Publishing
import Records
import Regions
import Store
import Trends
import Wording

let clock = ContinuousClock()

func timed<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let start = clock.now
    let result = try body()
    print("\(name)\t\((clock.now - start) / .seconds(1))")
    return result
}

let arguments = CommandLine.arguments
precondition(arguments.count > 2, "usage: draw-map BOUNDARIES.geojson OUT.svg [WIDTH] [METHOD]")
var options = MapOptions()
options.width = arguments.count > 3 ? Double(arguments[3]) : nil
options.classes = arguments.count > 4 ? ClassMethod(rawValue: arguments[4]) ?? .quantiles : .quantiles

/// The same rates as `peer` in `Benchmarks/maps.py`: a count of 5 + 7919 i mod 95 among 5000 people of region i.
func table() throws -> EstimateTable {
    let content = try GeoJSONReader.boundaries(in: Files.read(arguments[1]))
    func name(_ properties: [JSONMember]) -> String {
        for property in properties where ["region_name", "GEN"].contains(property.name) {
            if case .string(let text) = property.value { return text }
        }
        return ""
    }
    let members = zip(content.boundaries.boundaries, content.properties).map {
        AxisMember(code: $0.code.text, name: Phrase(name: name($1)), level: "municipality", parent: nil)
    }
    let year = Period(grain: .year, index: 2021)
    let axes = [
        TableAxis(dimension: "region", title: Phrase(de: "Region", en: "Region"), members: members),
        TableAxis(
            dimension: "period", title: Phrase(de: "Zeitraum", en: "Period"),
            members: [AxisMember(code: year.code, name: year.name, level: year.grain.rawValue, parent: nil)]),
    ]
    var denominators = DenominatorTable()
    for member in members {
        denominators[region: member.code, period: year.code] = Denominator(
            count: 5000, date: year.lastDay, status: .value, base: "")
    }
    let cube = Cube(
        axes: axes, counts: members.indices.map { 5 + 7919 * $0 % 95 },
        measure: TableMeasure(name: "incidents", title: Phrase(de: "Vorfälle", en: "Incidents")),
        denominators: denominators,
        provenance: Provenance(
            workspace: "Deutschland", sources: ["erfunden"], isFictitious: true, query: "", version: "0"))
    let released = try Protection.release([cube], rule: SuppressionRule(threshold: 3, width: 3))
    return EstimateTable(released.tables[0], per: 1000)
}

let rates = try table()
let start = clock.now
let boundaries = try timed("boundaries read") {
    try GeoJSONReader.boundaries(in: Files.read(arguments[1])).boundaries
}
let svg = try timed("map drawn") {
    try ChoroplethMap(rates, boundaries: boundaries, options).render(language: .german)
}
try timed("file written") { try Files.write(Array(svg.utf8), to: arguments[2], mode: Files.published) }
print("all\t\((clock.now - start) / .seconds(1))")
