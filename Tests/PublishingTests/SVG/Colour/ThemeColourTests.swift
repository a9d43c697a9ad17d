@testable import Publishing
import TestSupport
import Testing

/// What colours of every theme keep to, for all eyes and in a grey copy.
@Suite struct ThemeColourTests {
    /// Well above what is seen at a glance, for lines and letters that are thin.
    static let leastOfSeries = 15.0
    static let leastOfClasses = 10.0

    @Test(arguments: GalleryPage.themes.map(\.name), ColourVision.allCases)
    func `series and classes are told apart by all eyes`(name: String, vision: ColourVision) throws {
        let theme = try #require(GalleryPage.themes.first { $0.name == name }?.theme)
        #expect(ColourDifference.smallest(among: theme.series.map(\.colour), by: vision) >= Self.leastOfSeries)
        #expect(ColourDifference.smallest(among: theme.sequence, by: vision) >= Self.leastOfClasses)
    }

    @Test(arguments: GalleryPage.themes.map(\.name))
    func `without colour, series differ by dash and marker, classes by lightness`(name: String) throws {
        let theme = try #require(GalleryPage.themes.first { $0.name == name }?.theme)
        #expect(theme.series.count == 6)
        #expect(Set(theme.series.map { $0.dash ?? "" }).count == theme.series.count)
        #expect(Set(theme.series.map(\.marker)).count == theme.series.count)
        let lightness = theme.sequence.map { LabColour(LinearColour($0)).lightness }
        let steps = zip(lightness, lightness.dropFirst()).map { $0 - $1 }
        #expect(steps.allSatisfy { $0 >= 9 } || steps.allSatisfy { $0 <= -9 }, "\(steps)")
    }

    @Test(arguments: GalleryPage.themes.map(\.name))
    func `lines and their names stand out from the ground`(name: String) throws {
        let theme = try #require(GalleryPage.themes.first { $0.name == name }?.theme)
        for style in theme.series { #expect(Contrast.ratio(style.colour, theme.paper) >= 4.5, "\(style.colour)") }
        for shade in theme.sequence { #expect(Contrast.ratio(theme.ink(on: shade), shade) >= 4.5, "\(shade)") }
    }

    /// The classes of fewer than five are chosen from the same colours.
    @Test(arguments: GalleryPage.themes.map(\.name), 2...5)
    func `few classes are as far apart as five`(name: String, count: Int) throws {
        let theme = try #require(GalleryPage.themes.first { $0.name == name }?.theme)
        let shades = theme.shades(count)
        #expect(shades.count == count)
        #expect(
            ColourDifference.smallest(among: shades)
                >= ColourDifference.smallest(among: theme.sequence))
    }

    @Test func `the distances in the methods are those of the colours beside them`() throws {
        let text = try #require(StoredFile.text("\(ProjectFolder.path)/docs/methods.md"))
        let section = try #require(text.components(separatedBy: "## Colours that all eyes tell apart\n").last)
        var rows = 0
        for line in section.components(separatedBy: "\n") where line.hasPrefix("| ") && line.contains("`#") {
            let cells = line.components(separatedBy: " | ")
            let colours = cells[1].components(separatedBy: "#").dropFirst().map { "#" + $0.prefix(6) }
            let stated = try #require(Double(cells[2].prefix { $0 != " " }))
            let smallest = ColourVision.allCases.map { ColourDifference.smallest(among: colours, by: $0) }.min()
            #expect(abs(try #require(smallest) - stated) <= 0.05, "\(line)")
            rows += 1
        }
        #expect(rows >= 8)
        let theme = Theme.print
        for colours in [theme.series.map(\.colour), theme.sequence] {
            #expect(section.contains(colours.joined(separator: " ")), "the colours in use are among them")
        }
    }
}
