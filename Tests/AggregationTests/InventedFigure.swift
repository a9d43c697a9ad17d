import Records
import Testing

/// An invented figure as a supplier sends it: a region, a period, a count with its status.
struct InventedFigure {
    var period = "2020"
    var region = "03157001"
    var category: String? = "Raub"
    var ageBand: String?
    var indicator: String? = "cases"
    var status = ObservationStatus.value
    var value: Int?

    func values() throws -> [RecordValue] {
        let period = try #require(Period(code: period))
        let code = { (text: String?) in text.map(RecordValue.code) ?? .unknown }
        return [
            .day(period.firstDay), .code(region), .code(period.grain.rawValue), code(category), code(ageBand),
            .unknown,
            code(indicator), .code(status.rawValue), value.map(RecordValue.count) ?? .unknown,
        ]
    }
}
