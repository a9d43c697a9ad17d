internal import Records
public import Regions
public import Store
internal import Wording

/// Brings one file of a supplier into the store: decode → dialect → parse → privacy gate → normalise → commit.
///
/// The accepted rows of a file are committed together. Above the limit of rejects nothing is.
public struct Importer {
    /// Raised whenever the same file would become other records, so that a delivery is known by its rules too.
    static let normaliserVersion = 1

    /// What became of a file.
    public struct Outcome {
        public let delivery: Delivery
        /// The live delivery of the same file whose place this one took.
        public let replaced: Delivery?
        /// Live deliveries of the same supplier that cover some of the same days: what both tell counts twice.
        public let overlapping: [Delivery]
        /// The same delivery was in the store; nothing was done.
        public let wasKnown: Bool
        public let rejects: [Reject]
        /// Names of places near those that were not found, with the number of rows.
        public let placeSuggestions: [(name: String, rows: Int)]
        /// Rows whose category no map knows, by the nearest known wording (empty where none is near).
        public let unmapped: [(nearest: String, rows: Int)]
        /// Columns that neither the profile's columns nor its `drop` name.
        public let ignoredColumns: [String]
        /// What the privacy gate allowed and noted.
        public let privacy: PrivacyReport
        public let encoding: String
        public let delimiter: String
    }

    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    /// The register's and the changes' content: a delivery read with another register is another delivery.
    private let registerFingerprint: String

    public init(gazetteer: Gazetteer, history: TerritorialHistory, registerFingerprint: String) {
        self.gazetteer = gazetteer
        self.history = history
        self.registerFingerprint = registerFingerprint
    }

    /// Reads a file and commits its records.
    ///
    /// - Parameters:
    ///   - path: where the file lies; `name`: what the workspace calls it.
    ///   - maxRejects: the share of rows (0–1) that may be rejected, rows set apart not counted.
    ///   - store: `nil` for a dry run, which commits nothing.
    ///   - writeRejects: keeps the rejects and returns where; called before anything is committed or refused.
    ///   - progress: called with bytes read, bytes in all and rows read.
    /// - Throws: `ImportError`, `FileError`, `StoreError`.
    public func run(
        path: String, name: String, profile: Profile, isFictitious: Bool, maxRejects: Double, store: RecordStore?,
        writeRejects: ([Reject]) throws -> String?, progress: @escaping (Int, Int, Int) -> Void
    ) throws -> Outcome {
        do {
            let file = try DelimitedFile(path: path, dialect: profile.dialect.dialect)
            let id = identity(of: file, profile: profile, isFictitious: isFictitious)
            let known = try store?.deliveries().first { $0.id == id }
            var reading = FileReading(
                file: file, profile: profile, gazetteer: gazetteer, history: history, progress: progress)
            if let known { return reading.outcome(known, wasKnown: true) }
            let builder = try reading.read()
            let rejectsFile = try writeRejects(reading.rejects)
            try reading.checkLimit(maxRejects, rejectsFile: rejectsFile)
            // A file without a record is refused even where its coverage is known: it may be cut off.
            guard let observed = reading.observedDays else { throw ImportError.Problem.noRecords }
            let delivery = Delivery(
                id: id, kind: profile.kind, file: name, supplier: profile.supplier, isFictitious: isFictitious,
                rows: reading.account, coverage: profile.delivery.coverage ?? Self.months(of: observed))
            precondition(delivery.rows.isBalanced, "every row is stored, rejected or known")
            let live = try store?.deliveries().filter { $0.kind == delivery.kind } ?? []
            let replaced = live.first { $0.file == name }
            if let replaced, !delivery.covers(replaced) {
                throw ImportError.Problem.wouldReplace(replaced.coverage, by: delivery.coverage)
            }
            try store?.commit(try builder.batch(), as: delivery)
            return reading.outcome(
                delivery, wasKnown: false, replaced: replaced, overlapping: live.filter { $0.mayRepeat(delivery) })
        } catch let error as CSVError {
            throw ImportError(file: name, profile: profile.file, problem: .unreadable(error))
        } catch let problem as ImportError.Problem {
            throw ImportError(file: name, profile: profile.file, problem: problem)
        }
    }

    /// A delivery that does not say what it covers is taken to cover the months of its first and last record and all between.
    private static func months(of days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
        Period(.month, containing: days.lowerBound).firstDay...Period(.month, containing: days.upperBound).lastDay
    }

    /// The file's name is no part of it: a copy under another name would count every row twice.
    private func identity(of file: DelimitedFile, profile: Profile, isFictitious: Bool) -> String {
        let digest = Digest()
        let mark = isFictitious ? "fictitious" : "real"
        for part in [file.hash, profile.fingerprint, registerFingerprint, String(Self.normaliserVersion), mark] {
            digest.update(part)
        }
        return digest.hexadecimal()
    }
}
