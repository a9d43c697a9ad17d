public import Disclosure
public import Records
public import Wording

/// The words that must stand on everything made from invented data, on everything that is not released, and on everything for the house
/// only.
public enum Markings {
    public static let fictitious = Phrase(de: "FIKTIVE BEISPIELDATEN", en: "FICTITIOUS SAMPLE DATA")
    public static let draft = Phrase(de: "ENTWURF, NICHT FREIGEGEBEN", en: "DRAFT, NOT RELEASED")
    public static let internalUse = Phrase(de: "NUR FÜR DEN DIENSTGEBRAUCH", en: "FOR INTERNAL USE ONLY")

    /// The markings of a table, the reason of internal use behind its word.
    public static func lines(_ provenance: Provenance, _ audience: Audience, _ language: Language) -> [String] {
        var lines = [String]()
        if provenance.isFictitious { lines.append(fictitious(language)) }
        if let mark = mark(audience, language) { lines.append(mark) }
        return lines
    }

    /// What stands on a table that is not released; `nil` for one that is.
    static func mark(_ audience: Audience, _ language: Language) -> String? {
        switch audience {
        case .everybody: nil
        case .draft: draft(language)
        case .house(let reason): "\(internalUse(language)): \(reason)"
        }
    }

    /// What the column `audience` of a file says; `nil` for a table that everybody may see.
    static func column(_ audience: Audience) -> String? {
        switch audience {
        case .everybody: nil
        case .draft: "draft"
        case .house(let reason): "internal: \(reason)"
        }
    }

    /// The prefix of files made from invented data, of drafts and of what is for the house only.
    public static func filePrefix(_ provenance: Provenance, _ audience: Audience) -> String {
        let ofAudience =
            switch audience {
            case .everybody: ""
            case .draft: "entwurf-"
            case .house: "intern-"
            }
        return (provenance.isFictitious ? "fiktiv-" : "") + ofAudience
    }
}
