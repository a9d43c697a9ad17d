internal import ArgumentParser
internal import Wording
internal import Workspace

/// How an answer for everybody is protected.
struct ProtectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "cell-key: answer any question about incidents at once, its counts changed at random within stated limits.",
            valueName: "method"))
    var protect: ProtectChoice?

    enum ProtectChoice: String, ExpressibleByArgument, CaseIterable {
        case cellKey = "cell-key"
    }

    var chosen: Question.Protection { protect == nil ? .release : .cellKey }

    /// - Throws: `ValidationError` where nobody but the house asks.
    func check(_ asker: AudienceOptions) throws {
        guard protect != nil, asker.audience == .internal else { return }
        throw ValidationError(
            Phrase(
                de:
                    "--protect cell-key verändert Zahlen für die Öffentlichkeit; mit --audience internal stehen genaue. Bitte "
                    + "eines von beiden weglassen.",
                en:
                    "--protect cell-key changes figures for the public; with --audience internal they are exact. Leave out "
                    + "one of the two."))
    }
}
