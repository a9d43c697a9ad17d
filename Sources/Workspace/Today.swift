internal import Glibc
internal import Records

extension CivilDate {
    /// The day by the machine's clock, in UTC.
    static func today() -> CivilDate { CivilDate(dayNumber: time(nil) / 86_400) }
}
