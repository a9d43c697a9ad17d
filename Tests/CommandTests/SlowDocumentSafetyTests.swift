import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What a document takes from nowhere, what it loses to nobody, and what is said where it cannot be made.
@Suite(.slow) struct SlowDocumentSafetyTests {
    /// A copy of the demo's workspace with a review and the files of a template.
    private func workspace(_ review: String, template: [String: String] = [:], named name: String? = nil) throws
        -> String
    {
        var workspace = try DemoRun.shared.get().copyOfWorkspace()
        if let name {
            let other = "\(Files.parent(of: workspace))/\(name)"
            try Files.copy(workspace, to: other)
            workspace = other
        }
        try Files.write(review, to: "\(workspace)/reviews/lage.md")
        for (file, text) in template { try Files.write(text, to: "\(workspace)/templates/eigene/\(file)") }
        return workspace
    }

    private func render(_ forms: String, in workspace: String, path: String? = nil) throws -> Program.Outcome {
        let words = ["review", "reviews/lage.md", "--out", "out", "--formats", forms]
        let environment = ["KREISBLICK_DATASETS": "\(Program.packageRoot)/datasets"]
        guard let path else {
            return try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", words, in: workspace, environment: environment, seconds: 120)
        }
        return try Program.run(
            tool: "env", ["PATH=\(path)", "\(Program.buildFolder)/kreisblick"] + words, in: workspace,
            environment: environment, seconds: 120)
    }

    private func output(_ tool: String, _ arguments: String..., in folder: String) throws -> String {
        let outcome = try Program.run(tool: tool, arguments, in: folder)
        try #require(outcome.exitCode == 0, "\(tool): \(outcome.errors)")
        return outcome.output
    }

    /// A place of the machine that notes whether anybody comes.
    private final class Listener {
        let port: Int
        private let descriptor: Int32

