public import Wording

/// A file that was not imported; nothing of it is in the store.
public struct ImportError: UserFacingError {
    enum Problem: Error {
        case missingColumns([String], line: Int, suggestions: [(String, String)])
        /// A name of several columns; their places are counted from 0.
        case ambiguousColumn(String, line: Int, places: [Int])
        case unreadable(any FileDefect)
        case namesPeople([(column: String, reason: Phrase)], line: Int)
        case tooManyRejects(RowCounts, limit: Double, rejectsFile: String?, first: Reject?)
        case noRecords
        case noBoundaries
        case ambiguousDates(column: String, line: Int)
        case ambiguousNumbers(column: String, line: Int)
        case overlappingBands(column: String, String, String)
        case needsConfirmation(DeliveryRefusal)
        case noKey(columns: [String], differing: Int, rows: Int, line: Int)
    }

    /// How many rows of how many were rejected.
    struct RowCounts {
        let rejected: Int
        let read: Int
    }

    let file: String
    let profile: String
    let problem: Problem

    public var phrase: Phrase {
        if let phrase = Self.conventionPhrase(of: problem, file: file, profile: profile) { return phrase }
        switch problem {
        case .missingColumns(let missing, let line, let suggestions):
            let list = missing.map { "„\($0)“" }.joined(separator: ", ")
            let english = missing.map { "“\($0)”" }.joined(separator: ", ")
            let german = suggestions.map { " Gemeint vielleicht „\($0.1)“ statt „\($0.0)“?" }.joined()
            return Phrase(
                de: "\(file), Zeile \(line): Es fehlt die Spalte \(list), die das Profil \(profile) nennt.\(german) "
                    + "Bitte das Profil anpassen oder eine vollständige Lieferung anfordern. Es wurde nichts importiert.",
                en: "\(file), line \(line): the column \(english), which the profile \(profile) names, is missing."
                    + suggestions.map { " Did you mean “\($0.1)” instead of “\($0.0)”?" }.joined()
                    + " Adapt the profile or ask for a complete delivery. Nothing was imported.")
        case .unreadable(let error):
            return error.phrase(file: file)
        case .namesPeople(let columns, let line):
            let german = columns.map { "„\($0.column)“ (\($0.reason(.german)))" }.joined(separator: ", ")
            let english = columns.map { "“\($0.column)” (\($0.reason(.english)))" }.joined(separator: ", ")
            return Phrase(
                de: "\(file), Zeile \(line): Die Datei ist nicht anonymisiert: \(german). Erwartet werden Daten ohne "
                    + "Personenbezug. Bitte die Spalten beim Lieferanten entfernen lassen oder im Profil \(profile) unter "
                    + "„drop“ nennen; wo der Verdacht nicht zutrifft, unter „allow“ mit einer Begründung. Es wurde nichts "
                    + "importiert.",
                en:
                    "\(file), line \(line): the file is not anonymised: \(english). Data without reference to persons is "
                    + "expected. Have the columns removed by the supplier, or name them under “drop” in the profile "
                    + "\(profile); where the suspicion is wrong, under “allow” with the reason. Nothing was imported.")
        case .tooManyRejects(let rows, let limit, let rejectsFile, let first):
            let percent = { (language: Language) in language.text(limit * 100, fractionDigits: 1) }
            let example = { (language: Language) in
                first.map { reject in
                    let words = Phrase(de: "Zeile \(reject.line)", en: "line \(reject.line)")(language)
                    let place = reject.column.isEmpty ? words : "\(words), „\(reject.column)“"
                    return " \(place): \(reject.reason(language))."
                } ?? ""
            }
            return Phrase(
                de:
                    "\(file): \(Language.german.text(rows.rejected)) von \(Language.german.text(rows.read)) Zeilen sind "
                    + "unbrauchbar, mehr als die erlaubten \(percent(.german)) %.\(example(.german)) Es wurde nichts "
                    + "importiert." + (rejectsFile.map { " Alle Gründe stehen in \($0)." } ?? "")
                    + " Bitte das Profil prüfen oder mit --max-rejects eine höhere Grenze setzen.",
                en: "\(file): \(Language.english.text(rows.rejected)) of \(Language.english.text(rows.read)) rows are "
                    + "unfit, more than the \(percent(.english)) % allowed.\(example(.english)) Nothing was imported."
                    + (rejectsFile.map { " All reasons are in \($0)." } ?? "")
                    + " Check the profile, or set a higher limit with --max-rejects.")
        case .needsConfirmation(let refusal):
            return refusal.phrase(file: file)
        case .noKey(let columns, let differing, let rows, let line):
            let list = columns.map { "„\($0)“" }.joined(separator: ", ")
            let english = columns.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                de:
                    "\(file), Zeile \(line): \(Language.german.text(differing)) von \(Language.german.text(rows)) Zeilen "
                    + "stimmen in \(list) mit einer früheren Zeile überein und sagen sonst anderes; \(list) bezeichnet also "
                    + "keinen Vorgang, und sie gingen verloren. Bitte im Profil \(profile) unter „duplicates: {by: …}“ die "
                    + "Spalten nennen, die einen Vorgang bezeichnen, oder „duplicates: keep“. Es wurde nichts importiert.",
                en:
                    "\(file), line \(line): \(Language.english.text(differing)) of \(Language.english.text(rows)) rows agree "
                    + "with an earlier row in \(english) and say otherwise else; so \(english) names no record, and they "
                    + "would be lost. In the profile \(profile) name under “duplicates: {by: …}” the columns that name a "
                    + "record, or “duplicates: keep”. Nothing was imported.")
        case .noRecords, .noBoundaries, .ambiguousDates, .ambiguousNumbers, .overlappingBands, .ambiguousColumn:
            return Phrase(
                de: "\(file): Unter der Kopfzeile steht kein Datensatz. Bitte die Lieferung prüfen. "
                    + "Es wurde nichts importiert.",
                en: "\(file): there is no record below the header. Check the delivery. Nothing was imported.")
        }
    }
}
