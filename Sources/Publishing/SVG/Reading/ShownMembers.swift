import Records

extension TableAxis {
    /// The members that a chart shows beside each other, and the total that they may be held against.
    ///
    /// The total is the member of that code, or else the one of which all others are parts. Members whose parts are shown are left
    /// out; an axis of one member shows that.
    var shownMembers: (shown: [Int], total: Int?) {
        let total = members.count > 1 ? index(ofCode: AxisMember.totalCode) ?? root : nil
        let shown = leaves.filter { $0 != total }
        return shown.isEmpty ? (Array(members.indices), nil) : (shown, total)
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

extension AxisMember {
    /// What is left over beside named members: the rest of a ranking, records without an entry or without a place.
    var isRemainder: Bool {
        code == "_O" || code == Self.unknownCode || code.hasSuffix(Self.unknownSuffix) || isUnassigned
    }
}
