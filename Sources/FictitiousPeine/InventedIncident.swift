/// One incident as the generator knows it, before a supplier's spelling of it.
public struct InventedIncident: Hashable, Sendable {
    public let supplier: Supplier
    public let place: FictitiousPlace
    public let schoolTime: SchoolTime
    let day: Day
    /// Local wall clock.
    public let hour: Int
    public let minute: Int
    /// The supplier's own word.
    public let category: String
    public let involved: Int

    /// `2017-03-31`.
    public var date: String { day.iso }
    public var year: Int { day.components.year }
    /// The municipality as it was named on that day.
    public var municipality: String { place.municipality(in: year) }
}

extension FictitiousPeine {
    /// The incidents that a supplier reports, in order of time: the rows of its file that are in no fault but
    /// `blankVillage`, one each.
    public func incidents(reportedBy supplier: Supplier) -> [InventedIncident] {
        let calendar = YearDays.all
        var incidents: [(incident: InventedIncident, order: Int)] = []
        for place in Places.all {
            let former = place.municipalityUntil2014
            var generator = SeededGenerator(seed: seed, stream: "\(supplier)/\(former)/\(place.name)")
            for days in calendar {
                for rate in place.baseRates where rate.supplier == supplier {
                    let expectation = Self.expectation(of: rate, at: place, in: days.year)
                    for _ in 0..<generator.poisson(expectation) {
                        let incident = generator.incident(at: place, of: rate, on: days)
                        incidents.append((incident, incidents.count))
                    }
                }
            }
        }
        return incidents.sorted { left, right in
            (left.incident.day, left.incident.hour, left.incident.minute, left.order)
                < (right.incident.day, right.incident.hour, right.incident.minute, right.order)
        }
        .map(\.incident)
    }
}

/// The days of a year, apart by whether school was held.
struct YearDays {
    let year: Int
    let schoolDays: [Day]
    /// Every day; Fridays and Saturdays stand twice, since more happens on them.
    let weightedDays: [Day]

    static let all: [YearDays] = FictitiousPeine.years.map { year in
        let days = Day.days(of: year)
        return YearDays(
            year: year, schoolDays: days.filter(SchoolDays.isSchoolDay),
            weightedDays: days.flatMap { (5...6).contains($0.weekday) ? [$0, $0] : [$0] })
    }
}

extension SeededGenerator {
    fileprivate mutating func incident(
        at place: FictitiousPlace, of rate: IncidentRate, on days: YearDays
    ) -> InventedIncident {
        let isSchools = rate.supplier == .schools
        let (day, hour): (Day, Int)
        switch (rate.schoolTime, rate.supplier) {
        case (.lesson, _):
            day = choice(days.schoolDays)
            hour = choice(Hours.lesson)
        case (.outside, .schools):
            day = choice(days.schoolDays)
            hour = choice(Hours.afterLessons)
        case (.outside, _):
            day = choice(days.weightedDays)
            hour = choice(SchoolDays.isSchoolDay(day) ? Hours.aroundSchoolDay : Hours.freeDay)
        }
        return InventedIncident(
            supplier: rate.supplier, place: place, schoolTime: rate.schoolTime, day: day, hour: hour,
            minute: below(12) * 5, category: choice(isSchools ? SupplierWords.schools : SupplierWords.police),
            involved: choice(SupplierWords.involved))
    }
}

/// How often something happens at which hour, as weights.
private enum Hours {
    static let lesson: [(option: Int, weight: Int)] = [(8, 2), (9, 4), (10, 3), (11, 5), (12, 4)]
    static let afterLessons: [(option: Int, weight: Int)] = [(14, 3), (15, 2)]
    static let aroundSchoolDay: [(option: Int, weight: Int)] = [
        (0, 3), (1, 2), (2, 1), (5, 1), (14, 5), (15, 6), (16, 9), (17, 11), (18, 12), (19, 12), (20, 11), (21, 10),
        (22, 8), (23, 6),
    ]
    static let freeDay: [(option: Int, weight: Int)] = [
        (0, 9), (1, 8), (2, 6), (3, 4), (4, 2), (9, 1), (10, 2), (11, 3), (12, 3), (13, 4), (14, 5), (15, 6), (16, 7),
        (17, 8), (18, 9), (19, 9), (20, 10), (21, 10), (22, 11), (23, 11),
    ]
}
