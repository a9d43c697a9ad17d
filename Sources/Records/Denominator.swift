/// The number a rate is divided by, with what makes it one of many possible.
public struct Denominator: Hashable, Sendable {
    public let count: Int
    /// The reference day of the figure.
    public let date: CivilDate
    /// `value` for an official figure of that day, `estimated` for an interpolated or carried one.
    public let status: ObservationStatus
    /// The census on which the figure is based, such as `Zensus 2011`; empty where the source names none.
    public let base: String

    public init(count: Int, date: CivilDate, status: ObservationStatus, base: String) {
        self.count = count
        self.date = date
        self.status = status
        self.base = base
    }
}

/// Denominators by region and period, as far as they are known.
public struct DenominatorTable: Hashable, Sendable {
    private var entries: [Key: Denominator] = [:]

    private struct Key: Hashable {
        let region: String
        let period: String
    }

    public init() {}

    /// The denominator of a region's code and a period's code.
    public subscript(region region: String, period period: String) -> Denominator? {
        get { entries[Key(region: region, period: period)] }
        set { entries[Key(region: region, period: period)] = newValue }
    }
}
