@testable import Publishing
import TestSupport
import Testing
import Wording

/// `.ci/check-drawings` over every kind in every state, theme and language.
@Suite(.slow, .enabled(if: Browser.isThere, Comment(rawValue: Browser.absent)))
struct SlowDrawingCheckTests {
    @Test func `a browser finds no fault with any sample drawing in any language`() throws {
        let folder = try TemporaryFolder()
        for picture in try GalleryPicture.all() {
            _ = try folder.file("\(picture.name)-\(picture.language.rawValue).svg", picture.drawing.svg)
        }
        let outcome = try ProjectScript.run("check-drawings", [folder.path])
        #expect(outcome.exitCode == 0, "\(outcome.text)")
    }

    @Test func `a browser finds no fault with the drawings that the project keeps`() throws {
        let outcome = try ProjectScript.run("check-drawings")
        #expect(outcome.exitCode == 0, "\(outcome.text)")
    }
}
