internal import Glibc

/// Makes something of a file's blocks, one at a time.
protocol ReadsBlocks: AnyObject {
    associatedtype Outcome

    func read(_ block: ScannedBlock) -> Outcome
}

/// Scans, reads and stores the blocks of a file on as many threads as there are processors.
///
/// Scanning goes through the file, and blocks are stored in the file's order; between the two, each is read by whichever
/// thread is free. So the outcome does not depend on the number of threads or on which of them was faster. Memory is that of
/// a few blocks.
///
/// All that threads share is held under one lock, or belongs to the one thread that has the block, the scanner or the
/// storing at the time; hence `@unchecked Sendable`.
final class BlockPipeline<Reader: ReadsBlocks>: @unchecked Sendable {
    private let scanner: RecordScanner
    private let store: (Reader.Outcome) throws -> Void
    private let readers: [Reader]
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// Blocks that there are, and outcomes that may wait to be stored.
    private let blockCount: Int
    private var free: [ScannedBlock]
    private var scanned: [ScannedBlock] = []
    private var read: [Int: Reader.Outcome] = [:]
    private var isScanning = false
    private var isStoring = false
    private var scannedCount = 0
    private var storedCount = 0
    private var failure: (any Error)?

    /// - Parameters:
    ///   - reader: makes the reader of one thread.
    ///   - store: called with what was made of each block in the file's order, by one thread at a time.
    init(
        scanner: RecordScanner, lane: PlainLane, reader: () -> Reader, store: @escaping (Reader.Outcome) throws -> Void
    ) {
        self.scanner = scanner
        self.store = store
        readers = (0..<max(lane.threads, 1)).map { _ in reader() }
        blockCount = readers.count * 2 + 1
        free = (0..<blockCount).map { _ in
            ScannedBlock(width: scanner.dialect.width, readSize: lane.blockSize)
        }
        pthread_mutex_init(lock, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(lock)
        change.deallocate()
        lock.deallocate()
    }

    /// Runs to the end of the file, or to where the scanner gives up.
    ///
    /// - Parameter progress: called now and then by the calling thread with the number of blocks stored, while none is being stored, so that it
    ///   may look at what they became.
    /// - Returns: the readers with what they counted.
    /// - Throws: the first error of the scanner or of `store`.
    func run(progress: (Int) -> Void = { _ in }) throws -> [Reader] {
        let threads = readers.dropFirst().compactMap { reader in
            StartedThread { [self] in work(reader) { _ in } }
        }
        if let reader = readers.first { work(reader, progress) }
        for thread in threads { thread.join() }
        if let failure { throw failure }
        return readers
    }

    /// Does whatever is to be done next, until nothing is left.
    private func work(_ reader: Reader, _ progress: (Int) -> Void) {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while failure == nil {
            if !isStoring { progress(storedCount) }
            if !isStoring, let records = read.removeValue(forKey: storedCount) {
                isStoring = true
                outside { try store(records) }
                isStoring = false
                storedCount += 1
            } else if !isScanning, !scanner.isDone, scanned.count < readers.count, read.count < blockCount,
                let block = free.popLast()
            {
                isScanning = true
                outside { try scanner.next(into: block) }
                isScanning = false
                if block.rowCount == 0, scanner.isDone {
                    free.append(block)
                } else {
                    scannedCount += 1
                    scanned.append(block)
                }
            } else if let block = scanned.first {
                scanned.removeFirst()
                var records: Reader.Outcome?
                outside { records = reader.read(block) }
                free.append(block)
                read[block.number] = records
            } else if !isScanning, scanner.isDone, storedCount == scannedCount {
                break
            } else {
                pthread_cond_wait(change, lock)
                continue
            }
            pthread_cond_broadcast(change)
        }
        pthread_cond_broadcast(change)
    }

    /// Runs something without the lock.
    private func outside(_ body: () throws -> Void) {
        pthread_mutex_unlock(lock)
        do {
            try body()
            pthread_mutex_lock(lock)
        } catch {
            pthread_mutex_lock(lock)
            if failure == nil { failure = error }
        }
    }
}
