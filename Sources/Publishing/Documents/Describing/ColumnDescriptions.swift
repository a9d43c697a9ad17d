internal import Records
internal import Wording

/// What columns of files are called and what they mean, for people who read descriptions of files.
enum ColumnDescriptions {
    /// The heading that a person would give it; `nil` where its name says all there is.
    static func title(of field: DataResource.Field) -> Phrase? { titles[field.name] ?? field.title }

    /// What is not clear from the name.
    static func meaning(of column: String) -> Phrase? { meanings[column] }

    private static let titles: [String: Phrase] = [
        "region_code": Phrase(de: "Schlüssel des Gebiets", en: "Code of the region"),
        "region_name": Phrase(de: "Gebiet", en: "Region"),
        "measure": Phrase(de: "Gezähltes", en: "What is counted"),
        "value": Phrase(de: "Wert", en: "Value"),
        "status": Phrase(de: "Status", en: "Status"),
        "per": Phrase(de: "Rate je", en: "Rate per"),
        "denominator": Phrase(de: "Bezugszahl", en: "Denominator"),
        "denominator_of": Phrase(de: "Bezugszahl: wessen", en: "Denominator: whose"),
        "denominator_date": Phrase(de: "Bezugszahl: Stichtag", en: "Denominator: day"),
        "denominator_base": Phrase(de: "Bezugszahl: Zensus oder Melderegister", en: "Denominator: census or register"),
        "denominator_origin": Phrase(de: "Bezugszahl: amtlich oder geschätzt", en: "Denominator: official or modelled"),
        "denominator_status": Phrase(de: "Bezugszahl: Status", en: "Denominator: status"),
        "denominator_missing": Phrase(de: "warum es keine Bezugszahl gibt", en: "Why there is no denominator"),
        "rate": Phrase(de: "Rate", en: "Rate"),
        "lower": Phrase(de: "untere Grenze", en: "Lower limit"),
        "upper": Phrase(de: "obere Grenze", en: "Upper limit"),
        "verdict": Phrase(de: "Aussage", en: "Verdict"),
        "statement": Phrase(de: "Aussage als Satz", en: "Statement"),
        "fictitious": Phrase(de: "Kennzeichen erfundener Daten", en: "Mark of invented data"),
        "audience": Phrase(de: "für wen", en: "For whom"),
        "territory": Phrase(de: "Gebietsstand", en: "Territory of the day"),
        "selection": Phrase(de: "Auswahl", en: "Selection"),
        "note": Phrase(de: "Anmerkung", en: "Note"),
    ]

    private static let meanings: [String: Phrase] = [
        "region_code": Phrase(de: "Schlüssel des Gebiets (AGS und Teile)", en: "code of the region (AGS and parts)"),
        "region_name": Phrase(de: "Name des Gebiets", en: "name of the region"),
        "period": Phrase(
            de: "2017, 2017-S1 (Halbjahr), 2017-Q3, 2017-03, 2017-W05",
            en: "2017, 2017-S1 (half-year), 2017-Q3, 2017-03, 2017-W05"),
        "measure": Phrase(de: "was gezählt ist", en: "what is counted"),
        "value": Phrase(
            de: "Anzahl; leer, wo der Status keine zulässt", en: "count; empty where the status allows none"),
        "status": Phrase(
            de:
                "SDMX OBS_STATUS: A Wert, E geschätzt, U eingeschränkt aussagefähig, Q nicht veröffentlicht, O liegt nicht vor, M kann nicht vorkommen",
            en:
                "SDMX OBS_STATUS: A value, E estimated, U of limited certainty, Q withheld, O missing, M cannot exist"
        ),
        "per": Phrase(de: "Rate je so viele der Bezugszahl", en: "rate per so many of the denominator"),
        "rate": Phrase(de: "Rate", en: "rate"),
        "lower": Phrase(de: "untere Grenze des 95-%-Bereichs", en: "lower limit of the 95% interval"),
        "upper": Phrase(de: "obere Grenze des 95-%-Bereichs", en: "upper limit of the 95% interval"),
        "verdict": Phrase(de: "Aussage als Wort", en: "verdict as a word"),
        "statement": Phrase(de: "Aussage als Satz", en: "verdict as a sentence"),
        "fictitious": Phrase(de: "erfundene Daten", en: "invented data"),
    ]
}
