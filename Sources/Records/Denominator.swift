/// The number a rate is divided by, with what makes it one of many possible.
public struct Denominator: Hashable, Sendable {
    /// Below this, no rate is given: a few people more or less would decide it.
    public static let smallest = 100

    public let count: Int
    /// The reference day of the figure.
    public let date: CivilDate
    /// `value` for a figure of that day, `estimated` for an interpolated, carried, apportioned or modelled one.
    public let status: ObservationStatus
    /// The census on which the figure is based, such as `Zensus 2011`, or several joined by ` / `; empty where the source
    /// names none.
    public let base: String
    /// Whose number it is.
    public let group: PopulationGroup
    public let origin: Origin

    /// How the number was found out, as far as the source says.
    public enum Origin: String, Hashable, Sendable {
        case official
        /// It, or a part of it, comes from a model and not from an official count.
        case modelled
        /// The source does not say.
        case notStated = ""

        /// The origin of what is made of several numbers: official only where all of them are.
        public static func of(_ parts: [Origin]) -> Origin {
            if parts.contains(.modelled) { return .modelled }
            return !parts.isEmpty && parts.allSatisfy { $0 == .official } ? .official : .notStated
        }
    }

    /// Whether it, or a part of it, comes from a model and not from an official count.
    public var isModelled: Bool { origin == .modelled }

    public init(
        count: Int, date: CivilDate, status: ObservationStatus, base: String, group: PopulationGroup = .residents,
        origin: Origin = .notStated
    ) {
        self.count = count
        self.date = date
        self.status = status
        self.base = base
        self.group = group
        self.origin = origin
    }

    /// The bases that the figure rests on.
    public var bases: [String] { base.split(separator: " / ").map(String.init) }
}

/// Why there is no denominator, and so no rate.
public enum DenominatorGap: Hashable, Sendable {
    /// Fewer than `Denominator.smallest`.
    case tooSmall
    /// No figure of the kind is known for the region on any day.
    case noFigure
    /// There are figures of the region, but none of these ages or sexes, and none that add up to them.
    case noGroup(PopulationGroup)
    /// The cell is about records without an age or sex.
    case notStated
    /// The condition on a column leaves no group of people that could be counted.
    case unclearCondition(String)

    /// What a file calls the reason.
    public var code: String {
        switch self {
        case .tooSmall: "too-small"
        case .noFigure: "no-figure"
        case .noGroup: "no-such-group"
        case .notStated: "not-stated"
        case .unclearCondition: "unclear-condition"
        }
    }
}

/// Denominators by region, period and, where the table tells them apart, age band and sex.
public struct DenominatorTable: Hashable, Sendable {
    private var entries: [Key: Denominator] = [:]
    private var gaps: [Key: DenominatorGap] = [:]

    /// A cell of the table by its members' codes; age band and sex are `nil` where the table has no such axis.
    public struct Key: Hashable, Sendable {
        public let region: String
        public let period: String
        public let ageBand: String?
        public let sex: String?

        public init(region: String, period: String, ageBand: String? = nil, sex: String? = nil) {
            self.region = region
            self.period = period
            self.ageBand = ageBand
            self.sex = sex
        }
    }

    public init() {}

    /// The denominator of a region and a time; `nil` where there is none.
    public subscript(key: Key) -> Denominator? {
        get { entries[key] }
        set { entries[key] = newValue }
    }

    /// The denominator of a region's code and a period's code.
    public subscript(region region: String, period period: String) -> Denominator? {
        get { self[Key(region: region, period: period)] }
        set { self[Key(region: region, period: period)] = newValue }
    }

    /// Why a cell has no denominator.
    public func gap(_ key: Key) -> DenominatorGap? { gaps[key] }

    /// Says why there is no denominator.
    public mutating func setGap(_ gap: DenominatorGap, at key: Key) { gaps[key] = gap }
}
