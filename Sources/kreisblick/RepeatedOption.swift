internal import Wording

/// An option that a command names twice, although it has one value: the parser would take the last and say nothing.
struct RepeatedOption {
    /// As it is written in full: `--where`.
    let name: String

    /// Options whose values add up.
    private static let repeatable: Set = ["--earlier", "--event", "--set"]
    /// Options that take several values with commas, which is what was meant where they stand twice.
    private static let lists: Set = ["--by", "--formats"]
    /// Options that have a short name too.
    private static let fullNames = ["-o": "--output"]

    /// `nil` where each option stands once.
    ///
    /// - Parameter arguments: those of a command that the parser takes, so that what begins with two hyphens is the name of an option.
    init?(in arguments: [String]) {
        var known = Set<String>()
        for argument in arguments.prefix(while: { $0 != "--" }) {
            let written = String(argument.prefix { $0 != "=" })
            let name = Self.fullNames[written] ?? written
            guard name.hasPrefix("--"), !Self.repeatable.contains(name), !known.insert(name).inserted else { continue }
            self.name = name
            return
        }
        return nil
    }

    /// - Parameter command: its words: `regions list`.
    func lines(of command: [String]) -> [Phrase] {
        let isList = Self.lists.contains(name)
        let help = (["kreisblick"] + command + ["--help"]).joined(separator: " ")
        return [
            Phrase(
                de: "Fehler: \(name) ist mehr als einmal angegeben. "
                    + (isList ? "Mehrere Werte bitte mit Kommas verbinden: \(name) a,b." : "Bitte nur einmal angeben."),
                en: "Error: \(name) is given more than once. "
                    + (isList ? "Join several values by commas: \(name) a,b." : "Give it once.")),
            Phrase(de: "„\(help)“ erklärt mehr (auf Englisch).", en: "See '\(help)' for more information."),
        ]
    }
}
