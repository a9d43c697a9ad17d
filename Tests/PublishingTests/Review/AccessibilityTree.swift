import Foundation
import Glibc
import TestSupport

/// What Chromium tells a screen reader of a page, in the order in which it is read.
///
/// It is asked over the DevTools protocol (`Accessibility.getFullAXTree`), spoken over a pair of pipes: JSON messages, each
/// ended by a zero byte. Source: https://chromedevtools.github.io/devtools-protocol/
struct AccessibilityTree {
    struct Node: Equatable {
        /// Chromium's word, such as `heading`, `image`, `table`.
        let role: String
        let name: String
        let description: String
        /// How many nodes that are told lie around it.
        let depth: Int
    }

    struct Failure: Error {
        let what: String
    }

    /// All nodes that are told, depth first, without those inside an image: children of role `img` are presentational (WAI-ARIA
    /// 1.2, section 5.2.8), and texts that only break a line.
    let nodes: [Node]

    /// - Parameter page: the path of an HTML file.
    /// - Parameter opensDetails: whether everything that folds away is opened first.
    init(page: String, opensDetails: Bool = false) throws {
        let browser = try BrowserPipe()
        let target = try browser.ask("Target.createTarget", ["url": "about:blank"])
        guard let targetID = target["targetId"] as? String else { throw Failure(what: "no page") }
        let attached = try browser.ask("Target.attachToTarget", ["targetId": targetID, "flatten": true])
        guard let session = attached["sessionId"] as? String else { throw Failure(what: "no session") }
        _ = try browser.ask("Page.enable", session: session)
        _ = try browser.ask("Page.navigate", ["url": "file://\(page)"], session: session)
        try browser.wait(for: "Page.loadEventFired")
        if opensDetails {
            let opening = "document.querySelectorAll('details').forEach(details => { details.open = true })"
            _ = try browser.ask("Runtime.evaluate", ["expression": opening], session: session)
        }
        _ = try browser.ask("Accessibility.enable", session: session)
        let tree = try browser.ask("Accessibility.getFullAXTree", session: session)
        guard let described = tree["nodes"] as? [[String: Any]], let root = described.first else {
            throw Failure(what: "no tree")
        }
        nodes = Self.told(root, all: described)
    }

    private static func told(_ root: [String: Any], all: [[String: Any]]) -> [Node] {
        var byID: [String: [String: Any]] = [:]
        for node in all { if let id = node["nodeId"] as? String { byID[id] = node } }
        func value(_ node: [String: Any], _ key: String) -> String {
            (node[key] as? [String: Any])?["value"] as? String ?? ""
        }
        var told: [Node] = []
        func visit(_ node: [String: Any], depth: Int) {
            let isTold = node["ignored"] as? Bool != true
            if isTold {
                told.append(
                    Node(
                        role: value(node, "role"), name: value(node, "name"),
                        description: value(node, "description"), depth: depth))
            }
            guard !isTold || !["image", "StaticText"].contains(value(node, "role")) else { return }
            for id in node["childIds"] as? [String] ?? [] {
                if let child = byID[id] { visit(child, depth: depth + (isTold ? 1 : 0)) }
            }
        }
        visit(root, depth: 0)
        return told
    }
}

/// A browser that is told what to do over pipes, and goes with this object.
private final class BrowserPipe {
    private let commands: Int32
    private let answers: Int32
    private let process: pid_t
    private var read: [UInt8] = []
    private var lastID = 0
    private var seen: Set<String> = []

    init() throws {
        var (down, up): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&down) == 0, pipe(&up) == 0 else {
            throw AccessibilityTree.Failure(what: String(cString: strerror(errno)))
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
        guard refusal == 0 else { throw AccessibilityTree.Failure(what: String(cString: strerror(refusal))) }
        (commands, answers, self.process) = (down[1], up[0], process)
    }

    deinit {
        _ = try? ask("Browser.close")
        close(commands)
        close(answers)
        var status = Int32()
        waitpid(process, &status, 0)
    }

    func ask(_ method: String, _ parameters: [String: Any] = [:], session: String? = nil) throws -> [String: Any] {
        lastID += 1
        var message: [String: Any] = ["id": lastID, "method": method, "params": parameters]
        message["sessionId"] = session
        var bytes = [UInt8](try JSONSerialization.data(withJSONObject: message)) + [0]
        while !bytes.isEmpty {
            let count = write(commands, bytes, bytes.count)
            guard count > 0 else { throw AccessibilityTree.Failure(what: "\(method): the browser has gone") }
            bytes.removeFirst(count)
        }
        while true {
            let answer = try next()
            guard answer["id"] as? Int == lastID else { continue }
            guard let result = answer["result"] as? [String: Any] else {
                throw AccessibilityTree.Failure(what: "\(method): \(answer["error"] ?? "no result")")
            }
            return result
        }
    }

    /// Waits for an event that has not been told of yet.
    func wait(for event: String) throws {
        while !seen.contains(event) { _ = try next() }
    }

    private func next() throws -> [String: Any] {
        while true {
            if let end = read.firstIndex(of: 0) {
                let object = try JSONSerialization.jsonObject(with: Data(read[..<end]))
                read.removeFirst(end + 1)
                let message = object as? [String: Any] ?? [:]
                if let event = message["method"] as? String { seen.insert(event) }
                return message
            }
            var waiting = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 60_000) == 1 else {
                throw AccessibilityTree.Failure(what: "the browser does not answer")
            }
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            let count = Glibc.read(answers, &piece, piece.count)
            guard count > 0 else { throw AccessibilityTree.Failure(what: "the browser has gone") }
            read += piece[..<count]
        }
    }
}
