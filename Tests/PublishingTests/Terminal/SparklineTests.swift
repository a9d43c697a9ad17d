import Testing
import Wording

@testable import Publishing

@Suite struct SparklineTests {
    /// `N` a true zero, `Q` withheld, `O` missing, `M` cannot exist.
    private func text(_ points: String) -> String? {
        Sparkline.text(
            points.split(separator: " ").map { point in
                switch point {
                case "N": .zero
                case "Q": .withheld
                case "M": .cannotExist
                default: Double(point).map { .figure($0) } ?? .missing
                }
            })
    }

    @Test(arguments: [
        // Heights in sevenths of the largest: 0, 3.5 (rounded away from zero), 7.
        ("0 7 14", "▁▅█"), ("0 1 2 3 4 5 6 7", "▁▂▃▄▅▆▇█"), ("5 5 5", "███"), ("N N N", "–––"),
        ("7 Q 7", "█·█"), ("7 O 7", "█░█"), ("7 M 7", "█×█"), ("Q 7 O 3.5", "·█░▅"), ("-2 4 8", "▁▅█"),
    ])
    func `each figure has its height, and what has none a sign of its own`(points: String, line: String) {
        #expect(text(points) == line)
    }

    @Test func `a true zero is no small value`() {
        #expect(text("N 0.01 100") == "–▁█")
    }

    @Test(arguments: ["", "5", "5 6", "5 Q Q", "Q Q Q", "O O 3", "N Q M"])
    func `fewer than three periods or two figures are no course`(points: String) {
        #expect(text(points) == nil)
    }

    @Test func `the legend names the signs that occur, and no others`() {
        #expect(Sparkline.legend(of: ["▁█·", "–▅█"], .german) == "– nichts vorhanden, · nicht veröffentlicht")
        #expect(Sparkline.legend(of: ["░×█"], .english) == "░ not available, × cannot exist")
        #expect(Sparkline.legend(of: ["▁▅█"], .german) == nil)
        #expect(Sparkline.legend(of: [], .german) == nil)
    }

    @Test(arguments: [
        (CellText(text: "–", symbol: .zero), Sparkline.Point.zero),
        (CellText(text: ".", symbol: .withheld), .withheld), (CellText(text: "...", symbol: .missing), .missing),
        (CellText(text: "x", symbol: .cannotExist), .cannotExist),
        (CellText.Figure(number: 1.25, fractionDigits: 1, isLimited: true).text(.german), .figure(1.25)),
        // A zero that is an estimate is no true one.
        (CellText.Figure(number: 0, fractionDigits: 0, isLimited: true).text(.german), .figure(0)),
    ])
    func `a point is what its cell prints`(cell: CellText, point: Sparkline.Point) {
        #expect(Sparkline.Point(cell) == point)
    }
}
