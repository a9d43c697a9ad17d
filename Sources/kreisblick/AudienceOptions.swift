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
        if audience == .internal, reason?.contains(where: \.isLetter) != true {
            throw ValidationError(
                Phrase(
                    de: "--audience internal braucht eine Begründung in Worten: --reason \"warum\".",
                    en: "--audience internal needs a reason in words: --reason \"why\"."))
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
