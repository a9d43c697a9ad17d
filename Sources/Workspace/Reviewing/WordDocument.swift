internal import Glibc
internal import Importing
internal import Publishing
internal import Store
internal import Wording

/// A review as a Word document, by pandoc: drawings as vectors with a picture beside them for programs that show none.
struct WordDocument {
    let review: RenderedReview
    /// A folder for what pandoc reads and writes.
    let scratch: String

    /// - Parameter reference: a document of the county's own whose styles, head and foot are taken, with the document's marks above its head; `nil`
    ///   for ours.
    /// - Throws: `ProgramError`, `DocumentError`, `FileError`.
    func bytes(reference: String?) throws -> [UInt8] {
        let pandoc = try Self.program.found()
        let page = WordPage(review.document)
        // Without it pandoc leaves the pictures out and says nothing.
        if !page.drawings.isEmpty { _ = try Self.pictures.found() }
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) {
            func write(_ name: String, _ bytes: [UInt8]) throws {
                try Files.write(bytes, to: "\(folder.path)/\(name)", mode: Files.confidential)
            }
            try write("page.html", Array(try page.html(language: review.language).utf8))
            for drawing in page.drawings { try write(drawing.file, Array(drawing.svg.utf8)) }
            try write("reference.docx", try styles(of: reference))
            let run = try ChildProcess(
                pandoc,
                [
                    "--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--metadata",
                    "lang=\(review.language.tag)", "--output", "annex.docx", "page.html",
                ], environment: environment, folder: folder.path, scratch: folder.path, timeLimit: .seconds(120)
            ).run()
            guard run.exitCode == 0, Files.exists("\(folder.path)/annex.docx") else {
                // Warnings come before what ended it.
                throw ProgramError.failed(Self.program, reason: run.complaints.last ?? "")
            }
            return try Files.read("\(folder.path)/annex.docx")
        }
    }

    /// The document that styles, head and foot are taken from.
    private func styles(of reference: String?) throws -> [UInt8] {
        let notices = review.document.notices
        guard let reference else {
            return WordReference.bytes(title: review.document.title, notices: notices, language: review.language)
        }
        guard let parts = OfficeParts.read(try Files.read(reference)),
            let bytes = CountyReference.bytes(of: parts, notices: notices)
        else { throw DocumentError.unusableReference(reference) }
        return bytes
    }

    static let pictures = OutsideProgram(
        name: PictureRendering.program.name,
        purpose: Phrase(de: "Bilder in Word-Dokumenten", en: "pictures in Word documents"),
        package: PictureRendering.program.package, instead: program.instead)

    static let program = OutsideProgram(
        name: "pandoc", purpose: Phrase(de: "Word-Dokumente", en: "Word documents"), package: "pandoc",
        instead: Phrase(de: "Die Seite und ihre Dateien sind geschrieben.", en: "The page and its files are written."))

    /// No more than is needed, and the fixed day in place of the clock: the same review has the same bytes.
    private var environment: [String] {
        let kept = ["HOME", "PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_HOME", "TMPDIR"]
        let given = kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        return ["LC_ALL=C.UTF-8", "SOURCE_DATE_EPOCH=\(FixedClock.seconds)"] + given
    }
}
