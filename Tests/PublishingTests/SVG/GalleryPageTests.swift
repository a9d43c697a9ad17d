import Glibc
@testable import Publishing
import TestSupport
import Testing

/// `KREISBLICK_GALLERY=write` (`make gallery`) writes `docs/gallery.md` and its pictures anew.
@Suite struct GalleryPageTests {
    @Test func `the gallery shows what the code draws`() throws {
        let docs = "\(ProjectFolder.path)/docs"
        let files = try GalleryPage.files()
        let names = Set(files.map(\.path))
        let isWriting = getenv("KREISBLICK_GALLERY").map { String(cString: $0) } == "write"
        let kept = Self.names(in: "\(docs)/gallery").map { "gallery/\($0)" }
        for stale in kept where !names.contains(stale) {
            if isWriting {
                unlink("\(docs)/\(stale)")
            } else {
                Issue.record("\(stale) is no longer drawn; run make gallery")
            }
        }
        if isWriting { mkdir("\(docs)/gallery", 0o755) }
        for (path, text) in files {
            if isWriting { try Self.write(text, to: "\(docs)/\(path)") }
            #expect(StoredFile.text("\(docs)/\(path)") == text, "docs/\(path) is out of date; run make gallery")
        }
    }

    @Test func `the gallery explains every kind, and shows each drawing below one of them`() throws {
        #expect(Set(GalleryKind.all.map { $0.sample.name }) == Set(SampleKinds.all.map { $0.name }))
        let names = try GalleryPage.pictures().map(\.name)
        for name in names {
            #expect(GalleryKind.all.filter { name.hasPrefix("\($0.sample.name)-") }.count == 1, "\(name)")
        }
        #expect(Set(names).count == names.count)
    }

    @Test func `the gallery is less than 2 MB`() throws {
        #expect(try GalleryPage.files().reduce(0) { $0 + $1.text.utf8.count } < 2_000_000)
    }

    @Test func `the look at the gallery simulates the same eyes as the figures in it`() throws {
        let script = try #require(StoredFile.text("\(ProjectFolder.path)/.ci/gallery-look"))
        for vision in ColourVision.allCases where vision != .normal {
            let line = try #require(
                script.components(separatedBy: "\n").first { $0.contains("[\(vision.rawValue)]=") })
            let numbers = line.components(separatedBy: "\"")[1].split(separator: " ").compactMap { Double($0) }
            #expect(numbers == vision.matrix)
        }
    }

    private static func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        #expect(fclose(file) == 0)
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}
