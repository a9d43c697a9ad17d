public import Disclosure
public import Records
public import Wording

/// The words that must stand on everything made from invented data, and on everything for the house only.
public enum Markings {
    public static let fictitious = Phrase(de: "FIKTIVE BEISPIELDATEN", en: "FICTITIOUS SAMPLE DATA")
    public static let internalUse = Phrase(de: "NUR FÜR DEN DIENSTGEBRAUCH", en: "FOR INTERNAL USE ONLY")

    /// The markings of a table, the reason of internal use behind its word.
    public static func lines(_ provenance: Provenance, _ audience: Audience, _ language: Language) -> [String] {
        var lines = [String]()
        if provenance.isFictitious { lines.append(fictitious(language)) }
        if case .house(let reason) = audience { lines.append("\(internalUse(language)): \(reason)") }
        return lines
    }

    /// What the column `audience` of a file says; `nil` for a table that everybody may see.
    static func column(_ audience: Audience) -> String? {
        if case .house(let reason) = audience { "internal: \(reason)" } else { nil }
    }

    /// The prefix of files made from invented data.
    public static func filePrefix(_ provenance: Provenance, _ audience: Audience) -> String {
        (provenance.isFictitious ? "fiktiv-" : "") + (audience == .everybody ? "" : "intern-")
    }
}
