import Testing
import TestSupport

@testable import Publishing

/// Names in less room than they need.
@Suite struct NameColumnTests {
    private func written(_ names: [String], in width: Int) -> [String] {
        names.map(NameColumn(names).shortening(to: width))
    }

    @Test func `names are cut at the end where that tells them apart`() {
        #expect(written(["Hohenhameln", "Peine"], in: 10) == ["Hohenhame…", "Peine"])
        #expect(NameColumn(["Hohenhameln", "Peine"]).leastWidth == 10)
    }

    @Test func `names of one beginning are cut in the middle`() {
        let names = ["Gemeinschaftsunterkunft Nord", "Gemeinschaftsunterkunft Süd"]
        #expect(written(names, in: 12) == ["Gemein… Nord", "Gemein…t Süd"])
    }

    @Test func `names that differ within are given the room they need`() {
        let names = ["Beginnt gleich 1 und endet gleich", "Beginnt gleich 2 und endet gleich"]
        let width = NameColumn(names).leastWidth
        #expect(width > 10)
        #expect(Set(written(names, in: width)).count == 2)
        #expect(Set(written(names, in: width - 1)).count == 1)
    }

    @Test func `two names of a column never become one`() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let names = (0..<6).map { _ in
                String((0...generator.below(30)).map { _ in generator.pick(Array("ab ")) })
            }
            let column = NameColumn(names)
            for width in column.leastWidth...max(column.leastWidth, column.fullWidth) {
                let short = names.map(column.shortening(to: width))
                #expect(Set(short).count == Set(names).count, "\(names) in \(width)")
                #expect(short.allSatisfy { $0.count <= width })
            }
        }
    }
}
