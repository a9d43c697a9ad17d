/// Where a value stands in a drawing: marks know scales only by this.
protocol PositionScale: Sendable {
    /// The place in pixels of a number, be it an amount or a day.
    func position(_ value: Double) -> Double
}
