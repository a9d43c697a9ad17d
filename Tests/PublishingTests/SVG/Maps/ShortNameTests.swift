@testable import Publishing
import Testing

@Suite struct ShortNameTests {
    private let style = TextStyle(size: 9, isBold: false, colour: "#000000")

    @Test(arguments: [
        ("Peine", 60.0, 2, ["Peine"]), ("Groß Lafferde", 60, 2, ["Groß", "Lafferde"]),
        ("Oberg (Lahstedt)", 40, 1, ["Oberg"]), ("Hohenhameln", 50, 2, ["Hohen-", "hameln"]),
        ("Groß Lafferde 5", 45, 2, ["Groß", "Laffer…\u{A0}5"]), ("Klein Lafferde", 40, 1, ["K.\u{A0}Laff…"]),
        ("Edemissen", 32, 1, ["Ede…"]),
    ]) func `names are shortened until they fit`(name: String, width: Double, count: Int, lines: [String]) {
        let short = ShortName.lines(of: name, width: width, count: count, style: style) ?? []
        #expect(short == lines)
        #expect(short.allSatisfy { style.width(of: $0) <= width })
    }

    @Test(arguments: ["Groß Solschen 13", "Edemissen 2", "Bezirk 7", "Oberg"])
    func `a name of which too little is left is none, and no number stands alone`(name: String) {
        for width in stride(from: 6.0, through: 80, by: 1) {
            for count in 0...3 {
                guard let lines = ShortName.lines(of: name, width: width, count: count, style: style) else { continue }
                #expect(lines.count <= count && lines.allSatisfy { $0.filter(\.isLetter).count >= 3 }, "\(lines)")
            }
        }
        #expect(ShortName.lines(of: name, width: 6, count: 3, style: style) == nil)
    }
}
