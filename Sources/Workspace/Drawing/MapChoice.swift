/// What commands and reviews may say about a map.
public struct MapChoice: Hashable, Sendable {
    /// `nil` for the usual one of the regions and boundaries.
    public var kind: MapKind?
    /// How classes are found; `nil` for the usual way.
    public var classes: MapClasses?
    /// A region by its name or code whose parts are drawn larger beside the map.
    public var inset: String?
    /// Titles, colours and width.
    public var look = DrawingLook()
    /// Whether areas may be coloured by counts, which mislead where regions differ in size.
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
