public import Wording

/// When an incident happened, seen from the school day.
///
/// The classes are two-levelled: every class but `lesson` and `unknown` is a part of "outside school hours".
public enum SchoolTime: UInt8, Sendable, CaseIterable {
    case lesson, publicHoliday, schoolHoliday, weekend, afterLessons, night, beforeLessons, unknown

    /// The code of the total of all classes outside school hours.
    public static let outsideCode = "outside"
    public static let outsideName = Phrase(de: "außerhalb der Schulzeit", en: "outside school hours")

    /// `lesson`, `outside/night`, `unknown`.
    public var code: String {
        switch self {
        case .lesson: "lesson"
        case .publicHoliday: "outside/public_holiday"
        case .schoolHoliday: "outside/school_holiday"
        case .weekend: "outside/weekend"
        case .afterLessons: "outside/after_lessons"
        case .night: "outside/night"
        case .beforeLessons: "outside/before_lessons"
        case .unknown: "unknown"
        }
    }

    public var isOutside: Bool { self != .lesson && self != .unknown }

    public var name: Phrase {
        switch self {
        case .lesson: Phrase(de: "Unterrichtszeit", en: "lessons")
        case .publicHoliday: Phrase(de: "Feiertag", en: "public holiday")
        case .schoolHoliday: Phrase(de: "Schulferien", en: "school holiday")
        case .weekend: Phrase(de: "Wochenende", en: "weekend")
        case .afterLessons: Phrase(de: "nach dem Unterricht", en: "after lessons")
        case .night: Phrase(de: "nachts", en: "night")
        case .beforeLessons: Phrase(de: "vor dem Unterricht", en: "before lessons")
        case .unknown: Phrase(de: "Uhrzeit unbekannt", en: "time unknown")
        }
    }
}

/// Tells the school time of a day and hour, by the precedence public holiday · school holiday · weekend · lesson ·
/// after lessons · night · before lessons · unknown.
///
/// Hours are whole; an hour counts by its middle, so that with lessons from 07:30 to 13:30 the hours 7 to 12 are lessons.
public struct SchoolCalendar: Sendable {
    /// A span of the day in minutes since midnight, the end excluded.
    public typealias Window = Range<Int>

    public let state: String
    public let lessons: Window
    private let schoolHolidays: [ClosedRange<CivilDate>]
    private let publicHolidays: Set<CivilDate>

    /// All years in which a record may lie.
    private static let years = Column.storableDays.lowerBound.year...Column.storableDays.upperBound.year

    /// Night is from 22:00 to 6:00.
    private static let night = (starts: 22 * 60, ends: 6 * 60)

    /// - Parameter schoolHolidays: closed ranges of days.
    /// - Precondition: the state is one of `PublicHolidays.states`.
    public init(state: String, lessons: Window, schoolHolidays: [ClosedRange<CivilDate>]) {
        precondition(PublicHolidays.states.contains(state), "a school calendar belongs to a Land")
        self.state = state
        self.lessons = lessons
        self.schoolHolidays = schoolHolidays.sorted { $0.lowerBound < $1.lowerBound }
        publicHolidays = Set(Self.years.flatMap { PublicHolidays.days(in: $0, state: state) })
    }

    /// The school time of a day and, where known, an hour from 0 to 23.
    public func time(on day: CivilDate, hour: Int?) -> SchoolTime { ofWholeDay(day) ?? onSchoolDay(hour) }

    /// The school times of every hour of every day from `first`, 25 a day: 24 hours, then "hour unknown".
    public func table(from first: CivilDate, days: Int) -> [SchoolTime] {
        let schoolDay = (0..<24).map { onSchoolDay($0) } + [onSchoolDay(nil)]
        return (0..<days).flatMap { offset in
            ofWholeDay(first.adding(days: offset)).map { Array(repeating: $0, count: schoolDay.count) } ?? schoolDay
        }
    }

    /// `nil` for a day with lessons.
    private func ofWholeDay(_ day: CivilDate) -> SchoolTime? {
        if publicHolidays.contains(day) { return .publicHoliday }
        if schoolHolidays.contains(where: { $0.contains(day) }) { return .schoolHoliday }
        return day.weekday >= 6 ? .weekend : nil
    }

    private func onSchoolDay(_ hour: Int?) -> SchoolTime {
        guard let hour else { return .unknown }
        let minute = hour * 60 + 30
        if lessons.contains(minute) { return .lesson }
        if minute >= Self.night.starts || minute < Self.night.ends { return .night }
        return minute >= lessons.upperBound ? .afterLessons : .beforeLessons
    }
}
