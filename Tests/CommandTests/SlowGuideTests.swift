import Glibc
import TestSupport
import Testing

/// Who follows `docs/handreichung.md` word for word gets what it says: a document of a page, Word and PDF, in less than a minute.
@Suite(.slow)
struct SlowGuideTests {
    private static let hasPrograms = ["bash", "pandoc", "rsvg-convert", "chromium"].allSatisfy { Program.has(tool: $0) }

    @Test(.enabled(if: hasPrograms, "needs pandoc, rsvg-convert and chromium (make setup-tests)"))
    func `what the Handreichung has one do can be done, and is answered as it quotes`() throws {
        let page = GuidePage(try Files.text("\(Program.packageRoot)/docs/handreichung.md"))
        let home = try Files.freshFolder("handreichung")
        let workspace = "\(home)/landkreis"
        // They stand at the end of the page, and are to be fetched as soon as there is a workspace.
        var deliveries = page.files(below: "lieferungen")
        try #require(deliveries.count == 2)
        var answer = ""
        var answers = ""
        for (line, step) in page.steps {
            switch step {
            case .file(let path, let text):
                if !path.hasPrefix("lieferungen/") { try Files.write(text, to: "\(workspace)/\(path)") }
            case .commands(let commands, let fail):
                let outcome = try entered(commands, home: home, in: Files.exists(workspace) ? workspace : home)
                // Files that the page prints may have the line ends of Windows.
                answer = outcome.output.replacing("\r\n", with: "\n")
                answers += answer
                #expect((outcome.exitCode != 0) == fail, "line \(line): \(commands)\(answer)")
            case .answer(let quoted):
                let missing = GuidePage.linesOf(quoted, missingIn: answer)
                #expect(missing.isEmpty, "line \(line): \(missing) is not in \(answer)")
            }
            if Files.exists(workspace) {
                for (path, text) in deliveries { try Files.write(text, to: "\(workspace)/\(path)") }
                deliveries = [:]
            }
        }
        try expectPictures(show: answers, drawing: "\(workspace)/papiere/2024-Q3/fiktiv-verlauf.svg")
    }

    /// The pictures of a terminal hold nothing but what was answered, and the drawing is the one that was made.
    private func expectPictures(show answers: String, drawing: String) throws {
        let folder = "\(Program.packageRoot)/docs/handreichung"
        for name in try Files.names(in: folder, ending: ".svg") where name.hasPrefix("konsole-") {
            let lines = try Files.text("\(folder)/\(name)").matches(of: /<text class="o"[^>]*>([^<]+)<\/text>/)
            #expect(lines.count > 4, "\(name)")
            for line in lines { #expect(answers.contains(line.1), "\(name): \(line.1)") }
        }
        #expect(try Files.bytes(drawing) == Files.bytes("\(folder)/fiktiv-verlauf.svg"), "copy it from \(drawing)")
    }

    /// Commands as a shell takes them, with messages and answer as a terminal shows them.
    private func entered(_ commands: String, home: String, in folder: String) throws -> Program.Outcome {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        return try Program.run(
            tool: "bash", ["-e", "-c", "exec 2>&1\n\(commands)"], in: folder,
            environment: ["HOME": home, "PATH": "\(Program.buildFolder):\(path)"], seconds: 240)
    }
}
