internal import Records
internal import Wording

extension Language {
    /// `31.03.2017`, or `2017-03-31`.
    func text(_ day: CivilDate) -> String { self == .german ? day.german : day.description }
}
