/// A change of withheld cells that keeps every sum: added to the true table, any whole number of times, it gives another one that fits
/// all that is published, as long as no cell falls below 1.
struct Move {
    /// The cells that change, each once, and by how much.
    let changes: [(cell: Int, change: Int)]
    /// How often the move can be added to the true table, and how often taken away.
    let timesAdded: Int
    let timesTaken: Int

    /// - Parameter values: the true count of each cell; those that change are at least 1.
    init(_ changes: [(cell: Int, change: Int)], values: [Int]) {
        self.changes = changes
        var (added, taken) = (Int.max, Int.max)
        for (cell, change) in changes {
            let room = (values[cell] - 1) / abs(change)
            if change < 0 { added = min(added, room) } else { taken = min(taken, room) }
        }
        (timesAdded, timesTaken) = (added, taken)
    }

    /// How many whole numbers each of its cells can be, by this move alone; at most `Int.max`.
    var width: Int {
        let (sum, overflow) = timesAdded.addingReportingOverflow(timesTaken)
        return overflow || sum == .max ? .max : sum + 1
    }
}
