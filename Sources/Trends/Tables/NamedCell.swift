internal import Records

extension EstimateTable {
    /// The cell of the members with these codes: `table.cell(["region": "03157", "period": "2017-Q3"])`.
    ///
    /// - Parameter codes: by dimension. Of a dimension that is not named the total is meant, or its only member.
    /// - Returns: `nil` for a dimension or member that the table has not, and for one that is left open although it has no total.
    public func cell(_ codes: [String: String]) -> EstimateCell? {
        guard codes.keys.allSatisfy({ axes.position(of: $0) != nil }) else { return nil }
        var indices: [Int] = []
        for axis in axes {
            let code = codes[axis.dimension] ?? (axis.members.count == 1 ? axis.members[0].code : AxisMember.totalCode)
            guard let index = axis.index(ofCode: code) else { return nil }
            indices.append(index)
        }
        return cell(at: indices)
    }
}
