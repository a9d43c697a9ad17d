/// A row of a sheet as the file holds it: runs of equal cells, and how often the row is repeated.
struct SheetRow: Equatable {
    struct Run: Equatable {
        let columns: Range<Int>
        let text: String
    }

    /// From 0.
    let number: Int
    var repetitions = 1
    /// Cells that hold a text, in ascending order.
    var runs: [Run] = []

    /// The columns up to the last that holds a text.
    var width: Int { runs.last?.columns.upperBound ?? 0 }

    /// All cells up to a width that is not below the row's own.
    func fields(width: Int) -> [String] {
        var fields = [String]()
        fields.reserveCapacity(width)
        for run in runs {
            fields += repeatElement("", count: run.columns.lowerBound - fields.count)
            fields += repeatElement(run.text, count: run.columns.count)
        }
        fields += repeatElement("", count: max(0, width - fields.count))
        return fields
    }
}
