import Store
import TestSupport
import Testing
import Wording
import Workspace

@Suite struct CommandLogTests {
    private let folder = try? TemporaryFolder()

    private func lines(_ events: [LogEvent], at moments: [Int] = [0]) throws -> [String] {
        let path = try #require(folder).path + "/log.jsonl"
        let clock = Clock(moments)
        let log = CommandLog(path: path, command: "store verify") { clock.next() }
        for event in events { try log.append(event) }
        return String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func `an event is a line that begins with the moment, the command and how long it has been running`() throws {
        // 29 February 2024, 23:59:59.007 UTC, by date(1).
        let lines = try lines(
            [.start, .end(exitCode: 0)], at: [1_709_251_199_000, 1_709_251_199_007, 1_709_251_200_012])
        try #require(lines.count == 2)
        #expect(lines[0].hasPrefix(#"{"time":"2024-02-29T23:59:59.007Z","process":"#))
        let version = #""version":"\#(Workspace.version)""#
        #expect(lines[0].hasSuffix(#"\#(version),"command":"store verify","event":"start","milliseconds":7}"#))
        #expect(lines[1].hasPrefix(#"{"time":"2024-03-01T00:00:00.012Z","#))
        #expect(lines[1].hasSuffix(#""event":"end","milliseconds":1012,"exit":0}"#))
    }

    @Test func `a clock that is put back makes no time negative`() throws {
        #expect(try lines([.start], at: [5000, 2000])[0].hasSuffix(#""milliseconds":0}"#))
    }

    @Test(arguments: [
        (WorkspaceError.noWorkspace(from: "/home/somebody/secret") as any Error, "WorkspaceError.noWorkspace"),
        (WorkspaceError.storeIsRead, "WorkspaceError.storeIsRead"),
        (FileError.cannotOpen(path: "/home/somebody/secret", reason: Phrase(name: "gone")), "FileError.cannotOpen"),
        (Plain(text: "secret"), "Plain"), (Talkative.secret, "Talkative"),
    ])
    func `an error is told by its name, with nothing of what it says`(error: any Error, name: String) throws {
        let line = try lines([.error(error)])[0]
        #expect(line.hasSuffix(#""event":"error","milliseconds":0,"error":"\#(name)"}"#), "\(line)")
        #expect(!line.contains("secret"))
    }

    @Test func `a question is told by kind and audience alone`() throws {
        let condition = #"category = "Gewalt/*""#
        for (audience, name) in [
            (Question.Audience.everybody, "public"), (.draft, "draft"), (.house(reason: "secret"), "internal"),
        ] {
            let question = try Question(records: "incidents", by: ["year"], where: condition, audience: audience)
            let line = try #require(try lines([LogEvent(question)]).last)
            #expect(
                line.hasSuffix(#""event":"question","milliseconds":0,"records":"incidents","audience":"\#(name)"}"#))
        }
    }

    @Test func `a log where nothing can be written says so, and the file is made for its owner alone`() throws {
        let folder = try #require(folder)
        #expect(throws: FileError.self) {
            try CommandLog(path: "\(folder.path)/none/log.jsonl", command: "import").append(.start)
        }
        _ = try lines([.start])
        #expect(StoredFile.mode("\(folder.path)/log.jsonl") == 0o600)
    }

    private struct Plain: Error { let text: String }

    private enum Talkative: Error, CustomStringConvertible {
        case secret

        var description: String { "secret" }
    }
}

/// Moments, one after the other; the last again and again.
private final class Clock: @unchecked Sendable {
    private var moments: [Int]

    init(_ moments: [Int]) { self.moments = moments }

    func next() -> Int { moments.count > 1 ? moments.removeFirst() : moments[0] }
}
