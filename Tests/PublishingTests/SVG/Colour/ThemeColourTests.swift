@testable import Publishing
import TestSupport
import Testing

/// What colours of every theme keep to, for all eyes and in a grey copy.
@Suite struct ThemeColourTests {
    /// Sets of colours that stand beside each other in one drawing, and how far apart any two of them are at least (ΔE00): for
    /// thin lines and letters well above what is seen at a glance.
    static let palettes: [(name: String, least: Double, colours: @Sendable (Theme) -> [String])] = [
        ("series", 15, { $0.series.map(\.colour) }), ("classes of a map", 10, \.sequence),
        ("parts of a whole", 10, \.segments),
        ("verdicts", 15, { [$0.verdicts.lower, $0.verdicts.same, $0.verdicts.higher] }),
        ("pairs of classes", 15, { $0.pairs.flatMap { $0 } }),
    ]

    @Test(arguments: Theme.all, ColourVision.allCases)
    func `colours beside each other are told apart by all eyes`(theme: Theme, vision: ColourVision) {
        for (name, least, colours) in Self.palettes {
            let smallest = ColourDifference.smallest(among: colours(theme), by: vision)
            #expect(smallest >= least, "\(theme.name), \(vision): \(name)")
        }
    }

    @Test(arguments: Theme.all) func `series differ by dash and marker besides`(theme: Theme) {
        #expect(theme.series.count == 6 && theme.segments.count == ShareRows.mostParts)
        #expect(Set(theme.series.map { $0.dash ?? "" }).count == theme.series.count)
        #expect(Set(theme.series.map(\.marker)).count == theme.series.count)
    }

    @Test(arguments: Theme.all) func `a grey copy keeps the order of classes and tells neighbours apart`(theme: Theme) {
        // Darker for more on paper, lighter for more on a dark ground.
        let direction = Self.lightness(theme.paper) > 50 ? -1.0 : 1
        func steps(_ colours: [String]) -> [Double] {
            zip(colours, colours.dropFirst()).map { Self.lightness($1) - Self.lightness($0) }
        }
        #expect(steps(theme.sequence).allSatisfy { $0 * direction >= 10 }, "\(theme.name)")
        for index in 0..<3 {
            #expect(steps(theme.pairs[index]).allSatisfy { $0 * direction >= 10 }, "\(theme.name)")
            #expect(steps(theme.pairs.map { $0[index] }).allSatisfy { $0 * direction >= 10 }, "\(theme.name)")
        }
        #expect(steps(theme.segments).allSatisfy { $0.magnitude >= 15 }, "\(theme.name)")
        #expect(Self.lightness(theme.verdicts.higher) - Self.lightness(theme.verdicts.lower) >= 10, "\(theme.name)")
    }

    private static func lightness(_ colour: String) -> Double { LabColour(LinearColour(colour)).lightness }

    @Test(arguments: Theme.all) func `text stands out from its ground by 4.5 to 1`(theme: Theme) {
        let styles = [
            theme.titleStyle, theme.subtitleStyle, theme.warningStyle, theme.axisStyle, theme.labelStyle,
            theme.noteStyle,
        ]
        for colour in styles.map(\.colour) + theme.series.map(\.colour) {
            #expect(Contrast.ratio(colour, theme.paper) >= 4.5, "\(theme.name): \(colour)")
        }
        for fill in Self.palettes.flatMap({ $0.colours(theme) }) {
            #expect(Contrast.ratio(theme.ink(on: fill), fill) >= 4.5, "\(theme.name): \(fill)")
        }
        #expect(Contrast.ratio(theme.band.ink, theme.band.fill) >= 4.5)
    }

    @Test(arguments: Theme.all) func `borders and rings stand out from the ground by 3 to 1`(theme: Theme) {
        for colour in [theme.border, theme.alarm, theme.band.stroke, theme.pattern.stroke] {
            #expect(Contrast.ratio(colour, theme.paper) >= 3, "\(theme.name): \(colour)")
        }
    }

    /// The classes of fewer than five are chosen from the same colours.
    @Test(arguments: Theme.all, 2...5) func `few classes are as far apart as five`(theme: Theme, count: Int) {
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
        for theme in Theme.all {
            for (name, _, colours) in Self.palettes {
                let written = "`\(colours(theme).joined(separator: " "))`"
                #expect(section.contains(written), "\(name) of \(theme.name)")
            }
        }
        #expect(rows == 10, "print and screen share their colours")
    }
}
