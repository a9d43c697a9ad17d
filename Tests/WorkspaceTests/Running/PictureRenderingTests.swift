import Glibc
import Publishing
import Store
import TestSupport
import Testing
import Wording
@testable import Workspace

@Suite struct PictureRenderingTests {
    static let isThere = system("command -v rsvg-convert >/dev/null 2>&1") == 0
    static let absent: Comment = "rsvg-convert is not installed (make setup-tests installs it)"

    private let width = 320.0
    private let height = 200.0
    private var svg: String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\">"
            + "<rect width=\"90\" height=\"40\"/><text x=\"9\" y=\"90\">Vorfälle</text></svg>"
    }

    @Test(.enabled(if: isThere, absent), arguments: [0.25, 1, 2, 3.5])
    func `a PNG has the drawing's pixels, times the scale`(scale: Double) throws {
        let png = try PictureRendering.bytes(of: svg, as: .png(scale: scale))
        func number(at place: Int) -> Double { Double(png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }) }
        // PNG, 11.2.2: width and height are the first of IHDR.
        #expect(abs(number(at: 16) - width * scale) <= 1)
        #expect(abs(number(at: 20) - height * scale) <= 1)
        #expect(png.suffix(8) == [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82], "and its end")
    }

    @Test(.enabled(if: isThere, absent)) func `a PDF is a page of the drawing's size without a clock`() throws {
        let pdf = String(decoding: try PictureRendering.bytes(of: svg, as: .pdf), as: UTF8.self)
        // 96 pixels of the drawing are 72 points of a page.
        let (width, height) = (width * 0.75, height * 0.75)
        let box = try #require(pdf.split(separator: "/MediaBox [ 0 0 ").dropFirst().first)
        let sides = box.prefix { $0 != "]" }.split(separator: " ").compactMap { Double($0) }
        #expect(sides.count == 2 && abs(sides[0] - width) < 1 && abs(sides[1] - height) < 1, "\(sides)")
        #expect(pdf.contains("/CreationDate (19700101000000"))
        #expect(pdf.hasSuffix("%%EOF\n"))
    }

    @Test(.enabled(if: isThere, absent), arguments: [PictureFormat.png(scale: 2), .pdf])
    func `the same drawing gives the same bytes`(form: PictureFormat) throws {
        #expect(try PictureRendering.bytes(of: svg, as: form) == PictureRendering.bytes(of: svg, as: form))
    }

    @Test(.enabled(if: isThere, absent)) func `what is no drawing is refused in the program's words`() throws {
        let error = try #require(throws: ProgramError.self) {
            try PictureRendering.bytes(of: "<svg", as: .png(scale: 1))
        }
        guard case .failed(PictureRendering.program, let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(reason.contains("XML") && !reason.contains("\n"))
    }

    @Test(.enabled(if: isThere, absent)) func `a drawing opens no other file`() throws {
        let folder = try TemporaryFolder()
        let other = try folder.file(
            "other.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>")
        func picture(_ content: String) throws -> [UInt8] {
            try PictureRendering.bytes(
                of: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\(content)</svg>",
                as: .png(scale: 1))
        }
        #expect(try picture("<image href=\"file://\(other)\" width=\"9\" height=\"9\"/>") == picture(""))
        #expect(try picture("<rect width=\"9\" height=\"9\"/>") != picture(""))
    }

    @Test func `a missing program is named, with what to install`() {
        let error = #expect(throws: ProgramError.notInstalled(PictureRendering.program)) {
            try PictureRendering.bytes(of: "<svg/>", as: .pdf, searching: "/nowhere:/nowhere/else")
        }
        for language in Language.allCases {
            let text = error?.phrase(language) ?? ""
            #expect(text.contains("rsvg-convert") && text.contains("apt-get install librsvg2-bin"), "\(text)")
        }
    }

    @Test func `a half written picture is none`() throws {
        let folder = try TemporaryFolder()
        let program = try folder.file("rsvg-convert", "#!/bin/sh\nprintf PNG\n")
        chmod(program, 0o700)
        #expect(throws: ProgramError.failed(PictureRendering.program, reason: "")) {
            try PictureRendering.bytes(of: "<svg/>", as: .png(scale: 1), searching: folder.path)
        }
    }

    @Test(arguments: [0, -1, 0.24, 8.1, Double.nan, .infinity])
    func `scales that make no sense are refused`(scale: Double) {
        let error = #expect(throws: PictureError.self) {
            try PictureRendering.bytes(of: "<svg/>", as: .png(scale: scale))
        }
        guard case .scale = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
