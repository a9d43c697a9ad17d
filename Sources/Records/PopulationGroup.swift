public import Wording

/// Whose number a denominator is: residents or pupils, of some ages and sexes.
public struct PopulationGroup: Hashable, Sendable {
    /// What is counted, such as `residents`, `pupils` or `places`; any other term of a population file.
    public let kind: String
    /// Ascending, without overlap; empty where all ages count.
    public let ages: [AgeBand]
    /// Sorted; empty where all count.
    public let sexes: [String]

    /// Everybody who lives in a region.
    public static let residents = PopulationGroup()

    public init(kind: String = PopulationKind.residents, ages: [AgeBand] = [], sexes: [String] = []) {
        self.kind = kind
        self.ages = AgeBand.merged(ages)
        self.sexes = Set(sexes).sorted()
    }

    /// `residents`, `residents:14-17`, `pupils:10-13,16+:female`: as `--of` takes it.
    public var text: String {
        var parts = [kind]
        if !ages.isEmpty { parts.append(ages.map(\.text).joined(separator: ",")) }
        if !sexes.isEmpty { parts.append(sexes.joined(separator: ",")) }
        return parts.joined(separator: ":")
    }

    /// The same kind without regard to ages and sexes.
    public var whole: PopulationGroup { PopulationGroup(kind: kind) }

    /// `Einwohner`, `Einwohner (14–17 Jahre, weiblich)`.
    public var phrase: Phrase { PopulationKind.phrase(of: kind) + qualifier }

    /// ` (14–17 Jahre, weiblich)`, empty for all.
    private var qualifier: Phrase {
        let parts = (ages.isEmpty ? [] : [agePhrase]) + (sexes.isEmpty ? [] : [sexPhrase])
        guard !parts.isEmpty else { return Phrase(name: "") }
        return Phrase { language in " (" + parts.map { $0(language) }.joined(separator: ", ") + ")" }
    }

    private var agePhrase: Phrase {
        let german = ages.map { band in
            band.upper.map { $0 == band.lower ? "\($0)" : "\(band.lower)–\($0)" } ?? "ab \(band.lower)"
        }.joined(separator: ", ")
        let english = ages.map { band in
            band.upper.map { $0 == band.lower ? "\($0)" : "\(band.lower)–\($0)" } ?? "\(band.lower) and over"
        }.joined(separator: ", ")
        return Phrase(de: "\(german) Jahre", en: "aged \(english)")
    }

    private var sexPhrase: Phrase {
        let names = CodeNames.of("sex")
        return Phrase { language in
            sexes.map { names[$0]?(language) ?? $0 }.joined(separator: Phrase(de: " und ", en: " and ")(language))
        }
    }
}

/// The kinds of population: what a population file counts.
public enum PopulationKind {
    public static let residents = "residents"
    public static let pupils = "pupils"
    public static let places = "places"

    /// The kind that a term means: `Einwohner` → `residents`, `Schüler` → `pupils`, `Plätze` → `places`; any other is its
    /// own.
    public static func code(of term: String) -> String {
        switch term.lowercased() {
        case "residents", "population", "inhabitants", "einwohner", "bevölkerung", "bevoelkerung": residents
        case "pupils", "students", "schüler", "schueler", "schülerinnen und schüler": pupils
        case "places", "plätze", "plaetze": places
        default: term
        }
    }

    /// What readers call a kind; terms of a file's own are shown as they are.
    public static func phrase(of kind: String) -> Phrase {
        switch kind {
        case residents: Phrase(de: "Einwohner", en: "inhabitants")
        case pupils: Phrase(de: "Schülerinnen und Schüler", en: "pupils")
        case places: Phrase(de: "Plätze", en: "places")
        default: Phrase(name: kind)
        }
    }
}
