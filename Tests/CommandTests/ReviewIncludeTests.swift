import Foundation
import Testing

/// Files that a review includes, and those that it must not.
struct ReviewIncludeTests {
    @Test func `other files are included from the folder of the review`() throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, "{{ include teile/kopf.md }}")
        try FileManager.default.createDirectory(
            atPath: "\(county.folder)/reviews/teile", withIntermediateDirectories: true)
        try Files.write("Kopf {{ year }}.\n\n{{ include fuss.md }}\n", to: "\(county.folder)/reviews/teile/kopf.md")
        try Files.write("Fuß {{ yaer }}.\n", to: "\(county.folder)/reviews/teile/fuss.md")
        let failed = try county.run("review", "reviews/lage.md")
        #expect(failed.errors.contains("reviews/teile/fuss.md, Zeile 1: Einen Parameter „yaer“"), "\(failed.errors)")
        try Files.write("Fuß.\n", to: "\(county.folder)/reviews/teile/fuss.md")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(try county.page().contains("Kopf 2017.") && county.page().contains("Fuß."))
    }

    @Test(arguments: [
        "/etc/hostname", "../../fremd.md", "nirgends.md", "verweis.md", "../.kreisblick/secret",
        "../sources/polizei.csv",
        "../.kreisblick/notiz.md", "../notiz.md",
    ])
    func `nothing but Markdown of the reviews is included`(path: String) throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, "{{ include \(path) }}")
        let outside = try Files.freshFolder("fremd")
        try Files.write("geheim\n", to: "\(outside)/fremd.md")
        for place in [".kreisblick/notiz.md", "notiz.md"] {
            try Files.write("geheim\n", to: "\(county.folder)/\(place)")
        }
        try FileManager.default.createSymbolicLink(
            atPath: "\(county.folder)/reviews/verweis.md", withDestinationPath: "\(outside)/fremd.md")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Zeile 7: „\(path)“ ist nicht da"), "\(outcome.errors)")
    }
}
