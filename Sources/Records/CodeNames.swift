public import Wording

/// What readers call the codes that Kreisblick itself gives; suppliers' own terms are shown as they are.
public enum CodeNames {
    /// The names of a column's codes: sexes, indicators, the basis of a count, grains of time.
    public static func of(_ column: String) -> [String: Phrase] {
        switch column {
        case "sex":
            [
                "male": Phrase(de: "männlich", en: "male"), "female": Phrase(de: "weiblich", en: "female"),
                "diverse": Phrase(de: "divers", en: "diverse"),
                "not-stated": Phrase(de: "Geschlecht ohne Angabe", en: "sex not stated"),
            ]
        case "indicator":
            [
                "cases": Phrase(de: "Fälle", en: "cases"), "attempts": Phrase(de: "Versuche", en: "attempts"),
                "solved": Phrase(de: "aufgeklärte Fälle", en: "cases solved"),
                "suspects": Phrase(de: "Tatverdächtige", en: "suspects"),
                "victims": Phrase(de: "Opfer", en: "victims"),
            ]
        case "basis":
            [
                "intake": Phrase(de: "Eingang", en: "intake"),
                "closed-case": Phrase(de: "abgeschlossene Fälle", en: "closed cases"),
            ]
        case "grain":
            Dictionary(uniqueKeysWithValues: PeriodGrain.allCases.map { ($0.rawValue, $0.title) })
        case "origin":
            [
                "official": Phrase(de: "amtlich", en: "official"), "modelled": Phrase(de: "modelliert", en: "modelled"),
            ]
        default: [:]
        }
    }
}
