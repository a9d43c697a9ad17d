/// A real place of Landkreis Peine with the invented intensities of its incidents.
public struct FictitiousPlace: Hashable, Sendable {
    /// Today's municipality.
    public let municipality: String
    /// The municipality that the place belonged to until 2014-12-31.
    public let municipalityUntil2014: String
    /// Village or statistical district; empty for incidents of which only the municipality is known.
    public let name: String
    /// Expected incidents per calendar year without any planted change.
    public let baseRates: [IncidentRate]

    /// The municipality as it was named in that year.
    public func municipality(in year: Int) -> String { year < 2015 ? municipalityUntil2014 : municipality }
}

/// Expected incidents of one place, supplier and school time.
public struct IncidentRate: Hashable, Sendable {
    public let supplier: Supplier
    public let schoolTime: SchoolTime
    public let perYear: Double
}

/// Whether lessons were running: Monday to Friday without holidays, 07:30 to 13:30.
///
/// No invented incident of a school day lies in the hours 7 and 13, so the two are never in doubt.
public enum SchoolTime: String, Sendable, CaseIterable {
    case lesson
    case outside
}

/// Who delivered a file.
public enum Supplier: String, Sendable, CaseIterable {
    case police, schools, socialWork, courses, coordination

    /// The name of the file in the workspace's `sources/`.
    public var fileName: String {
        switch self {
        case .police: "fiktiv-polizei-2012-2019.csv"
        case .schools: "fiktiv-schulen-2012-2019.csv"
        case .socialWork: "fiktiv-fsa-2012-2019.csv"
        case .courses: "fiktiv-kvhs-2012-2019.csv"
        case .coordination: "fiktiv-koordinierung-2012-2019.csv"
        }
    }
}

extension FictitiousPlace {
    /// A fifth of what the police record falls into lessons, and five sixths of what schools report.
    init(_ municipality: String, until2014: String? = nil, _ name: String, police: Double, schools: Double = 0) {
        self.init(
            municipality: municipality, municipalityUntil2014: until2014 ?? municipality, name: name,
            baseRates: [
                IncidentRate(supplier: .police, schoolTime: .outside, perYear: police * 0.8),
                IncidentRate(supplier: .police, schoolTime: .lesson, perYear: police * 0.2),
                IncidentRate(supplier: .schools, schoolTime: .outside, perYear: schools / 6),
                IncidentRate(supplier: .schools, schoolTime: .lesson, perYear: schools * 5 / 6),
            ].filter { $0.perYear > 0 })
    }
}
