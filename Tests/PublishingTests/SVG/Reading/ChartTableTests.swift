import Disclosure
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

@Suite struct ChartTableTests {
    @Test(arguments: [
        (TableMeasure(name: "incidents", title: Phrase(de: "Vorfälle", en: "Incidents")), nil, "Vorfälle, Anzahl"),
        (RecordSchema.of(.counts).defaultMeasure, nil, "Anzahl"),
        (RecordSchema.of(.counts).defaultMeasure, 1000, "Anzahl je 1.000 Einwohner"),
    ])
    func `what is counted is named once`(measure: TableMeasure, per: Int?, unit: String) {
        let rates = SampleTable.table([SampleTable.years(2015...2016)], SampleTable.rates([1, 2]))
        let table = EstimateTable(
            axes: rates.axes, cells: rates.cells, measure: measure, per: per, provenance: rates.provenance,
            audience: .everybody, alteration: nil)
        #expect(ChartTable(table).unit(.german) == unit)
    }
}
