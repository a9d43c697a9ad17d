internal import ArgumentParser
internal import Wording
internal import Workspace

/// Who will see an answer.
struct AudienceOptions: ParsableArguments {
    @Option(
        help:
            "public (figures of the last release), draft (protected, not released yet) or internal (exact, logged and marked)."
    )
    var audience = AudienceChoice.public

    @Option(help: "Why exact figures are needed (with --audience internal).")
    var reason: String?

    enum AudienceChoice: String, ExpressibleByArgument, CaseIterable {
        case `public`, draft, `internal`
    }

    func validate() throws {
        if audience == .internal, reason?.contains(where: { !$0.isWhitespace }) != true {
            throw ValidationError(
                Phrase(
                    de: "--audience internal braucht --reason \"warum\".",
                    en: "--audience internal needs --reason \"why\"."))
        }
    }

    var asker: Question.Audience {
        switch audience {
        case .public: .everybody
        case .draft: .draft
        case .internal: .house(reason: reason ?? "")
        }
    }
}
