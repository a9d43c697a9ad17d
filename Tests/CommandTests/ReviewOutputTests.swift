import Foundation
import Testing

/// What a review leaves in its folder, where all is well and where something fails.
struct ReviewOutputTests {
    @Test func `a table in the words of a review has headings with their scope`() throws {
        let county = try SmallCounty.reviewing(
            ReviewSample.front, "| Ort | Zahl |\n| --- | ---: |\n| Nordheim | {{ year }} |")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let page = try county.page()
        #expect(page.contains("<th scope=\"col\">Ort</th>"))
        #expect(page.contains("<th scope=\"col\" align=\"right\">Zahl</th>"))
    }

    @Test func `all that fails is told at once and shown where it stands, beside the last good page`() throws {
        let county = try SmallCounty.reviewing(ReviewSample.front, "Davor.\n\n\(ReviewSample.block)\n\nDanach.")
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        let good = try county.page()
        let path = "\(county.folder)/reviews/lage.md"
        let text = try Files.text(path)
        try Files.write(
            text.replacingOccurrences(of: "by: [region, year]", with: "by: [region, yaer]") + "\n{{ perio }}\n",
            to: path)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("Block in Zeile 10") && outcome.errors.contains("„perio“"), "\(outcome.errors)")
        #expect(try county.page() == good)
        let failed = "\(county.folder)/notebooks-out/lage/index.failed.html"
        let shown = try Files.text(failed)
        let places = ["Davor.", "Block in Zeile 10", "Danach.", "perio"].map { shown.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        try Files.write(text, to: path)
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(!Files.exists(failed))
    }

    @Test func `a page leads to no workbook that was not asked for`() throws {
        let county = try SmallCounty.reviewing(
            ReviewSample.front.replacing("formats: []", with: "formats: [ipynb]"), ReviewSample.block)
        try #require(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(try !county.page().contains(".xlsx") && county.page().contains("href=\"jahre.csv\""))
        try #require(try county.run("review", "reviews/lage.md", "--formats", "xlsx").exitCode == 0)
        #expect(try county.page().contains("href=\"jahre.xlsx\""))
    }

    @Test func `a review is set in the county's own template`() throws {
        let county = try SmallCounty.reviewing(
            "\(ReviewSample.front)\ntemplate: haus\nform: {aktenzeichen: \"{{ year }}/x\"}", "Worte.")
        let refused = try county.run("review", "reviews/lage.md")
        #expect(refused.exitCode == 1 && refused.errors.contains("reviews/lage.md, Zeile 5: Eine Vorlage „haus“"))
        let folder = "\(county.folder)/templates/haus"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Files.write("<h1>{{title}}</h1><p>Az. {{form.aktenzeichen}}</p>", to: "\(folder)/header.mustache")
        let outcome = try county.run("review", "reviews/lage.md")
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try county.page().contains("<p>Az. 2017/x</p>"))
        try Files.write("<h1>{{title}}</h1>{{#form}}", to: "\(folder)/header.mustache")
        let broken = try county.run("review", "reviews/lage.md")
        #expect(broken.exitCode == 1 && broken.errors.contains("header.mustache, Zeile 1"), "\(broken.errors)")
    }
}
