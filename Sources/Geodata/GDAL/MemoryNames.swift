private import Dispatch

/// Names of files in GDAL's memory: numbered, so that no two of a process are alike and each run has the same.
enum MemoryNames {
    private static let queue = DispatchQueue(label: "kreisblick.memory-names")
    /// Touched on the queue only.
    nonisolated(unsafe) private static var last = 0

    /// A path without an ending.
    static func next() -> String {
        queue.sync {
            last += 1
            return "/vsimem/kreisblick-\(last)"
        }
    }
}
