import Glibc
import TestSupport

/// A script of the project's `.ci` folder, run as people and CI run it.
enum ProjectScript {
    struct Outcome {
        let exitCode: Int32
        /// Both streams, as they come.
        let lines: [String]

        var text: String { lines.joined(separator: "\n") }
    }

    struct Failure: Error {
        let what: String
    }

    static func run(_ name: String, _ arguments: [String] = []) throws -> Outcome {
        try run(path: "\(ProjectFolder.path)/.ci/\(name)", arguments)
    }

    /// The python3 of `.ci/checkers`; `nil` where it is not installed.
    static let python: String? = {
        let outcome = try? run("checkers")
        return outcome?.exitCode == 0 ? outcome?.lines.first : nil
    }()

    /// Runs a program by its path.
    static func run(path: String, _ arguments: [String]) throws -> Outcome {
        let words = ([path] + arguments).map {
            "'" + $0.components(separatedBy: "'").joined(separator: "'\\''") + "'"
        }
        // The test's threads block signals, which a shell's `wait` needs.
        guard let pipe = popen("env --default-signal --block-signal= " + words.joined(separator: " ") + " 2>&1", "r")
        else { throw Failure(what: "\(path) does not start") }
        var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&piece, 1, piece.count, pipe)
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        let status = pclose(pipe)
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
        return Outcome(
            exitCode: status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f),
            lines: lines.last == "" ? Array(lines.dropLast()) : lines)
    }
}

/// What a drawing looks like in earnest is known where there is a browser.
enum Browser {
    static let absent = "Chromium or xmllint is not installed (make setup-tests installs them)"

    static let isThere: Bool =
        system("command -v chromium chromium-browser google-chrome-stable google-chrome >/dev/null 2>&1") == 0
        && system("command -v xmllint >/dev/null 2>&1") == 0

    /// Whether a font family is installed, and not another one in its place.
    static func has(font: String) -> Bool { system("fc-list 2>/dev/null | grep -q '\(font)[:,]'") == 0 }
}
