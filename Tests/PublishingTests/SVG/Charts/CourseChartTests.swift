import Disclosure
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct SlopeSample: SampleKind {
    static let name = "slope"

    /// With verdicts on the first and the third line, except where nothing is shown.
    static func drawing(_ state: SampleState, _ look: SampleLook) throws -> Drawing {
        let regions = SampleTable.regions(state.names(state == .crowded ? 15 : 8))
        let years = SampleTable.years(2012...2019)
        let cells = state.cells(regions.members.count * 8, around: state == .crowded ? 20 : 6, seed: 11)
        let table = state.table([regions, years], cells)
        var options = look.chart
        if state != .withheld {
            options.findings = Findings([SampleTable.statements(table, [0: .rise, 2: .fall, 3: .noEvidence])])
        }
        return try SlopeChart(table, options).drawing(language: look.language)
    }
}

struct IndexSample: SampleKind {
    static let name = "index"

    static func drawing(_ state: SampleState, _ look: SampleLook) throws -> Drawing {
        let regions = SampleTable.regions(state.names(state == .crowded ? 6 : 3))
        let cells = state.cells(regions.members.count * 8, around: 60, seed: 7, areCounts: state != .states)
        let table = state.table([regions, SampleTable.years(2012...2019)], cells, per: nil)
        let base = try #require(Period(code: "2013"))
        let index = try DerivedTable(table, .index(base: base), additivity: .everywhere)
        return try IndexChart(index, look.chart).drawing(language: look.language)
    }
}

struct PanelSample: SampleKind {
    static let name = "panels"

    /// Beside the county; in the crowded state as many as there can be.
    static func drawing(_ state: SampleState, _ look: SampleLook) throws -> Drawing {
        let names = state.names(state == .crowded ? 24 : 7)
        let regions = SampleTable.withTotal(SampleTable.regions(names))
        let years = SampleTable.years(2012...2019)
        let cells = regions.members.indices.flatMap { state.cells(8, seed: UInt64($0 + 3)) }
        var options = look.chart
        options.events = LineChartTests.events
        return try SmallMultiples(state.table([regions, years], cells), options).drawing(language: look.language)
    }
}
