import Testing

@testable import Disclosure

/// How many whole numbers a change of cells proves to be possible.
@Suite struct MoveTests {
    /// Worked out by hand: no cell may fall below 1.
    @Test(arguments: [
        (values: [1, 5, 5, 9], changes: [1, -1, -1, 1], added: 4, taken: 0),
        (values: [2, 3, 9, 9], changes: [1, -1, -1, 1], added: 2, taken: 1),
        (values: [3, 5, 5, 9], changes: [1, -2, 1, 0], added: 2, taken: 2),
        (values: [1, 1, 1, 1], changes: [1, -1, -1, 1], added: 0, taken: 0),
    ])
    func `a move is done as often as no cell falls below one`(
        values: [Int], changes: [Int], added: Int, taken: Int
    ) {
        let move = Move(
            zip(values.indices, changes).filter { $1 != 0 }.map { ($0, $1) }, values: values,
            least: values.map { _ in 1 })
        #expect(move.timesAdded == added && move.timesTaken == taken)
        #expect(move.width == 1 + added + taken)
        // The tables themselves.
        for times in -taken...added {
            #expect(zip(values, changes).allSatisfy { $0 + times * $1 >= 1 })
        }
        #expect(!zip(values, changes).allSatisfy { $0 + (added + 1) * $1 >= 1 })
        #expect(!zip(values, changes).allSatisfy { $0 - (taken + 1) * $1 >= 1 })
    }

    @Test func `a cell that is in no sum can be any number`() {
        let move = Move([(0, 1)], values: [1], least: [1])
        #expect(move.timesAdded == .max && move.timesTaken == 0)
        #expect(move.width == .max)
    }

    /// 3 and 9: after −1, 0, 3 and 4 times (±2) one of them is 1 to 3; after 1 and 2 times they are 5 and 7.
    @Test func `tables in which nothing is small would have nothing withheld`() {
        let move = Move([(0, 2), (1, -2)], values: [3, 9], least: [1, 1])
        #expect(move.width == 6)
        #expect(move.tablesWithSmall(3, values: [3, 9], enough: 10) == 4)
        #expect(move.tablesWithSmall(3, values: [3, 9], enough: 2) == 2)
        #expect(move.tablesWithSmall(1, values: [3, 9], enough: 10) == 2)
    }

    private static let needs = CellNeeds(
        isAtRisk: [true, false, false, false], weights: [1, 1, 1, 1],
        isPrimary: [true, false, false, false], widths: [3, 3, 3, 3],
        rooms: [0, 0, 0, 0], least: [1, 1, 1, 1], smallCounts: 1...3)

    @Test func `cells stay withheld as long as one of their moves does`() {
        var book = MoveBook(Self.needs)
        #expect(book.withheld == [true, false, false, false] && !book.hasWidth(0))
        book.add(Move([(0, 1), (1, -1)], values: [2, 9, 9, 9], least: [1, 1, 1, 1]))
        book.add(Move([(0, 1), (2, -1)], values: [2, 9, 9, 9], least: [1, 1, 1, 1]))
        #expect(book.withheld == [true, true, true, false])
        #expect(book.dependents(on: 0) == [] && book.companions(of: 0) == [1])
        book.remove(0)
        #expect(book.withheld == [true, false, true, false])
        #expect(book.dependents(on: 1) == [0] && book.companions(of: 1) == [2])
        book.remove(1)
        #expect(book.withheld == [true, false, false, false] && !book.hasWidth(0))
    }
}
