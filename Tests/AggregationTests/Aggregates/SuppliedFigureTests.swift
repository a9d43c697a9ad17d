import Records
import Testing

@testable import Aggregation

struct SuppliedFigureTests {
    private func figure(_ records: [(Int?, ObservationStatus)]) -> SuppliedFigure {
        records.reduce(into: SuppliedFigure.none) { $0.add($1.0, $1.1) }
    }

    @Test(arguments: [
        ([(Int?, ObservationStatus)](), ObservationStatus.missing, Int?.none),
        ([(3, .value), (4, .value)], .value, 7),
        ([(0, .value)], .value, 0),
        ([(3, .value), (4, .uncertain)], .uncertain, 7),
        ([(3, .value), (nil, .missing)], .missing, nil),
        ([(3, .value), (nil, .withheld), (nil, .missing)], .withheld, nil),
        ([(nil, .cannotExist)], .cannotExist, nil),
        ([(3, .value), (nil, .cannotExist)], .value, 3),
        ([(nil, .value)], .missing, nil),
        ([(9, .withheld)], .withheld, nil),
    ])
    func `the strongest status decides and only a figure bears a count`(
        records: [(Int?, ObservationStatus)], status: ObservationStatus, value: Int?
    ) {
        for order in [records, records.reversed()] {
            #expect(figure(order).status == status)
            #expect(figure(order).value == value)
        }
        // Added as parts, in any order, they make the same whole.
        let whole = records.reversed().reduce(into: SuppliedFigure.none) { $0.add(figure([$1])) }
        #expect(whole == figure(records))
    }
}
