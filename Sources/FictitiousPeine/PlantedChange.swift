/// A change of an expectation that the data are to be tested against.
public struct PlantedChange: Hashable, Sendable {
    public let municipality: String
    public let place: String
    public let supplier: Supplier
    public let schoolTime: SchoolTime
    /// First and last day of the change (ISO 8601, inclusive); both are limits of calendar years.
    public let from: String
    public let to: String
    /// What the base rate is multiplied by.
    public let factor: Double

    func covers(_ year: Int) -> Bool { from <= "\(year)-01-01" && "\(year)-12-31" <= to }
}

/// The truth behind the invented rows: what a method applied to them should find, and nothing beyond it.
extension FictitiousPeine {
    /// The years that the files cover.
    public static let years = 2012...2019

    /// Every change there is; all other expectations are constant over the years.
    ///
    /// In the Südstadt, the police's incidents outside school time rise at the start of 2016 and ease at the start of
    /// 2018, when (by invention) outreach work begins. Lessons and what schools report stay as they are.
    public static let planted: [PlantedChange] = [
        PlantedChange(
            municipality: "Peine", place: "Südstadt", supplier: .police, schoolTime: .outside,
            from: "2016-01-01", to: "2017-12-31", factor: 2.8),
        PlantedChange(
            municipality: "Peine", place: "Südstadt", supplier: .police, schoolTime: .outside,
            from: "2018-01-01", to: "2019-12-31", factor: 1.2),
    ]

    /// Every place with its base rates, in the generator's order.
    public static var places: [FictitiousPlace] { Places.all }

    /// The expectation from which a year's count was drawn: base rate × planted factor, in incidents per calendar year.
    ///
    /// Rows of planted faults are on top of it where they are kept (``PlantedFault``), and belong to no place.
    ///
    /// - Parameters:
    ///   - supplier: `nil` for police and schools together.
    ///   - schoolTime: `nil` for lessons and the time outside together.
    public static func expectedIncidents(
        at place: FictitiousPlace, in year: Int, supplier: Supplier? = nil, schoolTime: SchoolTime? = nil
    ) -> Double {
        place.baseRates
            .filter { supplier == nil || $0.supplier == supplier }
            .filter { schoolTime == nil || $0.schoolTime == schoolTime }
            .reduce(0) { $0 + expectation(of: $1, at: place, in: year) }
    }

    static func expectation(of rate: IncidentRate, at place: FictitiousPlace, in year: Int) -> Double {
        planted.filter {
            $0.municipality == place.municipality && $0.place == place.name && $0.supplier == rate.supplier
                && $0.schoolTime == rate.schoolTime && $0.covers(year)
        }
        .reduce(rate.perYear) { $0 * $1.factor }
    }
}
