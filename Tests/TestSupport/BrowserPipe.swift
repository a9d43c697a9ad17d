import Foundation
import Glibc

/// A browser that is told what to do over pipes, and goes with this object.
///
/// It speaks the DevTools protocol: JSON messages, each ended by a zero byte. Source:
/// https://chromedevtools.github.io/devtools-protocol/
package final class BrowserPipe {
    package struct Failure: Error {
        let what: String

        package init(what: String) { self.what = what }
    }

    /// What the browser told without being asked, in its order.
    package struct Event {
        package let method: String
        package let parameters: [String: Any]
    }

    package private(set) var events: [Event] = []
    private let commands: Int32
    private let answers: Int32
    private let process: pid_t
    private var read: [UInt8] = []
    /// How many bytes of them hold no end of a message.
    private var searched = 0
    private var lastID = 0

    package init() throws {
        var (down, up): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&down) == 0, pipe(&up) == 0 else {
            throw Failure(what: String(cString: strerror(errno)))
        }
        for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        // Chromium reads from 3 and writes to 4. The ends may lie there already, so they are moved out of the way first.
        posix_spawn_file_actions_adddup2(&actions, down[0], 98)
        posix_spawn_file_actions_adddup2(&actions, up[1], 99)
        posix_spawn_file_actions_adddup2(&actions, 98, 3)
        posix_spawn_file_actions_adddup2(&actions, 99, 4)
        posix_spawn_file_actions_addclose(&actions, 98)
        posix_spawn_file_actions_addclose(&actions, 99)
        // The test's threads block signals, which a shell's `wait` needs.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let program = "\(ProjectFolder.path)/.ci/browser"
        let arguments: [String] = [program, "--remote-debugging-pipe", "about:blank"]
        let words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let refusal = posix_spawn(&process, program, &actions, &attributes, words, environ)
        close(down[0])
        close(up[1])
        guard refusal == 0 else { throw Failure(what: String(cString: strerror(refusal))) }
        (commands, answers, self.process) = (down[1], up[0], process)
    }

    deinit {
        _ = try? ask("Browser.close")
        close(commands)
        close(answers)
        var status = Int32()
        waitpid(process, &status, 0)
    }

    package func ask(_ method: String, _ parameters: [String: Any] = [:], session: String? = nil) throws -> [String:
        Any]
    {
        lastID += 1
        var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
        message["sessionId"] = session
        var bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
        while !bytes.isEmpty {
            let count = write(commands, bytes, bytes.count)
            guard count > 0 else { throw Failure(what: "\(method): the browser has gone") }
            bytes.removeFirst(count)
        }
        while true {
            let answer = try next()
            guard answer["id"] as? Int == lastID else { continue }
            guard let result = answer["result"] as? [String: Any] else {
                throw Failure(what: "\(method): \(answer["error"] ?? "no result")")
            }
            return result
        }
    }

    /// Waits for an event, of those from a place on.
    package func wait(for event: String, from start: Int = 0) throws {
        while !events[start...].contains(where: { $0.method == event }) { _ = try next() }
    }

    private func next() throws -> [String: Any] {
        while true {
            if let end = endOfMessage() {
                let object = try JSONSerialization.jsonObject(with: Data(read[..<end]))
                read.removeFirst(end + 1)
                searched = 0
                let message = object as? [String: Any] ?? [:]
                if let method = message["method"] as? String {
                    events.append(Event(method: method, parameters: message["params"] as? [String: Any] ?? [:]))
                }
                return message
            }
            var waiting = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 60_000) == 1 else {
                throw Failure(what: "the browser does not answer")
            }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = Glibc.read(answers, &piece, piece.count)
            guard count > 0 else { throw Failure(what: "the browser has gone") }
            read += piece[..<count]
        }
    }

    /// A message of a whole document comes in many pieces, each of which is looked through once.
    private func endOfMessage() -> Int? {
        let end = read.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
            return memchr(base + searched, 0, bytes.count - searched).map { UnsafeRawPointer($0) - base }
        }
        searched = end ?? read.count
        return end
    }
}
