internal import Records
internal import Wording

/// What people are told of suppliers' figures that do not make up what was asked for.
extension QueryError {
    var wordingOfFigures: Phrase {
        switch self {
        case .overlappingKeys(let dimension, let title, let terms):
            Self.overlapping(dimension, title, terms)
        case .finerThanStored(let asked, let stored):
            Phrase(
                de:
                    "Die Zahlen wurden je \(stored(.german)) geliefert und lassen sich nicht nach \(asked(.german)) aufteilen. "
                    + "Bitte gröber gruppieren.",
                en:
                    "The figures were delivered by \(stored(.english)) and cannot be split by \(asked(.english)). Group more "
                    + "coarsely.")
        case .unlikePeriods(let asked, let stored):
            Phrase(
                de:
                    "Die Zahlen wurden nach \(stored(.german)) geliefert, und \(asked(.german)) liegt quer dazu: Kein Zeitraum des "
                    + "einen besteht aus ganzen des anderen. Bitte anders gruppieren, etwa nach Jahren („year“).",
                en:
                    "The figures were delivered by \(stored(.english)), and \(asked(.english)) cuts across them: no period of one is "
                    + "made of whole ones of the other. Group otherwise, such as by year.")
        case .mixedGrains(let period):
            Phrase(
                de:
                    "Für \(period(.german)) liegen Zahlen des ganzen Zeitraums und von Teilen davon vor; zusammen zählten sie "
                    + "doppelt. Bitte eine Länge wählen, etwa --where \"grain = year\".",
                en:
                    "For \(period(.english)) there are figures of the whole and of parts of it; together they would count "
                    + "twice. Choose one length, such as --where \"grain = year\".")
        case .wholeAndParts(let region, let parts, let period):
            Phrase(
                de:
                    "Für \(period(.german)) liegen Zahlen von „\(region)“ vor und zugleich von Gebieten, aus denen es gebildet "
                    + "wurde (\(Self.quoted(parts, .german))); zusammen zählten sie doppelt. Bitte die Summenzeile im Profil mit "
                    + "„totals“ aussondern und die Lieferung neu importieren.",
                en:
                    "For \(period(.english)) there are figures of “\(region)” and of territories it was formed from "
                    + "(\(Self.quoted(parts, .english))); together they would count twice. Set the row of the sum apart with “totals” in "
                    + "the profile and import the delivery anew.")
        case .severalDays(let period, let days):
            Phrase(
                de:
                    "Einwohnerzahlen mehrerer Stichtage" + (period.map { " in \($0(.german))" } ?? "")
                    + " (\(days.map(\.german).joined(separator: ", "))) werden nicht addiert. Bitte nach dem Tag gruppieren "
                    + "(--by day) oder einen wählen, etwa --where \"date = \(days.first?.description ?? "")\".",
                en:
                    "Inhabitants of several reference days" + (period.map { " in \($0(.english))" } ?? "")
                    + " (\(days.map(\.description).joined(separator: ", "))) are not added. Group by the day (--by day) or "
                    + "choose one, such as --where \"date = \(days.first?.description ?? "")\".")
        case .unlikeBases(let bases):
            Phrase(
                de:
                    "Eingänge und abgeschlossene Fälle (\(bases.joined(separator: ", "))) zählen Verschiedenes und werden nicht "
                    + "addiert. Bitte nach der Zählweise gruppieren (--by basis) oder eine wählen, etwa --where \"basis = \(bases.first ?? "")\".",
                en:
                    "Intake and closed cases (\(bases.joined(separator: ", "))) count different things and are not added. "
                    + "Group by it (--by basis) or choose one, such as --where \"basis = \(bases.first ?? "")\".")
        case .measureNotTold(let measure):
            Phrase(
                de:
                    "Zu „\(measure(.german))“ hat keine Lieferung eine Zahl. Bitte nach einer anderen Messgröße fragen (--measure), oder die Spalte im "
                    + "Profil der Lieferung nennen.",
                en:
                    "No delivery has a number of “\(measure(.english))”. Ask for another measure (--measure), or name the column in the "
                    + "delivery's profile.")
        case .noRecordKeys(let measure):
            Phrase(
                de:
                    "„\(measure(.german))“ zählt keine einzelnen Datensätze, von denen jeder seinen Schlüssel hat; das "
                    + "Cell-Key-Verfahren (--protect cell-key) braucht solche. Bitte nach Vorfällen fragen (incidents, ohne "
                    + "--measure) oder --protect weglassen.",
                en:
                    "“\(measure(.english))” does not count single records, of which each has its key; the cell key method "
                    + "(--protect cell-key) needs these. Ask about incidents (without --measure), or leave out --protect."
            )
        default: preconditionFailure("the error belongs to another group")
        }
    }

    private static func overlapping(_ dimension: String, _ title: Phrase, _ terms: [String]) -> Phrase {
        let example = terms.first ?? ""
        let choice = "--where '\(dimension) = \"\(example)\"'"
        return Phrase(
            de:
                "Die Angaben zu „\(title(.german))“ können einander enthalten (Summenschlüssel) und werden nicht addiert; es "
                + "sind \(Language.german.text(terms.count)). Bitte danach gruppieren (--by \(dimension)) oder eine "
                + "wählen, etwa \(choice). Ergänzen sie einander zum Ganzen, so sagt das im Profil "
                + "„partition: [\(dimension)]“.",
            en:
                "The terms of “\(title(.english))” may contain each other (overlapping keys) and are not added; there are "
                + "\(Language.english.text(terms.count)). Group by \(dimension) (--by \(dimension)) or choose one, such as "
                + "\(choice). If they are the parts of a whole, “partition: [\(dimension)]” in the profile says so.")
    }
}
