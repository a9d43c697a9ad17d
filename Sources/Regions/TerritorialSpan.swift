/// From when to when anything is known of territories.
extension TerritorialHistory {
    /// The first and the last day (ISO 8601) that the register, the changes or the crosswalks name; `nil` where they name none.
    /// Outside, a territory is that of the nearest of the two.
    public func span(in gazetteer: Gazetteer) -> ClosedRange<String>? {
        var named = gazetteer.regions.flatMap { [$0.validFrom, $0.validTo].compactMap(\.self) } + days
        for crosswalk in crosswalks {
            // The table of a year stands for all of its days.
            named += crosswalk.years.prefix(1).map { "\($0)-01-01" } + [crosswalk.target]
        }
        guard let first = named.min(), let last = named.max() else { return nil }
        return first...last
    }
}
