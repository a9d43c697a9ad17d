internal import Glibc
internal import Store
internal import Wording

/// The page of a review as a tagged PDF with an outline, by Chromium.
struct PrintedPage {
    /// The page, self-contained.
    let page: [UInt8]
    /// A folder for what Chromium reads and writes.
    let scratch: String

    /// - Throws: `ProgramError`, `DocumentError.failed`, `FileError`.
    func bytes() throws -> [UInt8] {
        let chromium = try Self.found()
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) {
            try Files.write(page, to: "\(folder.path)/index.html", mode: Files.confidential)
            let run = try ChildProcess(
                chromium,
                [
                    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
                    "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--user-data-dir=\(folder.path)/profile", "--no-pdf-header-footer",
                    "--generate-pdf-document-outline", "--print-to-pdf=\(folder.path)/page.pdf",
                ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(folder.path)/index.html"],
                folder: folder.path, scratch: folder.path, timeLimit: .seconds(120)
            ).run()
            guard run.exitCode == 0, Files.exists("\(folder.path)/page.pdf") else {
                throw DocumentError.failed(Self.program.name, reason: DocumentError.firstLine(of: run.errors))
            }
            return dated(try Files.read("\(folder.path)/page.pdf"))
        }
    }

    static let program = OutsideProgram(
        name: "chromium", purpose: Phrase(name: "PDF"), package: "chromium",
        instead: Phrase(de: "Die Seite und ihre Dateien sind geschrieben.", en: "The page and its files are written."))

    /// Chromium by one of the names that it has.
    private static func found() throws(ProgramError) -> String {
        for name in ["chromium-browser", "google-chrome"] where OutsideProgram.path(of: program.name) == nil {
            if let path = OutsideProgram.path(of: name) { return path }
        }
        return try program.found()
    }

    /// The bytes with 1 January 2000 in place of the clock, as in workbooks: the same page has the same bytes. Dates of a PDF
    /// (ISO 32000, 7.9.4) are of one length.
    private func dated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let digits = Array("20000101000000".utf8)
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
