internal import Geodata
internal import Records
public import Regions
public import Store

/// Brings one file of a supplier into the store: decode → dialect → parse → privacy gate → normalise → commit.
///
/// `CSV`, `Spreadsheet`, `JSONLines` and `Points` take formats apart into rows; `Layout` finds their header, `Privacy` refuses what names
/// people. `Normalising` makes records of rows (`Counts`: of tables of figures), with `Dates`, `Numbers` and `Ages`; `Scanning` does the same
/// for large plain CSV, column by column and on several threads. `Deliveries` holds the result against what is stored. `Profile` and
/// `Reference` read what the workspace says (`YAML`: any settings, with their places), `ColumnTypes` and `Inspection` propose a profile.
///
/// Rows stream to the store block by block, and are committed together: above the limit of rejects nothing is, and so where
/// the delivery takes back more of earlier ones than corrections explain, loses what an earlier reading of the file told, or
/// repeats another supplier's rows, and nobody confirmed it.
public struct Importer {
    /// Raised whenever the same file would become other records, so that a delivery is known by its rules too.
    static let normaliserVersion = 3

    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    /// The register's and the changes' content: a delivery read with another register is another delivery.
    private let registerFingerprint: String
    private let boundaries: () throws -> BoundarySet?

    /// - Parameter boundaries: asked only where a profile finds regions by their points.
    public init(
        gazetteer: Gazetteer, history: TerritorialHistory, registerFingerprint: String,
        boundaries: @escaping () throws -> BoundarySet? = { nil }
    ) {
        self.boundaries = boundaries
        self.gazetteer = gazetteer
        self.history = history
        self.registerFingerprint = registerFingerprint
    }

    /// Reads a file and commits its records.
    ///
    /// - Parameters:
    ///   - path: where the file lies; `name`: what the workspace calls it.
    ///   - maxRejects: the share of rows (0–1) that may be rejected, rows set apart not counted.
    ///   - isDryRun: everything is done but the commit.
    ///   - isConfirmed: the delivery may take back as much of earlier ones as it will and repeat other suppliers' rows, and
    ///     is imported again where a later one took its place.
    ///   - writeRejects: keeps the rejects and returns where; called before anything is committed or refused.
    ///   - progress: called with bytes read, bytes in all and rows read.
    /// - Throws: `ImportError`, `FileError`, `StoreError`, `RecordBatchError`.
    public func run(
        path: String, name: String, profile: Profile, isFictitious: Bool, maxRejects: Double, store: RecordStore,
        isDryRun: Bool = false, isConfirmed: Bool = false, writeRejects: ([Reject]) throws -> String?,
        progress: @escaping (Int, Int, Int) -> Void
    ) throws -> Outcome {
        do {
            let open = { byHead in
                try SourceOpening.open(
                    path: path, dialect: profile.dialect, wanted: HeaderSearch.wanted(by: profile), byHead: byHead)
            }
            // A file of a name that is stored may be the same one, which its hash tells at once; a new one is read only once,
            // and its hash known when its rows have been read.
            let isExpected = try store.deliveries().contains { $0.file == name }
            let file = try open(!isExpected && !profile.kind.isAggregate)
            var register = RegionRegister(gazetteer: gazetteer, history: history)
            for level in profile.sources["region"]?.levels ?? [] where gazetteer.level(named: level) == nil {
                throw ImportError.Problem.unknownLevel(level, known: gazetteer.levels.map(\.name))
            }
            var outlines: BoundarySet?
            if profile.matchesByPoint {
                guard let known = try boundaries() else { throw ImportError.Problem.noBoundaries }
                outlines = known
                register.locator = RegionLocator(known, gazetteer: gazetteer)
            }
            let identify = { [self, outlines] file in
                try identity(of: file, profile: profile, outlines: outlines, isFictitious: isFictitious)
            }
            let begin = { [register] file in
                FileReading(file: file, profile: profile, register: register, progress: progress)
            }
            let known = { file in
                let known = try store.delivery(identify(file))
                if let known { try store.checkFiles(of: known.id) }
                return known.flatMap { !isConfirmed || $0.rows.superseded == 0 ? $0 : nil }
            }
            if file.isBorneOut, let known = try known(file) { return begin(file).outcome(known, wasKnown: true) }
            let (reading, writer) = try read(file, into: store, of: profile, begin: begin) { try open(false) }
            if let known = try known(reading.file) { return begin(reading.file).outcome(known, wasKnown: true) }
            let rejectsFile = try writeRejects(reading.rejects)
            try reading.checkLimit(maxRejects, rejectsFile: rejectsFile)
            try reading.checkDuplicates()
            let delivery = try delivery(
                identify(reading.file), named: name, profile: profile, isFictitious: isFictitious, reading: reading,
                rejectsFile: rejectsFile)
            let comparison = try DeliveryComparison(delivery, writer: writer)
            if !isConfirmed { try Self.ask(delivery, comparison.change, writer: writer, profile: profile) }
            if !isDryRun { try writer.commit(delivery, superseding: comparison.supersessions) }
            return reading.outcome(
                delivery, wasKnown: false, comparison: comparison, rejectsFile: rejectsFile,
                paths: profile.columnsOfPaths.compactMap { SuppliersPaths(of: $0, among: writer.terms(of: $0)) })
        } catch let error as any FileDefect {
            throw ImportError(file: name, profile: profile.file, problem: .unreadable(error))
        } catch let problem as ImportError.Problem {
            throw ImportError(file: name, profile: profile.file, problem: problem)
        }
    }

