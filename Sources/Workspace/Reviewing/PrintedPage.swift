internal import Glibc
internal import Publishing
internal import Store
internal import Wording

/// The page of a review as a tagged PDF with an outline, by Chromium.
struct PrintedPage {
    /// The page, self-contained.
    let page: [UInt8]
    /// A folder for what Chromium reads and writes.
    let scratch: String

    /// - Throws: `ProgramError`, `FileError`.
    func bytes() throws -> [UInt8] {
        let chromium = try Self.found()
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) {
            let page = Self.withoutPaths(String(decoding: page, as: UTF8.self))
            try Files.write(Array(page.utf8), to: "\(folder.path)/index.html", mode: Files.confidential)
            let run = try ChildProcess(
                chromium,
                [
                    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
                    "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
                    "--generate-pdf-document-outline", "--print-to-pdf=\(folder.path)/page.pdf",
                ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [Self.address(of: "\(folder.path)/index.html")],
                folder: folder.path, scratch: folder.path, timeLimit: .seconds(120)
            ).run()
            guard run.exitCode == 0, Files.exists("\(folder.path)/page.pdf") else {
                throw ProgramError.failed(Self.program, reason: Self.reason(in: run.complaints))
            }
            return dated(try Files.read("\(folder.path)/page.pdf"))
        }
    }

    static let program = OutsideProgram(
        name: "chromium", purpose: Phrase(name: "PDF"), package: "chromium",
        instead: Phrase(de: "Die Seite und ihre Dateien sind geschrieben.", en: "The page and its files are written."))

    /// Chromium by one of the names that it has.
    private static func found() throws(ProgramError) -> String {
        for name in ["chromium-browser", "google-chrome-stable", "google-chrome"]
        where OutsideProgram.path(of: program.name) == nil {
            if let path = OutsideProgram.path(of: name) { return path }
        }
        return try program.found()
    }

    /// A path as an address: all but letters, digits and a few signs that mean themselves by its number (RFC 3986, section 2.3).
    static func address(of path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return path.utf8.reduce(into: "file://") { address, byte in
            let isPlain =
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "/-._~".utf8.contains(byte)
                }
            address += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }

    /// HTML in which no link leads to a file beside the page: a PDF would name it with all folders above it on this machine.
    static func withoutPaths(_ html: String) -> String {
        html.replacing(
            /(<a\b[^>]*?)\s+href\s*=\s*(?:"(?!#|(?i:https?:|mailto:))[^"]*"|'(?!#|(?i:https?:|mailto:))[^']*')/
        ) { $0.output.1 }
    }

    /// What Chromium says last, without who said it and when (`[pid:tid:time:ERROR:file:line] `). Before that it complains of what a machine
    /// without a desktop lacks, whatever it is asked for.
    static func reason(in complaints: [String]) -> String {
        let last = complaints.last { !$0.contains(":dbus/") && !$0.contains("DevTools listening") } ?? ""
        return last.hasPrefix("[") ? last.firstRange(of: "] ").map { String(last[$0.upperBound...]) } ?? last : last
    }

    /// The bytes with the fixed day in place of the clock: the same page has the same bytes. Dates of a PDF are of one length.
    private func dated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let digits = Array(FixedClock.digits.utf8)
        for key in ["/CreationDate (D:", "/ModDate (D:"] {
            for start in bytes.indices(of: Array(key.utf8)) where start + digits.count <= bytes.count {
                bytes.replaceSubrange(start..<start + digits.count, with: digits)
            }
        }
        return bytes
    }

    /// How many sheets a PDF of Chromium has: each is an object of the type `Page` (ISO 32000-2, 7.7.3.3).
    static func sheets(of pdf: [UInt8]) -> Int {
        pdf.indices(of: Array("/Type /Page".utf8)).count { $0 < pdf.count && pdf[$0] != UInt8(ascii: "s") }
    }
}

extension [UInt8] {
    /// Where what follows each occurrence of a pattern begins.
    fileprivate func indices(of pattern: [UInt8]) -> [Int] {
        var (found, start) = ([Int](), 0)
        while let place = self[start...].firstRange(of: pattern) {
            found.append(place.upperBound)
            start = place.upperBound
        }
        return found
    }
}
