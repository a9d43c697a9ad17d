import Aggregation
import Records
import Testing

@testable import Disclosure

/// Moves of a simple shape, by hand.
@Suite struct ProductMovesTests {
    private func search(_ cubes: [Cube], width: Int = 3) throws -> (cells: LinkedCells, products: ProductMoves) {
        let cells = try LinkedCells(cubes)
        let grids = zip(cubes, cells.cellNumbers).map { TableGrid($0, numbers: $1) }
        let needs = try CellNeeds(cells, cubes, rule: SuppressionRule(threshold: 3, width: width))
        return (cells, ProductMoves(cells, needs, grids: grids))
    }

    /// One a cell.
    private func cheapest(_ place: Int, _ cube: Cube, width: Int = 3) throws -> (changes: [Int], loss: Double)? {
        let (cells, products) = try search([cube], width: width)
        guard let number = cells.cellNumbers[0][place] else { return nil }
        let found = products.cheapest(
            for: number, loss: cells.values.indices.map { cells.values[$0] == 0 ? .infinity : $0 == number ? 0 : 1 })
        return found.map { move, loss in
            var changes = Array(repeating: 0, count: cells.values.count)
            for (cell, change) in move.changes { changes[cell] += change }
            return (cells.cellNumbers[0].map { $0.map { changes[$0] } ?? 0 }, loss)
        }
    }

    @Test func `in two dimensions a rectangle`() throws {
        let cube = SampleCube.matrix([[1, 20, 30], [40, 50, 60], [7, 8, 9]])
        let place = SampleCube.offset(cube.axes, "r0", "c0")
        let found = try #require(try cheapest(place, cube))
        #expect(found.loss == 3)
        #expect(found.changes[place] == 1)
        #expect(found.changes.filter { $0 == 1 }.count == 2 && found.changes.filter { $0 == -1 }.count == 2)
        // No total changes.
        #expect(found.changes[0] == 0 && found.changes[SampleCube.offset(cube.axes, "r0", "_T")] == 0)
    }

    /// The other cell of each row and column is zero, and zeros are published.
    @Test func `where zeros leave no rectangle totals change, too`() throws {
        let cube = SampleCube.matrix([[2, 0], [0, 30]])
        let place = SampleCube.offset(cube.axes, "r0", "c0")
        let found = try #require(try cheapest(place, cube))
        #expect(found.changes == [1, 1, 0, 1, 1, 0, 0, 0, 0])
        #expect(found.loss == 3)
    }

    @Test func `a whole changes with the part that makes it up, and with what it is a part of where that costs less`()
        throws
    {
        let axes = [
            SampleCube.tree(
                "region", [("K", nil), ("A", "K"), ("a", "A"), ("b", "A"), ("B", "K"), ("c", "B"), ("d", "B")]),
            SampleCube.flat("category", ["x", "y"]),
        ]
        let counts = ["a x": 3, "b x": 0, "c x": 40, "d x": 50, "a y": 60, "b y": 70, "c y": 80, "d y": 90]
        let cube = SampleCube.cube(axes) { counts[$0.joined(separator: " ")] }
        // A has three of x, all of them in a.
        let place = SampleCube.offset(axes, "A", "x")
        let found = try #require(try cheapest(place, cube))
        #expect(found.changes[place] == found.changes[SampleCube.offset(axes, "a", "x")])
        #expect(found.changes[SampleCube.offset(axes, "b", "x")] == 0, "zeros are published")
        // a, A and K of x against a, A and K of y: six cells, where a neighbour in B would take eight.
        #expect(found.changes[SampleCube.offset(axes, "K", "x")] == 1)
        #expect(found.changes[SampleCube.offset(axes, "K", "y")] == -1)
        #expect(found.changes[SampleCube.offset(axes, "a", "_T")] == 0)
        #expect(found.changes.count { $0 != 0 } == 6 && found.loss == 5)
    }

    /// 10 + 3 + x + x = 15 with x at least 1 leaves x = 1, however cheap the second x would be.
    @Test func `cells of one cannot hide behind one another`() throws {
        let axis = SampleCube.flat("category", ["a", "b", "c", "d"])
        let cube = SampleCube.cube([axis]) { ["a": 10, "b": 3, "c": 1, "d": 1][$0[0]] }
        let (cells, products) = try search([cube])
        let number = try #require(cells.cellNumbers[0][3])
        let (a, b, d) = (cells.cellNumbers[0][1], cells.cellNumbers[0][2], cells.cellNumbers[0][4])
        let found = try #require(
            products.cheapest(for: number, loss: cells.values.indices.map { $0 == d ? 0 : $0 == b ? 1 : 2 }))
        // b + c = 4 is 3 + 1, 2 + 2 or 1 + 3.
        #expect(found.move.changes.contains { $0.cell == b && $0.change == -1 })
        #expect(!found.move.changes.contains { $0.cell == d || $0.cell == a })
        #expect(found.move.width == 3)
    }

    @Test func `a move that another table gives away is none`() throws {
        let counts = ["A x": 2, "A y": 50, "B x": 60, "B y": 70]
        let axes = [SampleCube.flat("region", ["A", "B"]), SampleCube.flat("category", ["x", "y"])]
        let wide = SampleCube.cube(axes) { counts[$0.joined(separator: " ")] }
        // The same categories summed over regions stand in a table of their own: there nothing may change.
        let narrow = SampleCube.cube([axes[1]]) { ["x": 62, "y": 120][$0[0]] }
        let (cells, products) = try search([wide, narrow])
        let number = try #require(cells.cellNumbers[0][SampleCube.offset(axes, "A", "x")])
        let found = try #require(products.cheapest(for: number, loss: cells.values.map { _ in 1 }))
        #expect(products.keepsSums(found.move))
        #expect(found.move.changes.allSatisfy { change in !cells.cellNumbers[1].contains(change.cell) })
    }
}
