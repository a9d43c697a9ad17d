public import Wording

/// Why a program of others did not do its work.
public enum ProgramError: UserFacingError, Hashable {
    case notInstalled(OutsideProgram)
    /// It was there, but the system did not start it.
    case notStarted(path: String, reason: Phrase)
    /// It was ended, since it had not come to its end in time.
    case tookTooLong(path: String, seconds: Int)

    public var phrase: Phrase {
        switch self {
        case .notInstalled(let program):
            Phrase(
                de:
                    "Für \(program.purpose(.german)) wird das Programm \(program.name) gebraucht, und das ist nicht installiert. "
                    + "Unter Debian und Ubuntu: apt-get install \(program.package). \(program.instead(.german))",
                en:
                    "The program \(program.name) is needed for \(program.purpose(.english)), and it is not installed. "
                    + "On Debian and Ubuntu: apt-get install \(program.package). \(program.instead(.english))")
        case .notStarted(let path, let reason):
            Phrase(
                de: "\(path) lässt sich nicht ausführen: \(reason(.german)). Bitte das Programm neu installieren.",
                en: "\(path) cannot be run: \(reason(.english)). Install the program anew.")
        case .tookTooLong(let path, let seconds):
            Phrase(
                de: "\(path) war nach \(seconds) Sekunden nicht fertig und wurde beendet. Bitte noch einmal versuchen.",
                en: "\(path) had not finished after \(seconds) seconds and was ended. Try once more.")
        }
    }
}
