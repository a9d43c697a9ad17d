internal import Wording

/// The words of the county's template.
enum FormLabels {
    static func all(_ language: Language) -> [String: String] { phrases.mapValues { $0(language) } }

    private static let phrases: [String: Phrase] = [
        "paper": Phrase(de: "Informationsvorlage", en: "Paper for information"),
        "particulars": Phrase(de: "Angaben zur Vorlage", en: "Particulars of the paper"),
        "number": Phrase(de: "Vorlagennummer", en: "Number"), "lead": Phrase(de: "Federführend", en: "Lead"),
        "status": Phrase(de: "Status", en: "Status"), "date": Phrase(de: "Datum", en: "Date"),
        "sequence": Phrase(de: "Beratungsfolge", en: "Sequence of deliberation"),
        "committee": Phrase(de: "Gremium", en: "Committee"), "session": Phrase(de: "Sitzungstermin", en: "Session"),
        "public": Phrase(de: "Ö/N", en: "Public (Ö) or not (N)"), "subject": Phrase(de: "Betreff", en: "Subject"),
        "facts": Phrase(de: "Sachdarstellung", en: "Statement of facts"),
        "financial": Phrase(de: "Finanzielle Auswirkungen", en: "Financial implications"),
        "relevance": Phrase(de: "Relevanz", en: "Relevance"), "field": Phrase(de: "Bereich", en: "Field"),
        "relevant": Phrase(de: "Relevant", en: "Relevant"),
        "gender": Phrase(de: "Gender Mainstreaming", en: "Gender mainstreaming"),
        "migration": Phrase(de: "Migration", en: "Migration"),
        "prevention": Phrase(de: "Prävention/Nachhaltigkeit", en: "Prevention and sustainability"),
        "education": Phrase(de: "Bildung", en: "Education"),
        "climate": Phrase(de: "Klima-/Umwelt-/Naturschutz", en: "Climate, environment and nature"),
        "attachments": Phrase(de: "Anlagen", en: "Attachments"),
    ]
}
