import Testing
import Wording

@testable import Workspace

struct ProgramErrorTests {
    private static let program = OutsideProgram(
        name: "malprogramm", purpose: Phrase(de: "Bilder", en: "pictures"), package: "malen",
        instead: Phrase(de: "Die Seite steht.", en: "The page is there."))

    @Test func `what failed says why in the program's words, and what there is without it`() {
        let error = ProgramError.failed(Self.program, reason: "kein Papier")
        #expect(
            error.phrase.german
                == "malprogramm (für Bilder) ist gescheitert: kein Papier. Bitte die Ursache beheben oder das Programm erneuern. Die Seite steht."
        )
        #expect(error.phrase.english.contains("failed: kein Papier.") && !error.phrase.english.contains("disk"))
        #expect(ProgramError.failed(Self.program, reason: "").phrase.german.contains("gescheitert ohne Meldung."))
    }

    @Test func `space on the disk is spoken of where it is the cause`() {
        let error = ProgramError.failed(Self.program, reason: "write: No space left on device")
        #expect(
            error.phrase.german.contains("Der Datenträger ist voll") && error.phrase.english.contains("disk is full"))
    }

    @Test func `complaints are lines, the empty ones left out and long ones cut`() {
        let errors = Array("a\n\nb\n\(String(repeating: "c", count: 400))".utf8)
        let outcome = ChildProcess.Outcome(exitCode: 1, output: [], errors: errors)
        #expect(outcome.complaints == ["a", "b", String(repeating: "c", count: 300)])
    }
}
