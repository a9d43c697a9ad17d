@testable import Disclosure

extension IntervalAudit {
    /// The exposed cells of one pattern, found by an audit that has seen no other.
    static func exposed(_ withheld: [Bool], of cells: LinkedCells, width: Int) -> [Int] {
        var audit = IntervalAudit(cells: cells, width: width)
        return audit.exposed(withheld)
    }
}
