@testable import Publishing
import TestSupport
import Testing

@Suite struct GalleryPageTests {
    private static let pictures = Result { try GalleryPage.pictures() }

    @Test func `the page is what the drawings make it, and no others are kept`() throws {
        let pictures = try Self.pictures.get()
        Snapshot.expect(GalleryPage.page(of: pictures), at: "gallery.md")
        Snapshot.expectNoOthers(than: Set(pictures.map(\.name)))
    }

    @Test func `the gallery explains every kind, and shows each drawing below one of them`() throws {
        #expect(Set(GalleryKind.all.map { $0.sample.name }) == Set(SampleKinds.all.map { $0.name }))
        let names = try Self.pictures.get().map(\.name)
        for name in names {
            #expect(GalleryKind.all.filter { name.hasPrefix("\($0.sample.name)-") }.count == 1, "\(name)")
        }
        #expect(Set(names).count == names.count)
    }

    @Test func `the gallery is less than 2 MB`() throws {
        let pictures = try Self.pictures.get()
        let page = GalleryPage.page(of: pictures)
        #expect(pictures.reduce(page.utf8.count) { $0 + $1.drawing.svg.utf8.count } < 2_000_000)
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
}
