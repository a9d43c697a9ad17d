import Glibc
import TestSupport
import Testing

/// Golden drawings beside the tests. `KREISBLICK_RECORD=1` writes them anew and fails the run, so that nobody accepts a
/// drawing unseen.
enum Snapshot {
    static func expect(_ svg: String, named name: String) {
        let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
        let path = "/\(folder)/Snapshots/\(name).svg"
        if let record = getenv("KREISBLICK_RECORD"), String(cString: record) == "1" {
            write(svg, to: path)
            Issue.record("recorded \(name).svg; look at it, then run without KREISBLICK_RECORD")
            return
        }
        guard let golden = StoredFile.text(path) else {
            Issue.record("there is no \(name).svg; record it with KREISBLICK_RECORD=1")
            return
        }
        #expect(svg == golden, "the drawing differs from \(name).svg")
    }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else {
            Issue.record("cannot write \(path)")
            return
        }
        fputs(text, file)
        fclose(file)
    }

}
