internal import ArgumentParser
internal import Glibc
internal import Publishing
internal import Wording
internal import Workspace

/// Standard output for data, standard error for words.
enum Console {
    /// Does the work of a command; mistakes of the user exit with 1, ours with 70.
    static func run(language: Language, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as any UserFacingError {
            say(error.phrase(language))
            Log.tell(.error(error))
            throw ExitCode(1)
        } catch let error as ExitCode {
            throw error
        } catch {
            say(
                Phrase(
                    de:
                        "Interner Fehler (\(type(of: error))). Bitte den Befehl und diese Meldung an die Entwickler geben.",
                    en: "Internal error (\(type(of: error))). Pass the command and this message on to the developers.")(
                        language))
            Log.tell(.error(error))
            throw ExitCode(70)
        }
    }

    /// A message of one line; what comes from files in it moves no cursor.
    static func say(_ message: String) { put(VisibleText.written(message) + "\n", to: STDERR_FILENO) }

    /// Messages in the reader's language, a line each.
    static func say(_ messages: [Phrase], _ language: Language) {
        for message in messages { say(message(language)) }
    }

    /// - Throws: `OutputError` where not everything was taken, as on a full disk.
    static func write(_ text: String) throws {
        guard put(text, to: STDOUT_FILENO) else { throw OutputError(code: errno) }
    }

    /// - Throws: `OutputError` where not everything was taken.
    static func write(_ bytes: [UInt8]) throws {
        guard put(bytes, to: STDOUT_FILENO) else { throw OutputError(code: errno) }
    }

    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// What standard output can show: on a terminal its width, or that of `COLUMNS`, and colour unless `NO_COLOR`
    /// (no-color.org) says no; in a file or a pipe lines of any length, of which nothing is cut.
    static var form: TerminalForm {
        let isTerminal = isTerminal
        let isMute = setting("NO_COLOR").map { !$0.isEmpty } ?? false || setting("TERM") == "dumb"
        return TerminalForm(width: width(isTerminal: isTerminal), hasColour: isTerminal && !isMute)
    }

    /// `nil` where lines may be as long as they like.
    private static func width(isTerminal: Bool) -> Int? {
        guard isTerminal else { return nil }
        if let columns = setting("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func setting(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    private static var hasTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A line that the next one replaces, on a terminal only.
    static func show(progress: String) {
        guard hasTerminal else { return }
        put("\r\u{1B}[K" + VisibleText.written(progress), to: STDERR_FILENO)
    }

    static func endProgress() {
        guard hasTerminal else { return }
        put("\r\u{1B}[K", to: STDERR_FILENO)
    }

    /// All bytes, also where a pipe takes them in pieces; false where some were not taken.
    @discardableResult
    private static func put(_ text: String, to descriptor: Int32) -> Bool { put(Array(text.utf8), to: descriptor) }

    private static func put(_ all: [UInt8], to descriptor: Int32) -> Bool {
        var bytes = all[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            bytes = bytes.dropFirst(count)
        }
        return true
    }
}

/// Standard output that does not take what is written.
struct OutputError: UserFacingError {
    let reason: Phrase

    /// - Parameter code: what the system says of it.
    init(code: Int32) {
        reason =
            switch code {
            case ENOSPC, EDQUOT: Phrase(de: "kein Platz mehr", en: "no space left")
            case EPIPE: Phrase(de: "der Empfänger liest nicht mehr", en: "its reader reads no more")
            default: Phrase(name: String(cString: strerror(code)))
            }
    }

    var phrase: Phrase {
        Phrase(
            de:
                "Die Ausgabe ist unvollständig: \(reason(.german)). Bitte Platz und Ziel der Ausgabe prüfen und den Befehl "
                + "wiederholen.",
            en:
                "The output is incomplete: \(reason(.english)). Check the space and where the output goes, and repeat the command."
        )
    }
}
