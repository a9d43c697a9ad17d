internal import Records
internal import Store
internal import Wording

/// A delivery that takes so much back that somebody must say so (`--confirm`).
struct DeliveryRefusal {
    enum Cause {
        /// More of the earlier rows are gone than corrections explain: the file may only complement the earlier one.
        case withdrawn
        /// More records tell otherwise than corrections explain: the key may be a running number.
        case changed
        /// The delivery ends before the one it would change: it may be the older of the two.
        case older
    }

    /// The share of the earlier rows that may be withdrawn without a question.
    static let mostWithdrawn = 0.01
    /// The share of the earlier rows that may be changed without a question.
    static let mostChanged = 0.1

    let cause: Cause
    let change: DeliveryChange
    let scope: DeliveryScope

    /// `nil` for a delivery that needs no confirmation.
    ///
    /// - Parameter isObserved: nobody declared the days of which the delivery tells everything.
    init?(_ change: DeliveryChange, of delivery: Delivery, isObserved: Bool) {
        let share = { (rows: Int) in Double(rows) / Double(max(change.earlierRows, 1)) }
        let isOlder = change.replaced.contains { earlier in
            earlier.scope.axis == delivery.scope.axis && earlier.scope.days.upperBound > delivery.scope.days.upperBound
        }
        if share(change.withdrawn) > Self.mostWithdrawn {
            cause = .withdrawn
        } else if share(change.changed) > Self.mostChanged {
            cause = .changed
        } else if isObserved && isOlder && change.withdrawn + change.changed + change.added > 0 {
            cause = .older
        } else {
            return nil
        }
        self.change = change
        scope = delivery.scope
    }

    /// What the delivery would do, why that is a question, and how to answer it.
    func phrase(file: String) -> Phrase {
        account(file) + cause.phrase
            + Phrase(
                de: " Es wurde nichts importiert; ist es so gemeint, den Befehl mit --confirm wiederholen.",
                en: " Nothing was imported; if this is intended, repeat the command with --confirm.")
    }

    private func account(_ file: String) -> Phrase {
        let days = Phrase(
            de: "\(scope.days.lowerBound.german)–\(scope.days.upperBound.german)",
            en: "\(scope.days.lowerBound)–\(scope.days.upperBound)")
        let files = change.replaced.map(\.file).joined(separator: ", ")
        return Phrase { language in
            let number = { (value: Int) in language.text(value) }
            return Phrase(
                de:
                    "\(file) tritt für \(days(language)) (\(scope.axis.phrase(language))) an die Stelle von "
                    + "\(number(change.earlierRows)) früheren Zeilen aus \(files): \(number(change.identical)) unverändert, "
                    + "\(number(change.changed)) geändert, \(number(change.withdrawn)) zurückgezogen; "
                    + "\(number(change.added)) sind neu. ",
                en:
                    "\(file) takes the place of \(number(change.earlierRows)) earlier rows of \(files) for \(days(language)) "
                    + "(\(scope.axis.phrase(language))): \(number(change.identical)) unchanged, \(number(change.changed)) changed, "
                    + "\(number(change.withdrawn)) withdrawn; \(number(change.added)) are new. ")(language)
        }
    }
}

extension DeliveryRefusal.Cause {
    fileprivate var phrase: Phrase {
        switch self {
        case .withdrawn:
            Phrase(
                de:
                    "Mehr als 1 % wären zurückgezogen. Ergänzt die Datei die frühere nur, braucht ihr Profil einen eigenen "
                    + "„supplier“ oder unter „delivery“ genau die Tage, die sie vollständig abdeckt.",
                en:
                    "More than 1% would be withdrawn. If the file only complements the earlier one, its profile needs a "
                    + "“supplier” of its own, or under “delivery” exactly the days that it covers completely.")
        case .changed:
            Phrase(
                de:
                    "Mehr als 10 % wären geändert. Zählt die Spalte unter „duplicates: {by: …}“ nur die Zeilen der Datei, "
                    + "bezeichnet sie keinen Vorgang; bitte dort die nennen, die einen bezeichnet.",
                en:
                    "More than 10% would be changed. If the column under “duplicates: {by: …}” only counts the rows of the "
                    + "file, it does not identify a record; name the one that does.")
        case .older:
            Phrase(
                de:
                    "Die Lieferung endet früher als jene, ist also vielleicht die ältere. Berichtigt sie einen Teil, bitte "
                    + "seine Tage unter „delivery: {coverage: …}“ nennen.",
                en:
                    "The delivery ends before those, so it may be the older one. If it corrects a part, name its days under "
                    + "“delivery: {coverage: …}”.")
        }
    }
}

extension DeliveryAxis {
    fileprivate var phrase: Phrase {
        switch self {
        case .recorded: Phrase(de: "Aufnahmetag", en: "day of recording")
        case .occurred: Phrase(de: "Tag des Ereignisses", en: "day of occurrence")
        }
    }
}
