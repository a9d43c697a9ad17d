/// A figure in its lane of a row, as marks along a horizontal axis draw it.
struct RowFigure {
    let figure: Figure
    /// The middle of its lane, in pixels.
    let y: Double
    /// Which of the groups it belongs to; 0 where there are none.
    let group: Int
    /// What it is, for pointers and readers.
    let title: String

    /// The furthest that its marks reach to a side, limits included.
    func reach(_ x: any PositionScale) -> ClosedRange<Double>? {
        guard let known = figure.known else { return nil }
        let (place, marker) = (x.position(known.value), known.isLimited ? 4.0 : 0)
        let limits = known.limits.map { x.position($0.lowerBound)...x.position($0.upperBound) } ?? place...place
        return min(limits.lowerBound, place - marker)...max(limits.upperBound, place + marker)
    }
}
