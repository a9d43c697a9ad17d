import Glibc
import TestSupport
import Testing

/// What was accepted: the drawings in `docs/gallery/` and the page `docs/gallery.md` around them, kept once, for readers
/// and for tests.
///
/// With `KREISBLICK_RECORD=1`, as `make gallery` sets it, what has changed is written anew and fails the run, so that
/// nobody accepts a drawing unseen.
enum Snapshot {
    private static let isRecording = getenv("KREISBLICK_RECORD").map { String(cString: $0) } == "1"

    static func expect(_ svg: String, named name: String) { expect(svg, at: "gallery/\(name).svg") }

    /// - Parameter file: its path below `docs/`.
    static func expect(_ text: String, at file: String) {
        let kept = StoredFile.text(path(file))
        guard kept != text else { return }
        if isRecording {
            write(text, to: path(file))
            Issue.record("recorded docs/\(file); look at it, then run without KREISBLICK_RECORD")
        } else {
            let fault = kept == nil ? "is missing" : "differs from what the code makes"
            Issue.record("docs/\(file) \(fault); make gallery records it")
        }
    }

    /// No drawings are kept but those of the given names; recording removes others.
    static func expectNoOthers(than names: Set<String>) {
        let files = Set(names.map { "\($0).svg" })
        for stale in StoredFile.names(in: path("gallery")) where !files.contains(stale) {
            if isRecording { unlink(path("gallery/\(stale)")) }
            Issue.record(
                "docs/gallery/\(stale) is drawn no more; \(isRecording ? "removed" : "make gallery removes it")")
        }
    }

    private static func path(_ file: String) -> String { "\(ProjectFolder.path)/docs/\(file)" }

    private static func write(_ text: String, to path: String) {
        guard let file = fopen(path, "w") else {
            Issue.record("cannot write \(path): \(String(cString: strerror(errno)))")
            return
        }
        let isWritten = fputs(text, file) >= 0
        #expect(fclose(file) == 0 && isWritten, "\(path) is not whole")
    }
}
