import Aggregation
import Records
import Wording

extension TableAxis {
    /// An axis whose members are called by their codes; a parent is the place of its member.
    public init(_ dimension: String, _ members: [(code: String, parent: Int?)]) {
        self.init(
            dimension: dimension, title: Phrase(name: dimension),
            members: members.map {
                AxisMember(code: $0.code, name: Phrase(name: $0.code), level: "", parent: $0.parent)
            })
    }
}

extension Cube {
    /// Exact counts of invented incidents, by the order of the axes' cells, without denominators.
    public init(invented counts: [Int], by axes: [TableAxis]) {
        self.init(
            axes: axes, counts: counts, measure: TableMeasure(name: "incidents", title: Phrase(name: "incidents")),
            denominators: DenominatorTable(),
            provenance: Provenance(workspace: "", sources: [], isFictitious: true, query: "", version: ""))
    }
}
