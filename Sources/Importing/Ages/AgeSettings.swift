internal import Records
internal import Wording

/// What a profile says of ages: `age_band: {from: Alter, bands: [0-13, 14-17, 18+]}`.
struct AgeSettings {
    /// The bands into which ages are put, ascending and without overlap; empty where the supplier's own are kept.
    var bands: [AgeBand] = []
    /// The column tells years of birth; the age is the one reached in the year of the incident.
    var isBirthYear = false
    /// `6-15` means "under 15".
    var upperIsExclusive = false

    static let keys = ["bands", "is", "upper"]

    init() {}

    init(_ entries: [String: YAMLValue]) throws {
        if let value = entries["bands"] {
            bands = try value.list().map { item in
                guard let band = AgeBand(try item.text()) else {
                    throw item.unexpected(
                        Phrase(de: "eine Altersgruppe wie 14-17 oder 65+", en: "an age band such as 14-17 or 65+"))
                }
                return band
            }
            for (left, right) in zip(bands, bands.dropFirst()) where left.upper.map({ $0 >= right.lower }) ?? true {
                throw value.unexpected(
                    Phrase(
                        de:
                            "aufsteigende Altersgruppen ohne Überschneidung (\(left.text) und \(right.text) überschneiden sich)",
                        en: "ascending age bands that do not overlap (\(left.text) and \(right.text) do)"))
            }
        }
        if let value = entries["is"] {
            isBirthYear = try value.choice(Meaning.self) == .birthYear
            guard !isBirthYear || !bands.isEmpty else {
                throw value.unexpected(
                    Phrase(
                        de: "dazu „bands“, denn Geburtsjahre werden nicht gespeichert",
                        en: "“bands” with it, since years of birth are not stored"))
            }
        }
        if let value = entries["upper"] { upperIsExclusive = try value.choice(Upper.self) == .exclusive }
    }

    private enum Meaning: String, CaseIterable {
        case age
        case birthYear = "birth-year"
    }

    private enum Upper: String, CaseIterable {
        case inclusive, exclusive
    }

    /// The age that a text tells: the text itself, or what a year of birth makes of it in a year.
    ///
    /// `1999` in 2017 → `18`; a year that nobody is born in gives a text that is no age.
    func age(_ text: String, in year: Int) -> String {
        guard isBirthYear, !text.isEmpty else { return text }
        guard text.utf8.count == 4, text.utf8.allSatisfy(TextBytes.isDigit), let birth = Int(text),
            (0...AgeBand.oldest).contains(year - birth)
        else { return "?" }
        return String(year - birth)
    }

    /// The code of an age or a supplier's band; `nil` where the profile's bands have no place for it.
    func code(_ text: String) -> String? {
        let band = AgeBand(text, upperIsExclusive: upperIsExclusive)
        guard !bands.isEmpty else { return band?.text ?? text }
        return band.flatMap { band in bands.first { $0.holds(band) } }?.text
    }

    /// Two bands of a column of which one seems to end where the other begins: `6-15`, `15-18`.
    func overlap(among texts: some Sequence<String>) -> (AgeBand, AgeBand)? {
        guard !upperIsExclusive, !isBirthYear else { return nil }
        let bands = Set(texts.compactMap { AgeBand($0) }).sorted()
        for band in bands {
            if let other = bands.first(where: { band.touches($0) }) { return (band, other) }
        }
        return nil
    }
}
