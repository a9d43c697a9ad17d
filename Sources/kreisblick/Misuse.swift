internal import ArgumentParser
internal import Wording

/// A command that the argument parser does not take. The parser speaks English; readers of German get its words in German.
struct Misuse {
    static let spreadsheetInTerminal = Phrase(
        de: "--format xlsx ist kein Text; bitte in eine Datei leiten: > tabelle.xlsx",
        en: "--format xlsx is no text; give it a file: > table.xlsx")

    /// What the parser says.
    let message: String

    /// Whether `--language` names none: one sentence then says all there is to say.
    private var isOfLanguage: Bool { message.hasPrefix("The value") && message.contains("'--language ") }

    /// `Die Option „--nonsense“ gibt es nicht.`; `nil` for our own checks of options, which speak German by themselves, and for what
    /// the parser seldom says.
    private var german: String? {
        let words = quoted.map { "„\($0)“" }
        guard let first = words.first else { return nil }
        let second = words.count > 1 ? words[1] : nil
        if isOfLanguage { return "--language nimmt de oder en, nicht \(first)." }
        if message.hasPrefix("Unknown option") {
            return "Die Option \(first) gibt es nicht." + (second.map { " Gemeint vielleicht \($0)?" } ?? "")
        }
        if message.hasPrefix("Missing value for") { return "Zu \(first) fehlt der Wert." }
        if message.hasPrefix("Missing expected argument") { return "Die Angabe \(first) fehlt." }
        if message.contains(" unexpected arguments: ") { return "Zu viel sind \(words.joined(separator: ", "))." }
        if message.hasPrefix("Unexpected argument") { return "Die Angabe \(first) ist zu viel." }
        if message.hasPrefix("The value"), let second {
            return "Der Wert \(first) passt nicht zu \(second)."
                + (choices.isEmpty ? "" : " Möglich sind: \(choices.joined(separator: ", ")).")
        }
        return nil
    }

    /// What stands between the parser's quotation marks.
    private var quoted: [Substring] {
        message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0 % 2 == 1 ? $1 : nil }
    }

    /// The values that an option takes, where the parser names them: few in the sentence, many on lines of their own.
    private var choices: [Substring] {
        let bullet = "  - "
        let listed = message.split(separator: "\n").filter { $0.hasPrefix(bullet) }.map { $0.dropFirst(bullet.count) }
        return listed.isEmpty ? Array(quoted.dropFirst(2)) : listed
    }

    /// The lines in German that stand for what the parser would write: the mistake, how the command is called, where its help is.
    ///
    /// - Parameter text: what the parser would write, English but for our own checks.
    func lines(for text: String) -> [String] {
        if isOfLanguage, let german { return ["Fehler: \(german)"] }
        let all = text.split(separator: "\n").map(String.init)
        let about = all.drop { !$0.hasPrefix("Help:") && !$0.hasPrefix("Usage:") }
        let mistake = german.map { ["Fehler: \($0)"] } ?? all.dropLast(about.count).map(Self.inGerman)
        return mistake + about.map(Self.inGerman)
    }

    /// A line of the parser's frame in German; what is known in English only, and our own words, as they are.
    private static func inGerman(_ line: String) -> String {
        func rest(after opening: String) -> Substring? {
            line.hasPrefix(opening) ? line.dropFirst(opening.count) : nil
        }
        if let own = rest(after: "Error: ") { return "Fehler: \(own)" }
        if let help = rest(after: "Help:") { return "Hilfe (englisch):\(help)" }
        if let usage = rest(after: "Usage: ") {
            return "Aufruf: "
                + usage.replacing("<options>", with: "<Optionen>").replacing("<subcommand>", with: "<Befehl>")
        }
        if let command = rest(after: "  See '"), let end = command.firstIndex(of: "'") {
            return "  „\(command[..<end])“ erklärt mehr (auf Englisch)."
        }
        return line
    }
}

extension ValidationError {
    /// In the language of the command that is being read.
    init(_ phrase: Phrase) { self.init(phrase(Language.spoken(in: Array(CommandLine.arguments.dropFirst())))) }
}

extension Language {
    /// The language of a command that is not understood: that of `--language`, else that of the workspace, else German.
    static func spoken(in arguments: [String]) -> Language {
        let asked = arguments.value(ofOption: "--language").flatMap(Language.init(rawValue:))
        return spoken(asked, around: arguments.value(ofOption: "--workspace"))
    }
}

extension [String] {
    /// The value of an option in a command that is not parsed: the last one, as `--option value` or `--option=value`.
    func value(ofOption option: String) -> String? {
        guard let place = lastIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else { return nil }
        if self[place] != option { return String(self[place].dropFirst(option.count + 1)) }
        return place + 1 < count ? self[place + 1] : nil
    }
}
