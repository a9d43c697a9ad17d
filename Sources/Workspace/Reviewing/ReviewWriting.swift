internal import Publishing
internal import Store
public import Wording

/// What was written of a review.
public struct WrittenReview: Sendable {
    /// Where its files lie.
    public let folder: String
    /// How many; none where something could not be answered.
    public internal(set) var files = 0
    /// Files of an earlier run that are none of this one's and were removed.
    public internal(set) var removed: [String] = []
    /// Forms that were left out for lack of a program.
    public internal(set) var remarks: [Phrase] = []
    /// Forms that were asked for and could not be made.
    public internal(set) var failures: [any UserFacingError] = []
}

extension Workspace {
    /// Writes an edition of a review, each file as a whole, the page last.
    ///
    /// Where something could not be answered, the last good output stays as it is, and beside it stands a page that says what
    /// failed: `index.failed.html`. What an earlier run wrote there and this one did not is removed, unless somebody changed it. A document
    /// whose figures are all released is entered into the ledger.
    /// - Parameters:
    ///   - folder: where to; with none `notebooks-out/` and the review's name below the workspace.
    /// - Throws: `FileError`, `LedgerError.unreadableDocuments`; `WorkspaceError.leadsOut` where a link leads elsewhere, `.insideStore`.
    public func write(_ edition: ReviewEdition, of name: String, to folder: String?) throws -> WrittenReview {
        let base = folder ?? root
        let folder = place(of: name, to: folder) + (edition.folder.map { "/\($0)" } ?? "")
        try checkIsOutsideStore(folder)
        try Files.makeDirectory(base)
        try check(folder, isBelow: base)
        try Files.makeDirectory(folder)
        let review = edition.review
        var files = try review.allFiles()
        let failed = "\(folder)/\(Self.failedPage)"
        if !review.failures.isEmpty {
            try write(files[0], to: failed)
            return WrittenReview(folder: folder, files: 0)
        }
        var written = WrittenReview(folder: folder)
        for (form, make) in documents(of: review) where review.wants(form) {
            do {
                let bytes = try make()
                files.append(RenderedFile("annex.\(form.rawValue)", bytes, isConfidential: review.isForHouse))
                if form == .pdf, let remark = Self.remark(onSheetsOf: bytes, review.document.template) {
                    written.remarks.append(Phrase(name: "\(folder): ") + remark)
                }
            } catch let error as any UserFacingError where !(error is FileError) {
                if review.forms == nil { written.remarks.append(error.phrase) } else { written.failures.append(error) }
            }
        }
        if let described = review.described, let releases = review.releases {
            let catalogue = try catalogueRecord(
                of: described, at: folder, files: files, page: "index.html", releases: releases)
            files += catalogue.map { [$0] } ?? []
        }
        let record = FolderRecord(of: folder, in: store.directory)
        for file in files.reversed() { try write(file, to: "\(folder)/\(file.name)") }
        if Files.exists(failed) { try Files.remove(failed) }
        written.removed = try record.replace(by: files)
        try DocumentRegister(in: store.directory)
            .enter(review, page: files[0], at: self.name(of: Files.resolved(folder) ?? folder), on: today)
        written.files = files.count
        return written
    }

    /// Ends a run of a review, all editions of which are written: what earlier runs wrote for places that it is no longer for is removed, unless
    /// somebody changed it. After a run for some of its places nothing is.
    ///
    /// - Parameter folder: as in `write`.
    /// - Returns: the names of the folders from which something was removed.
    /// - Throws: `FileError`.
    public func finish(_ editions: [ReviewEdition], of name: String, to folder: String?) throws -> [String] {
        let record = SeriesRecord(of: Self.stem(of: name), in: place(of: name, to: folder), store.directory)
        let written = editions.compactMap(\.folder)
        if written.count == editions.first?.places.count { return try record.replace(by: written) }
        try record.add(written)
        return []
    }

    private func place(of name: String, to folder: String?) -> String {
        folder ?? "\(root)/notebooks-out/\(Self.stem(of: name))"
    }

    /// A factsheet that did not fit on its sheet; a county's own is known by its name.
    private static func remark(onSheetsOf pdf: [UInt8], _ template: DocumentTemplate?) -> Phrase? {
        let sheets = PrintedPage.sheets(of: pdf)
        guard template?.name == "factsheet", sheets > 1 else { return nil }
        return Phrase(
            de:
                "Der Steckbrief braucht \(sheets) Blätter; gedacht ist eines. Weniger Zeilen oder Zeichnungen passen darauf.",
            en: "The factsheet takes \(sheets) sheets; it is meant to be one. Fewer rows or drawings fit on it.")
    }

    /// The forms that programs of others make.
    private func documents(of review: RenderedReview) -> [(form: DocumentFormat, make: () throws -> [UInt8])] {
        // The programs work elsewhere.
        let scratch = Files.absolute("\(store.directory)/documents")
        let template = path("templates/\(review.document.template?.name ?? "review")")
        let own = "\(template)/reference.docx"
        return [
            (
                .docx,
                {
                    if Files.exists(own) { try check(own, isBelow: root) }
                    return try WordDocument(review: review, scratch: scratch)
                        .bytes(reference: Files.exists(own) ? Files.absolute(own) : nil)
                }
            ),
            (
                .pdf,
                {
                    // Nobody chooses on paper.
                    let page = try DocumentPage(review.document.still).html(language: review.language)
                    return try PrintedPage(page: Array(page.utf8), scratch: scratch).bytes()
                }
            ),
        ]
    }

    private func write(_ file: RenderedFile, to path: String) throws {
        try Files.write(file.bytes, to: path, mode: file.isConfidential ? Files.confidential : Files.published)
    }

    /// The page that stands beside the last good one where a review failed.
    public static let failedPage = "index.failed.html"
}
