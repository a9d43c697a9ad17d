/// A change of withheld cells that keeps every sum: added to the true table, any whole number of times, it gives another one that fits
/// all that is published, as long as no cell falls below the least that a withheld one can be.
struct Move {
    /// The cells that change, each once, and by how much.
    let changes: [(cell: Int, change: Int)]
    /// How often the move can be added to the true table, and how often taken away.
    let timesAdded: Int
    let timesTaken: Int

    /// - Parameters:
    ///   - values: the true count of each cell.
    ///   - least: what each cell can be at the least once it is withheld; those that change are no less.
    init(_ changes: [(cell: Int, change: Int)], values: [Int], least: [Int]) {
        self.changes = changes
        var (added, taken) = (Int.max, Int.max)
        for (cell, change) in changes {
            let room = (values[cell] - least[cell]) / abs(change)
            if change < 0 { added = min(added, room) } else { taken = min(taken, room) }
        }
        (timesAdded, timesTaken) = (added, taken)
    }

    /// How many whole numbers each of its cells can be, by this move alone; at most `Int.max`.
    var width: Int {
        let (sum, overflow) = timesAdded.addingReportingOverflow(timesTaken)
        return overflow || sum == .max ? .max : sum + 1
    }

    /// In how many of its tables one of its cells is at most the threshold, so that something had to be withheld there.
    ///
    /// - Parameter enough: the count from which on nothing is looked at any more.
    func tablesWithSmall(_ threshold: Int, values: [Int], enough: Int) -> Int {
        var found = 0
        for times in 0...(enough + threshold) {
            for signed in Set([times, -times]) where signed <= timesAdded && -signed <= timesTaken {
                if changes.contains(where: { values[$0.cell] + signed * $0.change <= threshold }) { found += 1 }
            }
            if found >= enough { break }
        }
        return found
    }
}
