import Records

/// Which members of an axis a chart shows.
extension TableAxis {
    /// Those that have no parts, without totals and what has no entry; an axis of one member shows that.
    var leavesWithEntry: [Int] {
        let leaves = leaves.filter { members[$0].code != AxisMember.totalCode && !members[$0].isWithoutEntry }
        return leaves.isEmpty && members.count == 1 ? [0] : leaves
    }

    /// The members for records without an entry, which a chart names below instead of drawing them.
    var leavesWithoutEntry: [Int] { leaves.filter { members[$0].isWithoutEntry } }

    /// The members that a chart shows beside each other, what has no entry among them, and the total that they may be held against.
    ///
    /// The total is the member of that code, or else the one of which all others are parts. Members whose parts are shown are left
    /// out; an axis of one member shows that.
    var rowsBesideTotal: (rows: [Int], total: Int?) {
        let total = members.count > 1 ? index(ofCode: AxisMember.totalCode) ?? root : nil
        let rows = leaves.filter { $0 != total }
        return rows.isEmpty ? (Array(members.indices), nil) : (rows, total)
    }

    private var root: Int? {
        let roots = members.indices.filter { members[$0].parent == nil }
        return roots.count == 1 ? roots.first : nil
    }

    /// Whether the members stand as they are given: they have an order of their own, as ages have, or are about traits that are
    /// never ranked.
    var keepsItsOrder: Bool { Self.ordered.contains(dimension) || SensitiveTerms.describe(self) }

    private static let ordered: Set<String> = [
        "period", "weekday", "hour", "school_time", "school_time_detail", "age_band",
    ]
}
