public import Wording

/// Why a program of others did not do its work.
public enum ProgramError: UserFacingError, Hashable {
    case notInstalled(OutsideProgram)
    /// It was there, but the system did not start it.
    case notStarted(path: String, reason: Phrase)
    /// It was ended, since it had not come to its end in time.
    case tookTooLong(path: String, seconds: Int)
    /// It did not do what it was asked for; the reason in its words, as far as it said any.
    case failed(OutsideProgram, reason: String)

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
        case .failed(let program, let reason):
            Self.failure(of: program, reason)
        }
    }

    private static func failure(of program: OutsideProgram, _ reason: String) -> Phrase {
        let said = reason.isEmpty ? Phrase(de: " ohne Meldung", en: " without a message") : Phrase(name: ": \(reason)")
        // As all systems put it (ENOSPC).
        let next =
            reason.contains("No space left on device")
            ? Phrase(
                de: "Der Datenträger ist voll; bitte Platz schaffen, auch für vorläufige Dateien (TMPDIR).",
                en: "The disk is full; make room, for temporary files too (TMPDIR).")
            : Phrase(
                de: "Bitte die Ursache beheben oder das Programm erneuern.", en: "Mend the cause, or renew the program."
            )
        return Phrase(
            de: "\(program.name) (für \(program.purpose(.german))) ist gescheitert\(said(.german)). ",
            en: "\(program.name) (for \(program.purpose(.english))) failed\(said(.english)). ")
            + next + Phrase(name: " ") + program.instead
    }
}
