public import Wording

/// One dimension of a table with its members in printing order, totals and sub-totals among them.
public struct TableAxis: Hashable, Sendable {
    /// The dimension as a question names it: `region`, `period`, `category`, `school_time`.
    public let dimension: String
    /// What readers call it.
    public let title: Phrase
    /// Its members, each known by its place in this list.
    public let members: [AxisMember]

    public init(dimension: String, title: Phrase, members: [AxisMember]) {
        self.dimension = dimension
        self.title = title
        self.members = members
    }

    /// The place of the member with that code; `nil` where there is none.
    public func index(ofCode code: String) -> Int? {
        members.firstIndex { $0.code == code }
    }

    /// The indices of the members that have no parts.
    public var leaves: [Int] {
        let branches = Set(members.compactMap(\.parent))
        return members.indices.filter { !branches.contains($0) }
    }

    /// The names of some members; where two are alike, with the names of what they are parts of by their codes: `Gewalt/Sonstiges`.
    public func names(of indices: [Int]) -> [Phrase] {
        let names = indices.map { members[$0].name }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(indices, names).map { index, name in (counts[name] ?? 0) > 1 ? path(of: index) : name }
    }

    private func path(of index: Int) -> Phrase {
        let member = members[index]
        guard let parent = member.parent, member.code.hasPrefix(members[parent].code + "/") else { return member.name }
        return path(of: parent) + Phrase(name: "/") + member.name
    }

    /// Whether a member is another, or a part of it directly or through others.
    public func isPart(_ member: Int, of whole: Int) -> Bool {
        var current: Int? = member
        while let index = current {
            if index == whole { return true }
            current = members[index].parent
        }
        return false
    }

    /// How many members a member is a part of, directly or through others: 0 for a total.
    public func depth(of member: Int) -> Int {
        var (depth, current) = (0, member)
        while let parent = members[current].parent { (depth, current) = (depth + 1, parent) }
        return depth
    }
}
