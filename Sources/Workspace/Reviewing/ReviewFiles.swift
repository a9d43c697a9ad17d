internal import Aggregation
internal import Publishing
internal import Regions
internal import Store
public import Wording

/// A review, and for which place of a series it is rendered.
public struct ReviewEdition: Sendable {
    /// The folder that its files go to, below that of the review; `nil` for a review that is rendered once.
    public let folder: String?
    public let review: RenderedReview
}

/// What was written of a review.
public struct WrittenReview: Sendable {
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
    /// A review with its answers, once for each of its editions.
    ///
    /// - Parameters:
    ///   - file: a path, or a name below the workspace.
    ///   - parameters: values that take the place of the review's own.
    ///   - answers: answers of this workspace that others use too, so that tables are protected once.
    ///   - isDraft: today's figures before they are released, marked as a draft.
    /// - Throws: `ReviewError`, `YAMLError` for a front matter that cannot be understood; `FileError`.
    public func review(
        _ file: String, setting parameters: [String: String] = [:], answers: Answers? = nil, isDraft: Bool = false,
        language: Language
    ) throws -> [ReviewEdition] {
        let path = Files.exists(path(file)) ? path(file) : file
        let source = try reviewSource(at: path)
        let declared = try ReviewFront.parameters(source)
        let answers = answers ?? Answers(self)
        func edition(_ given: [String: String], in folder: String?) throws -> ReviewEdition {
            let parameters = try ReviewParameters(declared, given: given, facts: facts, language: language)
            let review = try Review(
                source, parameters, workspace: self, answers: answers, isDraft: isDraft, language: language)
            return ReviewEdition(folder: folder, review: try review.render())
        }
        guard let series = try ReviewFront.series(source, levels: facts.gazetteer.levels) else {
            return [try edition(parameters, in: nil)]
        }
        let regions = facts.gazetteer.regions(at: series.level, on: facts.territoryDay)
            .filter { facts.history.exists($0.code, on: facts.territoryDay) }
        let chosen = try parameters[series.parameter].map {
            Set(try RegionTerm.codes($0, in: facts, on: facts.territoryDay))
        }
        return try regions.filter { chosen?.contains($0.code) ?? true }.map { region in
            try edition(
                parameters.merging([series.parameter: region.code.text]) { $1 },
                in: Self.folderName(of: region, among: regions))
        }
    }

    /// `Südstadt` → `suedstadt`; with its code where another region has the same name.
    private static func folderName(of region: Region, among regions: [Region]) -> String {
        let name = region.folderName
        let isShared = regions.contains { $0.code != region.code && $0.folderName == name }
        return isShared || name.isEmpty ? "\(name)-\(region.code.text)" : name
    }

    /// The review at a path with what it includes.
    func reviewSource(at path: String) throws -> ReviewSource {
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        let main = Files.resolved(path) ?? path
        // A review that was handed on reads nothing of the machine that it comes to.
        let allowed = [Files.parent(of: main), Files.resolved(root)].compactMap(\.self)
        var paths = [name(of: main): main]
        return try ReviewSource(text, file: name(of: main)) { included, line in
            let folder = paths[line.file].flatMap(Files.parent) ?? root
            guard let target = Files.resolved("\(folder)/\(included)"),
                allowed.contains(where: { target.hasPrefix($0 + "/") })
            else { throw ReviewError.cannotInclude(included, file: line.file, line: line.number) }
            paths[name(of: target)] = target
            return (String(decoding: try Files.read(target), as: UTF8.self), name(of: target))
        }
    }

    /// A path as the workspace names it, so that a page does not depend on where it was called from.
    private func name(of path: String) -> String {
        let root = Files.resolved(root) ?? root
        return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    /// Writes an edition of a review, each file as a whole, the page last.
    ///
    /// Where something could not be answered, the last good output stays as it is, and beside it stands a page that says what
    /// failed: `index.failed.html`. What an earlier run wrote there and this one did not is removed, unless somebody changed it. A document
    /// whose figures are all released is entered into the ledger.
    /// - Parameters:
    ///   - folder: where to; with none `notebooks-out/` and the review's name below the workspace.
    ///   - forms: those that are asked for, in place of the review's own.
    /// - Throws: `FileError`, `LedgerError.unreadableDocuments`.
    public func write(
        _ edition: ReviewEdition, of name: String, to folder: String?, as forms: [DocumentForm]? = nil
    ) throws -> WrittenReview {
        var folder = folder ?? "\(root)/notebooks-out/\(Self.stem(of: name))"
        if let part = edition.folder { folder += "/\(part)" }
        try Files.makeDirectory(folder)
        var review = edition.review
        review.forms = forms ?? review.forms
        var files = try review.allFiles()
        let failed = "\(folder)/\(Self.failedPage)"
        if !review.failures.isEmpty {
            try write(files[0], to: failed)
            return WrittenReview(folder: folder, files: 0)
        }
        var written = WrittenReview(folder: folder)
        for (form, make) in documents(of: review) where review.wants(form) {
            do {
                let file = RenderedFile("annex.\(form.rawValue)", try make(), isConfidential: review.isForHouse)
                files.append(file)
            } catch let error as any UserFacingError where !(error is FileError) {
                if review.forms == nil { written.remarks.append(error.phrase) } else { written.failures.append(error) }
            }
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

    /// The forms that programs of others make.
    private func documents(of review: RenderedReview) -> [(form: DocumentForm, make: () throws -> [UInt8])] {
        // The programs work elsewhere.
        let scratch = Files.absolute("\(store.directory)/documents")
        let own = path("templates/\(review.document.template?.name ?? "review")/reference.docx")
        return [
            (
                .docx,
                {
                    try TextDocument(review: review, scratch: scratch)
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

    /// `reviews/suedstadt.md` → `suedstadt`.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}

extension Region {
    /// The name in letters that every file system takes.
    fileprivate var folderName: String {
        let spelled: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
        let letters = name.lowercased().reduce(into: "") { text, letter in
            text += spelled[letter] ?? (letter.isASCII && (letter.isLetter || letter.isNumber) ? String(letter) : "-")
        }
        return letters.split(separator: "-").joined(separator: "-")
    }
}
