/// What commands and reviews may say about a map.
public struct MapChoice: Hashable, Sendable {
    /// `nil` for the usual one of the regions and boundaries.
    public var kind: MapKind?
    public var classes: MapClasses?
    /// A region by its name or code whose parts are drawn larger beside the map.
    public var inset: String?
    public var look = DrawingLook()
    public var allowsCounts = false

    public init() {}

    /// What was chosen although it is not for the kind of map, the first of `MapOption.allCases`.
    ///
    /// Where nobody chose a kind the usual one has what was chosen.
    public var misplaced: MapOption? {
        guard let kind else { return nil }
        return MapOption.allCases.first { has($0) && !kind.options.contains($0) }
    }

    private func has(_ option: MapOption) -> Bool {
        switch option {
        case .classes: classes != nil
        case .inset: inset != nil
        case .allowCounts: allowsCounts
        }
    }
}
