internal import Publishing
internal import Records
internal import Store
internal import Wording

/// Which documents came from which release: a part of the ledger, for the house.
///
/// `.kreisblick/releases/documents.log` has a line for each state of a document and each kind of record that it shows figures of, separated by
/// tabs: the number of the release, the kind, the day, the folder, the title, and the SHA-256 of the page. The same page again adds none. It
/// is only ever appended to.
struct DocumentRegister {
    struct Entry: Hashable {
        let number: Int
        let kind: RecordKind
        /// When the document was first written so.
        let day: CivilDate
        /// As the workspace names it.
        let folder: String
        let title: String
        /// Of the page.
        let hash: String

        fileprivate func isSame(as other: Entry) -> Bool {
            (number, kind, folder, title, hash) == (other.number, other.kind, other.folder, other.title, other.hash)
        }
    }

    private let path: String

    /// - Parameter directory: that of the store.
    init(in directory: String) { path = "\(directory)/releases/documents.log" }

    /// All lines, the first first.
    ///
    /// - Throws: `LedgerError.unreadableDocuments`, `FileError`.
    func entries() throws -> [Entry] {
        guard Files.exists(path) else { return [] }
        let lines = String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n")
        return try lines.enumerated().map { place, line in
            guard let entry = Entry(line: line) else {
                throw LedgerError.unreadableDocuments(path: path, line: place + 1)
            }
            return entry
        }
    }

    /// Enters a document whose figures are all of a release; others are no release's.
    ///
    /// - Throws: `LedgerError.unreadableDocuments`, `FileError`.
    func enter(_ review: RenderedReview, page: RenderedFile, at folder: String, on day: CivilDate) throws {
        guard !review.isForHouse, let releases = review.releases, !releases.isEmpty else { return }
        let hash = Digest.of(page.bytes)
        let made = releases.map { kind, number in
            Entry(
                number: number, kind: kind, day: day, folder: Self.oneLine(folder),
                title: Self.oneLine(review.document.title), hash: hash)
        }
        let latest = try entries().filter { $0.folder == made[0].folder }.suffix(made.count)
        guard latest.count != made.count || !zip(latest, made).allSatisfy({ $0.isSame(as: $1) }) else { return }
        try Files.append(Array(made.map(\.line).joined().utf8), to: path, mode: Files.confidential)
    }

    private static func oneLine(_ text: String) -> String {
        text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
}

extension DocumentRegister.Entry {
    fileprivate var line: String { "\(number)\t\(kind.rawValue)\t\(day)\t\(folder)\t\(title)\t\(hash)\n" }

    fileprivate init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, let number = Int(fields[0]), let kind = RecordKind(rawValue: fields[1]),
            let day = CivilDate(iso: fields[2])
        else { return nil }
        self.init(number: number, kind: kind, day: day, folder: fields[3], title: fields[4], hash: fields[5])
    }
}
