internal import ArgumentParser
internal import Glibc
internal import Wording
internal import Workspace

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Render a review notebook: page, charts, maps and tables.",
        discussion: """
            Example: kreisblick review reviews/suedstadt.md --out notebooks-out/suedstadt
            """)

    @Argument(help: "The review, Markdown with kreisblick blocks.")
    var file: String

    @Option(help: "The folder for what is rendered (default: notebooks-out/NAME in the workspace).")
    var out: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A parameter of the review: 'period=2017-Q3'; may be repeated.", valueName: "name=value"))
    var parameters: [String] = []

    @Flag(help: "Show today's figures before they are released, marked as a draft.")
    var draft = false

    @Option(
        help: ArgumentHelp(
            "Beside the page, of xlsx, ipynb, docx and pdf those named (default: the review's own, or all that can be made).",
            valueName: "form,…"))
    var formats: String?

    @Flag(help: "Render again whenever the review or the workspace changes, until interrupted.")
    var watch = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try given()
        _ = try forms()
    }

    func run() throws {
        guard watch else { return try render() }
        try common.withFolder { root, _ in
            while true {
                let state = ReviewState(of: file, in: root, besides: out)
                do {
                    try render()
                } catch is ExitCode {
                    // Said already; the next change may mend it.
                }
                while ReviewState(of: file, in: root, besides: out) == state { usleep(Self.pause) }
            }
        }
    }

    /// Microseconds between two looks at the disk.
    private static let pause: UInt32 = 300_000

    private func render() throws {
        try common.withWorkspace { workspace, language in
            let editions = try workspace.review(
                file, setting: try given(), as: try forms(), isDraft: draft, language: language)
            var (failed, told) = (false, Set<Phrase>())
            for edition in editions {
                let written = try workspace.write(edition, of: file, to: out)
                Log.tell(LogEvent(written, unanswered: edition.review.failures.count))
                Console.say(Self.lines(edition.review, written, besides: &told), language)
                if !edition.review.failures.isEmpty || !written.failures.isEmpty { failed = true }
            }
            if failed { throw ExitCode(1) }
            Console.say(Self.removed(try workspace.finish(editions, of: file, to: out)), language)
        }
    }

    /// What became of a document.
    ///
    /// - Parameter told: what other documents of the run failed for, which is not told again.
    private static func lines(
        _ review: RenderedReview, _ written: WrittenReview, besides told: inout Set<Phrase>
    ) -> [Phrase] {
        let (files, folder) = (written.files, written.folder)
        guard review.failures.isEmpty else {
            return review.failures.map(\.phrase).filter { told.insert($0).inserted } + [
                Phrase(
                    de: "Was fehlt, zeigt \(folder)/\(Workspace.failedPage); die letzte Ausgabe bleibt, wie sie war.",
                    en: "\(folder)/\(Workspace.failedPage) shows what is missing; the last output stays as it was.")
            ]
        }
        let done = Phrase(
            de: "\(files) Dateien in \(folder); Seite: \(folder)/index.html",
            en: "\(files) files in \(folder); page: \(folder)/index.html")
        return [done] + removed(written.removed) + written.remarks + written.failures.map(\.phrase)
    }

    /// - Parameter names: of files, or of folders with their files.
    private static func removed(_ names: [String]) -> [Phrase] {
        guard !names.isEmpty else { return [] }
        let list = names.joined(separator: ", ")
        return [
            Phrase(
                de: "Entfernt, weil vom vorigen Lauf und nicht mehr dabei: \(list)",
                en: "Removed, since they were of the run before and are no longer among the files: \(list)")
        ]
    }

    private func forms() throws -> [DocumentFormat]? {
        try formats?.split(separator: ",").map { name in
            guard let form = DocumentFormat(rawValue: String(name)) else {
                let known = DocumentFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError(
                    Phrase(
                        de: "--formats „\(name)“: bekannt sind \(known).",
                        en: "--formats “\(name)”: known are \(known)."))
            }
            return form
        }
    }

    private func given() throws -> [String: String] {
        var given = [String: String]()
        for text in parameters {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, given.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw ValidationError(
                    Phrase(
                        de: "--set „\(text)“: Erwartet wird name=wert, jeder Name einmal, etwa --set period=2017-Q3.",
                        en: "--set “\(text)”: expected name=value, each name once, such as --set period=2017-Q3."))
            }
        }
        return given
    }
}
