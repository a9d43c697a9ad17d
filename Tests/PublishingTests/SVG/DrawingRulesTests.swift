import Glibc
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

@Suite struct DrawingRulesTests {
    static let gallery = Result { try GalleryPicture.all() }

    @Test(
        .enabled(
            if: system("command -v xmllint >/dev/null 2>&1") == 0,
            "xmllint is not installed (make setup-tests installs it)"))
    func `every drawing is well formed`() throws {
        for picture in try Self.gallery.get() {
            let pipe = try #require(popen("xmllint --noout -", "w"))
            fputs(picture.drawing.svg, pipe)
            #expect(pclose(pipe) == 0, "\(picture.testDescription)")
        }
    }

    @Test func `no text leaves the drawing`() throws {
        for picture in try Self.gallery.get() {
            let texts = WrittenText.all(in: picture.drawing.svg)
            #expect(picture.isWordSized ? texts.count <= 3 : texts.count > 5, "\(picture.testDescription)")
            for text in texts where !text.isTurned {
                let box = text.box
                #expect(
                    box.left >= 0 && box.top >= 0 && box.right <= picture.drawing.width
                        && box.bottom <= picture.drawing.height, "\(picture.testDescription): \(text.content) \(box)")
            }
        }
    }

    @Test func `no two texts overlap`() throws {
        for picture in try Self.gallery.get() {
            let texts = WrittenText.all(in: picture.drawing.svg).filter { !$0.isTurned }
            for (index, first) in texts.enumerated() {
                for second in texts[(index + 1)...] {
                    let width = min(first.box.right, second.box.right) - max(first.box.left, second.box.left)
                    let height = min(first.box.bottom, second.box.bottom) - max(first.box.top, second.box.top)
                    #expect(
                        width <= 0.5 || height <= 0.5,
                        "\(picture.testDescription): “\(first.content)” and “\(second.content)”")
                }
            }
        }
    }

    @Test func `drawings hold no scripts, styles or references to anything outside`() throws {
        for picture in try Self.gallery.get() {
            let svg = picture.drawing.svg
            for forbidden in ["<script", "<style", "class=", "href", "onload", "<image", "<foreignObject", "@import"] {
                #expect(!svg.contains(forbidden), "\(picture.testDescription): \(forbidden)")
            }
            #expect(svg.components(separatedBy: "http").count == 2, "only the name space is an address")
            #expect(svg.components(separatedBy: "url(").dropFirst().allSatisfy { $0.hasPrefix("#") })
        }
    }

    @Test func `drawings tell screen readers what they are`() throws {
        for picture in try Self.gallery.get() {
            let drawing = picture.drawing
            #expect(drawing.svg.contains("role=\"img\" lang=\"\(picture.language.rawValue)\""))
            #expect(!drawing.title.isEmpty && drawing.description.count > 60)
            let escaped = XMLText.escaped(RightToLeft.isolated(drawing.description))
            #expect(drawing.svg.contains(">\(escaped)</desc>"))
        }
    }

    @Test func `invented figures say so in title, description and picture, in the reader's language`() throws {
        for picture in try Self.gallery.get() {
            let mark = picture.language == .german ? "FIKTIVE BEISPIELDATEN" : "FICTITIOUS SAMPLE DATA"
            let texts = WrittenText.all(in: picture.drawing.svg).filter { $0.content == mark }
            if picture.isWordSized {
                let word = picture.language == .german ? "fiktiv" : "fictitious"
                let words = WrittenText.all(in: picture.drawing.svg).filter { $0.content == word }
                #expect(words.count == (picture.isFictitious ? 1 : 0), "\(picture.testDescription): its mark in a word")
                #expect(words.allSatisfy { $0.box.bottom - $0.box.top >= 7 })
            } else {
                #expect(texts.count == (picture.isFictitious ? 2 : 0), "\(picture.testDescription): band and watermark")
            }
            #expect(picture.drawing.title.contains(mark) == picture.isFictitious)
            #expect(picture.drawing.description.contains(mark) == picture.isFictitious)
        }
    }

    @Test func `figures for the house carry the mark and the reason`() throws {
        for picture in try Self.gallery.get() {
            let mark = picture.language == .german ? "NUR FÜR DEN DIENSTGEBRAUCH" : "FOR INTERNAL USE ONLY"
            let texts = WrittenText.all(in: picture.drawing.svg).filter { $0.content.hasPrefix(mark) }
            if picture.isWordSized {
                let word = picture.language == .german ? "intern" : "internal"
                let words = WrittenText.all(in: picture.drawing.svg).filter { $0.content == word }
                #expect(words.count == (picture.isForTheHouse ? 1 : 0))
                #expect(picture.drawing.title.contains("\(mark) – ") == picture.isForTheHouse)
                continue
            }
            #expect(texts.count == (picture.isForTheHouse ? 1 : 0))
            if picture.isForTheHouse { #expect(texts[0].content.contains("Prüfung der Meldungen <Schulen> & Polizei")) }
        }
    }

    @Test func `all ids start with the caller's and stand once`() throws {
        for picture in try Self.gallery.get() {
            let ids = picture.drawing.svg.components(separatedBy: " id=\"").dropFirst().compactMap {
                $0.components(separatedBy: "\"").first
            }
            #expect(Set(ids).count == ids.count)
            let kind = picture.name.split(separator: "-").first ?? ""
            #expect(ids.allSatisfy { $0.hasPrefix("\(kind)-") }, "\(ids)")
        }
    }

    @Test func `the same table gives the same bytes`() throws {
        let again = try GalleryPicture.all()
        for (first, second) in zip(try Self.gallery.get(), again) { #expect(first.drawing == second.drawing) }
    }

    @Test(arguments: SampleKinds.all, [SampleState.plain, .states])
    func `a withheld cell that holds a figure changes no byte`(kind: any SampleKind.Type, state: SampleState) throws {
        let look = SampleLook(id: kind.name)
        let drawing = try kind.drawing(state, look, everyThird: .withheld, hasFigure: false)
        #expect(try kind.drawing(state, look, everyThird: .withheld, hasFigure: true) == drawing)
        let released = try kind.drawing(state, look, everyThird: .value, hasFigure: true)
        #expect(released != drawing, "these cells are drawn")
    }
}
