import Testing

@testable import Wording

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("", "abc", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1),
        ("kitten", "sitting", 3), ("ca", "abc", 3), ("stederdrof", "stederdorf", 1), ("größe", "grosse", 3),
    ])
    func `insertions, deletions, substitutions and swaps of neighbours count one`(
        left: String, right: String, distance: Int
    ) {
        #expect(Suggestion.editDistance(Array(left), Array(right)) == distance)
        #expect(Suggestion.editDistance(Array(right), Array(left)) == distance)
    }

    @Test(
        arguments: [
            ("Vöhrumm", ["Vöhrum", "Peine"], "Vöhrum"), ("xyz", ["Vöhrum", "Peine"], nil), ("Peine", [], nil),
            ("PEIEN", ["Peine"], "Peine"), ("x", ["y"], nil), ("ab", ["ac"], "ac"), ("abcd", ["abxy"], nil),
            ("Rietze", ["Rietzf", "Rietzg"], "Rietzf"), ("datun", ["datum_bis", "datum"], "datum"),
        ] as [(String, [String], String?)])
    func `the nearest known term within a third of the word's length is suggested`(
        word: String, known: [String], suggestion: String?
    ) {
        #expect(Suggestion.nearest(to: word, in: known) == suggestion)
    }

    @Test func `a known term is its own nearest`() {
        let known = ["Edemissen", "Hohenhameln", "Ilsede", "Lengede", "Peine", "Vechelde", "Wendeburg"]
        for term in known { #expect(Suggestion.nearest(to: term, in: known) == term) }
    }
}
