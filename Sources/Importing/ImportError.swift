internal import Records
public import Wording

/// A file that was not imported; nothing of it is in the store.
public struct ImportError: UserFacingError {
    enum Problem: Error {
        case missingColumns([String], line: Int, suggestions: [(String, String)])
        case unreadable(any FileDefect)
        case namesPeople([(column: String, reason: Phrase)], line: Int)
        case tooManyRejects(RowCounts, limit: Double, rejectsFile: String?, first: Reject?)
        case noRecords
        case wouldReplace(ClosedRange<CivilDate>, by: ClosedRange<CivilDate>)
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
                    + "„drop“ nennen. Es wurde nichts importiert.",
                en:
                    "\(file), line \(line): the file is not anonymised: \(english). Data without reference to persons is "
                    + "expected. Have the columns removed by the supplier, or name them under “drop” in the profile "
                    + "\(profile). Nothing was imported.")
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
        case .wouldReplace(let old, let new):
            let days = { (range: ClosedRange<CivilDate>) in
                Phrase(
                    de: "\(range.lowerBound.german)–\(range.upperBound.german)",
                    en: "\(range.lowerBound)–\(range.upperBound)")
            }
            return Phrase(
                de:
                    "\(file) ist schon importiert und deckt \(days(old)(.german)) ab; diese Datei deckt nur \(days(new)(.german)) "
                    + "ab und würde die alten Zeilen verdrängen. Bitte eine neue Lieferung unter einem neuen Namen importieren. "
                    + "Es wurde nichts importiert.",
                en: "\(file) was imported before and covers \(days(old)(.english)); this file covers only "
                    + "\(days(new)(.english)) and would displace the old rows. Import a new delivery under a new name. "
                    + "Nothing was imported.")
        case .noRecords:
            return Phrase(
                de: "\(file): Unter der Kopfzeile steht kein Datensatz. Bitte die Lieferung prüfen. "
                    + "Es wurde nichts importiert.",
                en: "\(file): there is no record below the header. Check the delivery. Nothing was imported.")
        }
    }
}
