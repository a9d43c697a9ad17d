internal import Wording

/// Words for nationality and the special categories of personal data (GDPR, article 9): origin, religion, opinion, health, sexual
/// life.
///
/// In small letters without umlauts, as one word.
public enum SensitiveTerms {
    /// What such data is about.
    public static let traits = list(
        """
        staatsangehoerigkeit staatsangehoerigkeiten nationalitaet nationality citizenship herkunftsland geburtsland
        countryofbirth countryoforigin aufenthaltsstatus migrationshintergrund migrationstatus ethnie ethnizitaet ethnicity
        ethnicorigin ethnicgroup race volkszugehoerigkeit religion konfession religionszugehoerigkeit glaube glaubensrichtung
        denomination weltanschauung parteizugehoerigkeit gewerkschaftszugehoerigkeit politischeeinstellung gesundheitszustand
        krankheit krankheiten diagnose diagnosen diagnosis vorerkrankung vorerkrankungen medikation behinderungsgrad
        gradderbehinderung disability healthstatus healthcondition sexuelleorientierung sexualorientation
        """)

    /// Groups of people by such traits.
    public static let groups = list(
        """
        auslaender auslaenderin auslaendisch nichtdeutsch nichtdeutsche nichtdeutscher foreigner foreigners foreign deutsch
        migrant migranten gefluechtet gefluechtete fluechtling asylbewerber refugee behindert behinderung schwerbehindert
        schwerbehinderte muslim muslime juedisch katholisch evangelisch suchtkrank psychischkrank gesundheit health
        """)

    /// Whether a dimension is about such a trait, by its name or by one of its members: such dimensions are never ranked. Names
    /// of places and programmes, such as `Deutsch Evern` and `Deutsch B1`, tell nothing.
    public static func describe(_ axis: TableAxis) -> Bool {
        let texts =
            [axis.dimension, axis.title.german, axis.title.english]
            + (namesThings.contains(axis.dimension) ? [] : axis.members.flatMap { [$0.name.german, $0.name.english] })
        return texts.contains { text in
            phrases(in: words(of: text)).contains { traits.contains($0) || groups.contains($0) }
        }
    }

    private static let namesThings: Set<String> = ["region", "measure", "period"]

    /// Up to four words in a row as one: `country_of_birth` → `country`, `countryof`, `countryofbirth`, `of`, …
    private static func phrases(in words: [String]) -> [String] {
        words.indices.flatMap { start in
            (start + 1...min(start + 4, words.count)).map { words[start..<$0].joined() }
        }
    }

    private static func words(of text: String) -> [String] {
        var spelled = text.lowercased()
        for (letter, plain) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")] {
            spelled = spelled.replacing(letter, with: plain)
        }
        return spelled.split { !$0.isLetter }.map(String.init)
    }

    private static func list(_ text: String) -> Set<String> {
        Set(text.split { $0.isWhitespace || $0.isNewline }.map(String.init))
    }
}