    /// Refuses what somebody has to confirm.
    ///
    /// - Throws: `ImportError.Problem`; `FileError`, `StoreError`.
    private static func ask(
        _ delivery: Delivery, _ change: DeliveryChange, writer: SegmentWriter, profile: Profile
    ) throws {
        let isObserved = profile.delivery.coverage == nil
        if let refusal = DeliveryRefusal(change, of: delivery, isObserved: isObserved) {
            throw ImportError.Problem.needsConfirmation(refusal)
        }
        if let loss = RereadingLoss(delivery, writer: writer, profile: profile) {
            throw ImportError.Problem.rereadingLoses(loss)
        }
        if let elsewhere = try StoredElsewhere(delivery, writer: writer) {
            throw ImportError.Problem.storedElsewhere(elsewhere)
        }
    }

    /// Reads a file's rows the quickest way that does them justice: by its head and column by column, as a whole and
    /// column by column, as a whole and row by row.
    private func read(
        _ file: any RowSource, into store: RecordStore, of profile: Profile, begin: (any RowSource) -> FileReading,
        whole: () throws -> any RowSource
    ) throws -> (FileReading, SegmentWriter) {
        let hash = try store.keyedHash()
        var reading = begin(file)
        while true {
            do {
                let writer = try store.writer(of: profile.kind, hasRecordKeys: profile.namesRecords)
                try reading.read(into: writer, hash: hash)
                guard reading.file.isBorneOut else { throw HeadIsNotEnough() }
                return (reading, writer)
            } catch let error as FileError {
                throw error
            } catch _ where !reading.file.isBorneOut {
                reading = begin(try whole())
            } catch is PlainRowsEnd {
                reading = begin(reading.file)
                reading.lane = .none
            }
        }
    }

    private func delivery(
        _ id: String, named name: String, profile: Profile, isFictitious: Bool, reading: FileReading,
        rejectsFile: String?
    ) throws -> Delivery {
        // A file without a record is refused even where its coverage is known: it may be cut off.
        guard let occurred = reading.observed[.occurred], let onAxis = reading.observed[profile.delivery.axis] else {
            throw reading.nothing(rejectsFile: rejectsFile)
        }
        precondition(reading.account.isBalanced, "every row is stored, rejected or known")
        return Delivery(
            id: id, source: try reading.file.hash, kind: profile.kind, file: name, supplier: profile.supplier,
            isFictitious: isFictitious, rows: reading.account,
            coverage: profile.delivery.coverage ?? (profile.kind.isAggregate ? occurred : Self.months(of: occurred)),
            scope: DeliveryScope(axis: profile.delivery.axis, days: profile.delivery.coverage ?? onAxis),
            basis: profile.basis?.rawValue, partitions: profile.table.partitions)
    }

    /// A delivery of single events that does not say what it covers is taken to cover the months of its first and last record and all between.
    private static func months(of days: ClosedRange<CivilDate>) -> ClosedRange<CivilDate> {
        Period(.month, containing: days.lowerBound).firstDay...Period(.month, containing: days.upperBound).lastDay
    }

    /// The file's name is no part of it: a copy under another name would count every row twice.
    private func identity(
        of file: any RowSource, profile: Profile, outlines: BoundarySet?, isFictitious: Bool
    ) throws -> String {
        let digest = Digest()
        for boundary in outlines?.boundaries ?? [] {
            digest.update(boundary.code.text)
            for place in boundary.polygons.joined().joined() { digest.update("\(place.longitude) \(place.latitude)") }
        }
        let mark = isFictitious ? "fictitious" : "real"
        for part in [try file.hash, profile.fingerprint, registerFingerprint, String(Self.normaliserVersion), mark] {
            digest.update(part)
        }
        return digest.hexadecimal()
    }
}
