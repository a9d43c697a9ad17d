public import Wording

/// A file that was not imported; nothing of it is in the store.
public struct ImportError: UserFacingError {
    enum Problem: Error {
        case missingColumns([String], line: Int, suggestions: [(String, String)])
        /// A name of several columns; their places are counted from 0.
        case ambiguousColumn(String, line: Int, places: [Int])
        case unreadable(any FileDefect)
        case namesPeople([(column: String, reason: Phrase)], line: Int)
        case tooManyRejects(RowCounts, limit: Double, rejectsFile: String?, first: Reject?)
        case noRecords
        /// There are rows, but none of them became a record.
        case allRejected(RowCounts, rejectsFile: String?, first: Reject?)
        case noBoundaries
        case unknownLevel(String, known: [String])
        case ambiguousDates(column: String, line: Int)
        case ambiguousNumbers(column: String, line: Int)
        case overlappingBands(column: String, String, String)
        case needsConfirmation(DeliveryRefusal)
        case rereadingLoses(RereadingLoss)
        case storedElsewhere(StoredElsewhere)
        case noKey(columns: [String], differing: Int, rows: Int, line: Int)
    }

    /// How many rows of how many were rejected.
    struct RowCounts {
        let rejected: Int
        let read: Int
    }

    let file: String
    let profile: String
    let problem: Problem

    /// Nothing to who only looks at a file (`Inspection`), which has no profile.
    private var nothingWasImported: Phrase {
        profile.isEmpty ? Phrase(name: "") : Phrase(de: " Es wurde nichts importiert.", en: " Nothing was imported.")
    }

    public var phrase: Phrase {
        switch problem {
        case .unreadable(let defect): defect.phrase(file: file)
        case .needsConfirmation(let refusal): refusal.phrase(file: file)
        case .rereadingLoses(let loss): loss.phrase(file: file) + nothingWasImported
        case .storedElsewhere(let elsewhere): elsewhere.phrase(file: file) + nothingWasImported
        case .missingColumns(let missing, let line, let suggestions):
            missingColumns(missing, line, suggestions) + nothingWasImported
        case .namesPeople(let columns, let line): namesPeople(columns, line) + nothingWasImported
        case .tooManyRejects(let rows, let limit, let rejectsFile, let first):
            tooManyRejects(rows, limit, rejectsFile, first) + nothingWasImported
        case .noKey(let columns, let differing, let rows, let line):
            noKey(columns, differing, rows, line) + nothingWasImported
        case .ambiguousColumn(let column, let line, let places):
            ambiguousColumn(column, line, places) + nothingWasImported
        case .allRejected(let rows, let rejectsFile, let first):
            allRejected(rows, rejectsFile, first) + nothingWasImported
        case .noRecords: noRecords + nothingWasImported
        case .noBoundaries: noBoundaries + nothingWasImported
        case .unknownLevel(let level, let known): unknownLevel(level, known) + nothingWasImported
        case .ambiguousDates(let column, let line): ambiguousDates(column, line) + nothingWasImported
        case .ambiguousNumbers(let column, let line): ambiguousNumbers(column, line) + nothingWasImported
        case .overlappingBands(let column, let left, let right):
            overlappingBands(column, left, right) + nothingWasImported
        }
    }
}
