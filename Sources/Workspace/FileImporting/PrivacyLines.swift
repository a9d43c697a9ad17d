internal import Importing
internal import Wording

/// What an import tells of persons: columns allowed by the profile, rows that are one of a kind.
enum PrivacyLines {
    static func lines(_ outcome: Importer.Outcome) -> [Phrase] {
        allowed(outcome.privacy) + (outcome.uniqueness.map(uniqueness) ?? [])
    }

    private static func allowed(_ report: PrivacyReport) -> [Phrase] {
        var lines = report.allowed.map { column in
            Phrase(
                de: "trotz Einwand zugelassene Spalte „\(column.column)“ (\(column.objection(.german))): "
                    + "\(column.justification); im Protokoll vermerkt",
                en: "column “\(column.column)” allowed despite an objection (\(column.objection(.english))): "
                    + "\(column.justification); entered in the log")
        }
        lines += report.needlessAllowances.map { column in
            Phrase(
                de: "Achtung: „allow“ nennt die Spalte „\(column)“, gegen die nichts spricht; der Eintrag kann weg",
                en: "Caution: “allow” names the column “\(column)”, to which there is no objection; the entry can go")
        }
        if !report.fineCoordinates.isEmpty {
            let columns = report.fineCoordinates.joined(separator: ", ")
            lines.append(
                Phrase(
                    de: "Koordinaten genauer als ein Ort (\(columns)): werden nicht gespeichert",
                    en: "coordinates finer than a place (\(columns)): they are not stored"))
        }
        return lines
    }

    private static func uniqueness(_ report: UniquenessReport) -> [Phrase] {
        guard report.unique > 0, !report.identifiers.isEmpty else { return [] }
        return [Phrase { language in line(report, language) }]
    }

    private static func line(_ report: UniquenessReport, _ language: Language) -> String {
        let about = report.isEstimate ? Phrase(de: "rund ", en: "about ")(language) : ""
        let names = report.identifiers.map { name($0)(language) }
        let list =
            names.count > 1
            ? names.dropLast().joined(separator: ", ") + Phrase(de: " und ", en: " and ")(language)
                + names[names.count - 1]
            : names.joined()
        let counted = Phrase(
            de:
                "\(about)\(language.text(report.unique)) von \(language.text(report.rows)) Zeilen sind an \(list) eindeutig "
                + "erkennbar",
            en:
                "\(about)\(language.text(report.unique)) of \(language.text(report.rows)) rows are one of a kind by \(list)"
        )
        guard let best = report.remedies.first, best.unique < report.unique else { return counted(language) }
        let left = "\(about)\(language.text(best.unique))"
        return counted(language) + "; " + remedy(best.generalisation, left: left)(language)
    }

    private static func name(_ identifier: String) -> Phrase {
        switch identifier {
        case "date": Phrase(de: "Datum", en: "date")
        case "hour": Phrase(de: "Stunde", en: "hour")
        case "region": Phrase(de: "Ort", en: "place")
        default: Phrase(de: "Alter", en: "age")
        }
    }

    private static func remedy(_ generalisation: Generalisation, left: String) -> Phrase {
        switch generalisation {
        case .none: Phrase(de: "es bleiben \(left)", en: "\(left) remain")
        case .withoutHour: Phrase(de: "ohne Stunde wären es \(left)", en: "without the hour it would be \(left)")
        case .weeks:
            Phrase(de: "mit Wochen statt Tagen wären es \(left)", en: "with weeks for days it would be \(left)")
        case .widerPlaces:
            Phrase(
                de: "mit der Gemeinde statt der Ortschaft wären es \(left)",
                en: "with the municipality for the village it would be \(left)")
        case .withoutAge: Phrase(de: "ohne Alter wären es \(left)", en: "without the age it would be \(left)")
        }
    }
}
