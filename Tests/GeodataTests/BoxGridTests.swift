import TestSupport
import Testing

@testable import Geodata

@Suite struct BoxGridTests {
    private static func boxes(_ count: Int, seed: UInt64) -> [BoxGrid.Box] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { number in
            if number.isMultiple(of: 17) { return .empty }
            let low = SIMD2(Double.random(in: -5...5, using: &generator), Double.random(in: 40...60, using: &generator))
            let size = generator.chance(0.05) ? 8.0 : 0.3
            return BoxGrid.Box(
                low: low,
                high: low
                    + SIMD2(
                        Double.random(in: 0...size, using: &generator), Double.random(in: 0...size, using: &generator)))
        }
    }

    @Test(arguments: [0, 1, 2, 50, 700])
    func `it finds what a look at every box finds`(_ count: Int) {
        let boxes = Self.boxes(count, seed: UInt64(count))
        let grid = BoxGrid(boxes)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            let point = SIMD2(
                Double.random(in: -7...15, using: &generator), Double.random(in: 38...70, using: &generator))
            let holding = boxes.indices.filter { all(point .>= boxes[$0].low) && all(point .<= boxes[$0].high) }
            #expect(grid.boxes(at: point) == holding)
        }
        for index in boxes.indices {
            let found = grid.neighbours(of: index)
            let touching = boxes.indices.filter { other in
                other != index && all(boxes[index].low .<= boxes[other].high)
                    && all(boxes[other].low .<= boxes[index].high)
            }
            #expect(Set(found).isSuperset(of: touching))
            #expect(found == Set(found).sorted() && !found.contains(index))
        }
    }
}
