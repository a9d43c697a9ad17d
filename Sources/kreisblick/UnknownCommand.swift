internal import ArgumentParser
internal import Wording

/// A word in the place of a command that is none: `imprt`, `chart pie`.
struct UnknownCommand: Equatable {
    let word: String
    /// The command that was meant, if one is near.
    let suggestion: String?
    /// The command below which it stands: `kreisblick chart`.
    let above: String

    /// `nil` where the words at the head of the arguments are commands.
    init?(in arguments: [String], of root: any ParsableCommand.Type) {
        var (command, path) = (root, [root._commandName])
        for word in arguments {
            let known = command.configuration.subcommands
            guard !known.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
            guard let next = known.first(where: { $0._commandName == word }) else {
                self.word = word
                suggestion = Suggestion.nearest(to: word, in: known.map { $0._commandName })
                above = path.joined(separator: " ")
                return
            }
            command = next
            path.append(word)
        }
        return nil
    }

    var lines: [Phrase] {
        [
            Phrase(
                de: "Fehler: Den Befehl „\(word)“ gibt es nicht."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? ""),
                en: "Error: Unknown command '\(word)'." + (suggestion.map { " Did you mean '\($0)'?" } ?? "")),
            Phrase(
                de: "„\(above) --help“ nennt die Befehle, die es gibt.",
                en: "See '\(above) --help' for the commands there are."),
        ]
    }
}
