internal import Wording

/// What is wrong with a supplier's file as such, whatever the profile says. The reader adds the file's name.
protocol FileDefect: Error {
    func phrase(file: String) -> Phrase
}
