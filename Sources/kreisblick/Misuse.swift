internal import ArgumentParser
internal import Wording

/// A command that the argument parser does not take. The parser speaks English; readers of German get a sentence before it.
struct Misuse {
    static let spreadsheetInTerminal = Phrase(
        de: "--format xlsx ist kein Text; bitte in eine Datei leiten: > tabelle.xlsx",
        en: "--format xlsx is no text; give it a file: > table.xlsx")

    /// What the parser says.
    let message: String

    /// Whether `--language` names none: the sentence in German then says all there is to say.
    var isOfLanguage: Bool { message.hasPrefix("The value") && message.contains("'--language ") }

    /// `Die Option „--nonsense“ gibt es nicht.`; `nil` for our own checks of options, which speak German by themselves, and for what
    /// the parser seldom says.
    var german: String? {
        let words = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
            .compactMap { $0 % 2 == 1 ? "„\($1)“" : nil }
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
        if message.hasPrefix("The value"), let second { return "Der Wert \(first) passt nicht zu \(second)." }
        return nil
    }
}

extension ValidationError {
    /// In the language of the command that is being read.
    init(_ phrase: Phrase) { self.init(phrase(Language.spoken(in: Array(CommandLine.arguments.dropFirst())))) }
}

extension Language {
    /// The language of a command that is not understood: that of `--language`, else that of the workspace, else German.
    static func spoken(in arguments: [String]) -> Language {
        let asked = value(of: "--language", in: arguments).flatMap(Language.init(rawValue:))
        return spoken(asked, around: value(of: "--workspace", in: arguments))
    }

    /// The value of an option in a command that is not parsed: the last one, as `--option value` or `--option=value`.
    static func value(of option: String, in arguments: [String]) -> String? {
        guard let place = arguments.lastIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else { return nil }
        if arguments[place] != option { return String(arguments[place].dropFirst(option.count + 1)) }
        return place + 1 < arguments.count ? arguments[place + 1] : nil
    }
}
