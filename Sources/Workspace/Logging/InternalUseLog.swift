internal import Records
internal import Store

/// The log of what leaves a trace inside the house: exact questions, and columns that were imported although they may name
/// persons. A line a use: the day, what, why. It holds no figure and no value, and is only ever appended to, but for
/// lines that `retention:` has end.
struct InternalUseLog {
    /// The store's directory.
    let directory: String
    let today: CivilDate

    /// - Throws: `FileError`.
    func append(_ what: String, reason: String) throws {
        let words = [what, reason].map { $0.split { $0.isNewline || $0 == "\t" }.joined(separator: " ") }
        let line = "\(today)\t\(words.joined(separator: "\t"))\n"
        try Files.append(Array(line.utf8), to: path, mode: Files.confidential)
    }

    private var path: String { "\(directory)/internal-use.log" }

    /// Removes the lines of days before one.
    ///
    /// - Returns: how many.
    /// - Throws: `FileError`.
    func forget(before day: CivilDate) throws -> Int {
        guard Files.exists(path) else { return 0 }
        func isOld(_ line: Substring) -> Bool { CivilDate(iso: line.prefix { $0 != "\t" }).map { $0 < day } ?? false }
        // Most runs find nothing to do, and leave the file as it is.
        guard String(decoding: try Files.read(path), as: UTF8.self).split(separator: "\n").contains(where: isOld) else {
            return 0
        }
        var gone = 0
        try Files.rewrite(path, mode: Files.confidential) { bytes in
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            let kept = lines.filter { !isOld($0) }
            gone = lines.count - kept.count
            return Array(kept.map { $0 + "\n" }.joined().utf8)
        }
        return gone
    }
}
