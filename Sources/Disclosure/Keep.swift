internal import Records

/// Cells that someone wants to see published: "the county's totals", "the Südstadt's year".
public struct Keep: Hashable, Sendable {
    /// How much somebody wants to see them.
    public enum Strength: String, Hashable, Sendable, CaseIterable {
        /// They are withheld only where nothing else protects.
        case prefer
        /// They are never withheld; where a small count needs that, nothing is published.
        case never
    }

    /// For each dimension that is named the code of a member or the name of a level; `*` for any. Of dimensions that are not named the
    /// total is meant, where there is one.
    public let places: [String: String]
    public let strength: Strength

    public init(places: [String: String], strength: Strength) {
        self.places = places
        self.strength = strength
    }

    /// For each axis whether a member is meant.
    func isMeant(_ axes: [TableAxis]) -> [[Bool]]? {
        guard places.keys.allSatisfy({ axes.position(of: $0) != nil }) else { return nil }
        return axes.map { axis in
            let roots = axis.members.count { $0.parent == nil }
            return axis.members.map { member in
                guard let place = places[axis.dimension] else { return roots > 1 || member.parent == nil }
                return place == "*" || member.code == place || member.level == place
            }
        }
    }

    /// The demand as people write it: `region: county, period: year`.
    public var text: String {
        places.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
            + (strength == .never ? " (never)" : "")
    }
}
