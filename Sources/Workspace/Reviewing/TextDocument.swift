internal import Glibc
internal import Publishing
internal import Store
internal import Wording

/// A review as a document of Word, by pandoc: drawings as vectors with a picture beside them for programs that show none.
struct TextDocument {
    let review: RenderedReview
    /// A folder for what pandoc reads and writes.
    let scratch: String

    /// - Parameter reference: a document of the county's own whose styles, head and foot are taken; `nil` for ours.
    /// - Throws: `ProgramError`, `DocumentError.failed`, `FileError`.
    func bytes(reference: String?) throws -> [UInt8] {
        let pandoc = try Self.program.found()
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) {
            let page = WordPage(review.document)
            func write(_ name: String, _ bytes: [UInt8]) throws {
                try Files.write(bytes, to: "\(folder.path)/\(name)", mode: Files.confidential)
            }
            try write("page.html", Array(try page.html(hasNotices: reference != nil, language: review.language).utf8))
            for drawing in page.drawings { try write(drawing.file, Array(drawing.svg.utf8)) }
            let ours = "\(folder.path)/reference.docx"
            if reference == nil {
                try write(
                    "reference.docx",
                    WordReference.bytes(
                        title: review.document.title, notices: review.document.notices, language: review.language))
            }
            let run = try ChildProcess(
                pandoc,
                [
                    "--from", "html", "--to", "docx", "--reference-doc", reference ?? ours, "--metadata",
                    "lang=\(review.language == .german ? "de-DE" : "en-GB")", "--output", "annex.docx", "page.html",
                ], environment: environment, folder: folder.path, scratch: folder.path, timeLimit: .seconds(120)
            ).run()
            guard run.exitCode == 0, Files.exists("\(folder.path)/annex.docx") else {
                throw DocumentError.failed(Self.program.name, reason: DocumentError.firstLine(of: run.errors))
            }
            return try Files.read("\(folder.path)/annex.docx")
        }
    }

    static let program = OutsideProgram(
        name: "pandoc", purpose: Phrase(de: "Word-Dokumente", en: "Word documents"), package: "pandoc",
        instead: Phrase(de: "Die Seite und ihre Dateien sind geschrieben.", en: "The page and its files are written."))

    /// No more than is needed, and 1 January 2000 in place of the clock, as in workbooks: the same review has the same bytes.
    private var environment: [String] {
        let kept = ["HOME", "PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_HOME", "TMPDIR"]
        let given = kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        return ["LC_ALL=C.UTF-8", "SOURCE_DATE_EPOCH=946684800"] + given
    }
}