        init() throws {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let descriptor = descriptor
            let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    bind(descriptor, address, size) == 0 && listen(descriptor, 8) == 0
                        && getsockname(descriptor, address, &size) == 0
                }
            }
            guard isOpen else { throw Program.Failure(what: "no place to listen at") }
            port = Int(UInt16(bigEndian: address.sin_port))
        }

        deinit { close(descriptor) }

        /// Whether somebody came.
        var wasAsked: Bool { accept(descriptor, nil, nil) >= 0 }
    }

    @Test(.enabled(if: Program.has(tool: "pandoc") && Program.has(tool: "rsvg-convert")))
    func `a Word document takes no file of the machine and asks no network`() throws {
        let listener = try Listener()
        let far = "http://127.0.0.1:\(listener.port)"
        let secret = "geheim-\(UUID().uuidString)"
        let file = try Files.freshFolder("secret") + "/secret.txt"
        try Files.write(secret, to: file)
        let review = """
            ---
            title: Lage
            template: eigene
            ---

            Eins ![ein Rechnername](\(file)) zwei ![fern](\(far)/a.png) drei ![Wappen][w]

            <img src="\(file)"><iframe src="\(far)/b.html"></iframe>

            [w]: \(far)/c.png
            """
        let header = """
            <h1>{{title}}</h1><img alt="Stadtwappen" src=\(file)><iframe src="\(far)/d.html"></iframe>
            <object data="\(file)"></object><svg><image href="\(far)/e.png"/></svg><base href="\(far)/">
            """
        let workspace = try workspace(review, template: ["header.mustache": header, "footer.mustache": header])
        let outcome = try render("docx", in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let parts = try output("unzip", "-Z1", "annex.docx", in: "\(workspace)/out").split(separator: "\n")
        #expect(parts.count > 5 && !parts.contains { $0.hasPrefix("word/media/") }, "\(parts)")
        #expect(!listener.wasAsked)
        let all = try output("unzip", "-p", "annex.docx", in: "\(workspace)/out")
        #expect(!all.contains(secret))
        let document = try output("unzip", "-p", "annex.docx", "word/document.xml", in: "\(workspace)/out")
        for words in ["ein Rechnername", "fern", "Wappen", "Stadtwappen"] {
            #expect(document.contains(words), "\(words)")
        }
        let page = try Files.text("\(workspace)/out/index.html")
        #expect(page.contains("<p>Eins ein Rechnername zwei fern drei Wappen</p>"))
    }

    private static let long = """
        ---
        title: Lage
        template: eigene
        ---

        \((1...60).map { "Absatz \($0). " + String(repeating: "Wort um Wort. ", count: 30) }.joined(separator: "\n\n"))
        """

    private static let hostile = """
        .notice{display:none!important;font-size:0!important;position:absolute!important;left:-9999px!important}
        p.notice[role]{visibility:hidden!important;opacity:0!important;clip-path:inset(50%)!important;transform:scale(0)!important}
        @layer own,marks;@layer own{.notice{display:none!important}}
        @page{margin:0;@top-center{content:none!important}}
        @page :first{margin:0!important;@top-center{content:none!important;visibility:hidden!important}}
        @media print{@p\\61 ge eigene{margin:0!important;@top-center{content:none!important}}body{page:eigene}}
        html{visibility:hidden;letter-spacing:-9em;text-indent:-999em;line-height:0}
        main{visibility:visible;letter-spacing:normal;text-indent:0;line-height:1.4}
        </style><script>document.querySelector(".notice").remove()</script>
        """

    @Test(.enabled(if: Program.hasBrowser && Program.has(tool: "pdftotext")))
    func `no style of a county's takes the marks from the page or from a sheet`() throws {
        let workspace = try workspace(
            Self.long,
            template: [
                "style.css": Self.hostile,
                "header.mustache": "<h1>{{title}}</h1><style>@page{margin:0!important}.notice{display:none}</style>",
            ])
        let outcome = try render("pdf", in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let text = try output("pdftotext", "annex.pdf", "-", in: "\(workspace)/out")
        let sheets = text.split(separator: "\u{0C}").filter { $0.contains("Wort") }
        #expect(sheets.count > 2 && sheets.allSatisfy { $0.contains("FIKTIVE BEISPIELDATEN") })
        #expect(
            sheets.first?.components(separatedBy: "FIKTIVE BEISPIELDATEN").count == 3, "head of the sheet, and mark")
        let page = try BrowserPage("\(workspace)/out/index.html")
        let style = "getComputedStyle(document.querySelector('.notice'))"
        for (name, value) in [
            ("display", "block"), ("visibility", "visible"), ("opacity", "1"), ("fontSize", "16px"),
            ("clipPath", "none"),
            ("transform", "none"), ("color", "rgb(138, 28, 28)"), ("position", "relative"), ("textIndent", "0px"),
        ] {
            #expect(try page.text("\(style).\(name)") == value, "\(name)")
        }
        let box = "document.querySelector('.notice').getBoundingClientRect()"
        #expect(
            try page.text(
                "(b => b.width > 200 && b.height > 20 && b.left >= 0 && document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2).className)(\(box))"
            ) == "notice")
    }

    @Test(.enabled(if: Program.has(tool: "pandoc") && Program.has(tool: "rsvg-convert")))
    func `a county's own Word document bears the marks in its heads`() throws {
        let workspace = try workspace(Self.long)
        let folder = "\(workspace)/templates/eigene"
        try Files.write("<h1>{{title}}</h1>", to: "\(folder)/header.mustache")
        _ = try output(
            "pandoc", "--output", "reference.docx", "--print-default-data-file", "reference.docx", in: folder)
        let outcome = try render("docx", in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let out = "\(workspace)/out"
        let document = try output("unzip", "-p", "annex.docx", "word/document.xml", in: out)
        let references = document.matches(of: /<w:headerReference[^>]*>/).map { String($0.output) }
        for kind in ["default", "first", "even"] {
            #expect(references.contains { $0.contains("\"\(kind)\"") }, "\(kind)")
        }
        #expect(
            try output("unzip", "-p", "annex.docx", "word/kreisblick.xml", in: out).contains("FIKTIVE BEISPIELDATEN"))
        try Files.write("kein Word", to: "\(folder)/reference.docx")
        let broken = try render("docx", in: workspace)
        #expect(broken.exitCode == 1 && broken.errors.contains("reference.docx"), "\(broken.errors)")
    }

    /// A folder with links to these tools alone.
    private func path(with tools: [String]) throws -> String {
        let folder = try Files.freshFolder("path")
        for tool in tools {
            let place = try output("which", tool, in: folder).trimmingCharacters(in: .whitespacesAndNewlines)
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(tool)", withDestinationPath: place)
        }
        return folder
    }

    private static let drawing = """
        ---
        title: Lage
        ---

        ```kreisblick
        chart: line
        records: incidents
        by: year
        ```
        """

    @Test(.enabled(if: Program.has(tool: "pandoc")))
    func `without the program for its pictures no Word document is made, and that is said`() throws {
        let workspace = try workspace(Self.drawing)
        let outcome = try render("docx", in: workspace, path: try path(with: ["pandoc", "env"]))
        #expect(outcome.exitCode == 1 && outcome.errors.contains("apt-get install librsvg2-bin"), "\(outcome.errors)")
        #expect(!Files.exists("\(workspace)/out/annex.docx") && Files.exists("\(workspace)/out/index.html"))
        // What has no drawing needs none.
        try Files.write("---\ntitle: Lage\n---\n\nWorte.\n", to: "\(workspace)/reviews/lage.md")
        #expect(try render("docx", in: workspace, path: try path(with: ["pandoc", "env"])).exitCode == 0)
    }

    @Test(.enabled(if: Program.hasBrowser))
    func `a PDF is made in a folder whatever letters are in its name`() throws {
        let workspace = try workspace(
            "---\ntitle: Lage\n---\n\n[Worte](a.csv) [b](file:///etc/hostname).\n", named: "Lage #1? 50% ä")
        let outcome = try render("pdf", in: workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let pdf = try Files.bytes("\(workspace)/out/annex.pdf")
        #expect(pdf.starts(with: Data("%PDF".utf8)))
        #expect(pdf.range(of: Data("file:".utf8)) == nil, "a link beside the page names folders of the machine")
    }

    @Test(arguments: [
        ("Failed to write file page.pdf: Operation not permitted (1)", false),
        ("Failed to write file page.pdf: No space left on device (28)", true),
    ])
    func `why Chromium made no PDF is told in its last words of the matter`(reason: String, isFull: Bool) throws {
        let workspace = try workspace("---\ntitle: Lage\n---\n\nWorte.\n")
        let folder = try path(with: ["sh", "env"])
        let noise = "[1:2:1130/150145.877288:ERROR:dbus/bus.cc:405] Failed to connect to the bus"
        // By one of its later names.
        let program = "\(folder)/google-chrome-stable"
        try Files.write(
            "#!/bin/sh\necho '\(noise)' >&2\necho '[1:2:1130/150150.2:ERROR:headless.cc:266] \(reason)' >&2\necho '\(noise)' >&2\n",
            to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let outcome = try render("pdf", in: workspace, path: folder)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("gescheitert: \(reason)."), "\(outcome.errors)")
        #expect(!outcome.errors.contains("bus.cc") && outcome.errors.contains("Datenträger ist voll") == isFull)
    }
}
