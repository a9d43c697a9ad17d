internal import Records
internal import Store

/// The log of what leaves a trace inside the house: exact questions, and columns that were imported although they may name
/// persons. A line a use: the day, what, why. It is only ever appended to, and holds no figure and no value.
struct InternalUseLog {
    /// The store's directory.
    let directory: String
    let today: CivilDate

    /// - Throws: `FileError`.
    func append(_ what: String, reason: String) throws {
        let words = [what, reason].map { $0.split { $0.isNewline || $0 == "\t" }.joined(separator: " ") }
        let line = "\(today)\t\(words.joined(separator: "\t"))\n"
        try Files.append(Array(line.utf8), to: "\(directory)/internal-use.log", mode: Files.confidential)
    }
}
