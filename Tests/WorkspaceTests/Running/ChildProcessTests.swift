import Glibc
import Store
import TestSupport
import Testing
import Wording
@testable import Workspace

@Suite struct ChildProcessTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func shell(_ script: String) -> ChildProcess { ChildProcess("/bin/sh", ["-c", script]) }

    @Test func `output, errors and the exit code come back apart`() throws {
        let outcome = try shell("echo out; echo wrong >&2; exit 3").run()
        #expect(text(outcome.output) == "out\n" && text(outcome.errors) == "wrong\n" && outcome.exitCode == 3)
        #expect(try shell("kill -9 $$").run().exitCode == -9)
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 3_000_000])
    func `what is given comes through, however much`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try ChildProcess("/bin/cat", [], input: .bytes(bytes)).run().output == bytes)
        let folder = try TemporaryFolder()
        let file = try folder.file("input", bytes)
        #expect(try ChildProcess("/bin/cat", [], input: .file(file)).run().output == bytes)
    }

    @Test func `nothing is given where nothing is said, and a file that is not there is named`() throws {
        #expect(try ChildProcess("/bin/cat", []).run().output.isEmpty)
        #expect(
            throws: FileError.cannotOpen(
                path: "/no/file", reason: Phrase(de: "nicht vorhanden", en: "it does not exist"))
        ) {
            try ChildProcess("/bin/cat", [], input: .file("/no/file")).run()
        }
    }

    @Test func `its files lie in the folder that is named, and have no name there`() throws {
        let folder = try TemporaryFolder()
        var process = shell("readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2; ls -A \(folder.path)")
        (process.input, process.scratch) = (.bytes([1]), folder.path)
        let lines = text(try process.run().output).split(separator: "\n")
        #expect(
            lines.count == 3 && lines.allSatisfy { $0.hasPrefix(folder.path) && $0.hasSuffix("(deleted)") }, "\(lines)")
        process.scratch = "/no/folder"
        #expect(throws: FileError.self) { try process.run() }
    }

    @Test func `it gets the folder and the environment that are named`() throws {
        let folder = try TemporaryFolder()
        var process = shell("pwd; env | grep -c -v -e ^PWD= -e ^_= -e ^SHLVL= ")
        (process.folder, process.environment) = (folder.path, ["ONLY=this", "PATH=/usr/bin:/bin"])
        let lines = text(try process.run().output).split(separator: "\n").map(String.init)
        let path = try #require(realpath(folder.path, nil).map { String(cString: $0) })
        #expect(lines == [path, "2"], "\(lines)")
    }

    @Test func `it is killed when its time is over, and not before`() throws {
        var process = ChildProcess("/bin/sleep", ["20"])
        process.timeLimit = .milliseconds(50)
        let start = ContinuousClock.now
        #expect(throws: ProgramError.tookTooLong(path: "/bin/sleep", seconds: 0)) { try process.run() }
        #expect(ContinuousClock.now - start < .seconds(15))
        var quick = shell("echo done")
        quick.timeLimit = .seconds(60)
        #expect(text(try quick.run().output) == "done\n")
    }

    @Test func `a program that cannot be run is named with the reason`() throws {
        #expect(
            throws: ProgramError.notStarted(
                path: "/no/program", reason: Phrase(de: "nicht vorhanden", en: "it does not exist"))
        ) { try ChildProcess("/no/program", []).run() }
    }

    @Test func `a program is the first of its name that may be run`() throws {
        let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
        _ = try first.file("tool", "no program")
        let program = try second.file("tool", "#!/bin/sh\n")
        chmod(program, 0o700)
        #expect(OutsideProgram.path(of: "tool", in: "\(first.path)::\(second.path)") == program)
        #expect(OutsideProgram.path(of: "tool", in: first.path) == nil)
        mkdir("\(first.path)/other", 0o700)
        #expect(OutsideProgram.path(of: "other", in: first.path) == nil, "a folder is no program")
    }
}
