internal import ArgumentParser
internal import Glibc
internal import Wording

/// Standard output for data, standard error for words.
enum Console {
    /// Does the work of a command; mistakes of the user exit with 1, ours with 70.
    static func run(language: Language, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as any UserFacingError {
            say(error.phrase(language))
            throw ExitCode(1)
        } catch let error as ExitCode {
            throw error
        } catch {
            say(
                Phrase(
                    de: "Interner Fehler (\(type(of: error))). Bitte den Befehl und diese Meldung an die Entwickler geben.",
                    en: "Internal error (\(type(of: error))). Pass the command and this message on to the developers.")(
                        language))
            throw ExitCode(70)
        }
    }

    static func say(_ message: String) { put(message + "\n", to: stderr) }

    static func write(_ text: String) { put(text, to: stdout) }

    static var hasTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A line that the next one replaces, on a terminal only.
    static func show(progress: String) {
        guard hasTerminal else { return }
        put("\r\u{1B}[K" + progress, to: stderr)
        fflush(stderr)
    }

    static func endProgress() {
        guard hasTerminal else { return }
        put("\r\u{1B}[K", to: stderr)
    }

    private static func put(_ text: String, to stream: UnsafeMutablePointer<FILE>?) {
        guard let stream else { return }
        var text = text
        text.withUTF8 { bytes in _ = fwrite(bytes.baseAddress, 1, bytes.count, stream) }
    }
}
