internal import Wording

/// What is said where a file does not tell how it is to be read.
extension ImportError {
    static func conventionPhrase(of problem: Problem, file: String, profile: String) -> Phrase? {
        let nothing = Phrase(de: " Es wurde nichts importiert.", en: " Nothing was imported.")
        let phrase: Phrase
        switch problem {
        case .noBoundaries:
            phrase = Phrase(
                de:
                    "\(file): Das Profil \(profile) findet Regionen nach Punkten (match: point), und der Arbeitsbereich hat keine "
                    + "Grenzen. Bitte „boundaries“ in kreisblick.yaml eintragen.",
                en:
                    "\(file): the profile \(profile) finds regions by points (match: point), and the workspace has no boundaries. "
                    + "Enter “boundaries” in kreisblick.yaml.")
        case .ambiguousColumn(let column, let line, let columns):
            let places = columns.map { "\"#\($0 + 1)\"" }.joined(separator: ", ")
            phrase = Phrase(
                de:
                    "\(file), Zeile \(line): Mehrere Spalten heißen „\(column)“. Bitte im Profil \(profile) statt des Namens den Platz "
                    + "der gemeinten Spalte angeben: \(places).",
                en:
                    "\(file), line \(line): several columns are called “\(column)”. In the profile \(profile) give the place of the "
                    + "one meant instead of the name: \(places).")
        case .ambiguousDates(let column, let line):
            phrase = Phrase(
                de:
                    "\(file), Zeile \(line), Spalte „\(column)“: Ob Tag oder Monat zuerst steht, ist an keinem Wert der Spalte zu "
                    + "erkennen, oder ihre Werte widersprechen sich. Bitte im Profil \(profile) „format“ angeben, etwa dd/MM/yyyy oder MM/dd/yyyy.",
                en:
                    "\(file), line \(line), column “\(column)”: no value of the column tells whether day or month comes first, or "
                    + "its values contradict each other. Give “format” in the profile \(profile), such as dd/MM/yyyy or MM/dd/yyyy."
            )
        case .ambiguousNumbers(let column, let line):
            phrase = Phrase(
                de:
                    "\(file), Zeile \(line), Spalte „\(column)“: Punkt und Komma lassen sich als Tausender- wie als Dezimalzeichen "
                    + "lesen, und kein Wert der Spalte entscheidet es. Bitte im Profil \(profile) „decimal“ angeben: \",\" oder \".\".",
                en:
                    "\(file), line \(line), column “\(column)”: point and comma can be read as a sign of thousands or of decimals, "
                    + "and no value of the column decides it. Give “decimal” in the profile \(profile): \",\" or \".\"."
            )
        case .overlappingBands(let column, let left, let right):
            phrase = Phrase(
                de:
                    "\(file), Spalte „\(column)“: Die Altersgruppen \(left) und \(right) überschneiden sich. Heißt \(left) „unter "
                    + "\(right.prefix(while: \.isNumber))“? Dann bitte im Profil \(profile) „upper: exclusive“ angeben.",
                en: "\(file), column “\(column)”: the age bands \(left) and \(right) overlap. Does \(left) mean “under "
                    + "\(right.prefix(while: \.isNumber))”? Then give “upper: exclusive” in the profile \(profile).")
        default:
            return nil
        }
        return Phrase(de: phrase(.german) + nothing(.german), en: phrase(.english) + nothing(.english))
    }
}
