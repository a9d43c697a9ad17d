internal import ArgumentParser
internal import Wording
internal import Workspace

/// What is made of the counts of an answer: at most one of these.
struct FigureOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Shares in percent of the total over a grouping, such as category.", valueName: "grouping"))
    var share: String?

    @Option(help: ArgumentHelp("An index: the figure of this period is 100.", valueName: "period"))
    var index: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The mean of each period and those before it, so many in all.", valueName: "n"))
    var movingAverage: Int?

    @Option(help: ArgumentHelp("Running sums: year for each year anew, or a first period.", valueName: "year|period"))
    var cumulate: String?

    @Option(
        help: ArgumentHelp(
            "The mean of a column per record, such as involved (with --audience internal).", valueName: "column"))
    var mean: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The n members with the largest counts, and the rest as one row.", valueName: "n"))
    var top: Int?

    private var given: [String] {
        [
            ("--share", share != nil), ("--index", index != nil), ("--moving-average", movingAverage != nil),
            ("--cumulate", cumulate != nil), ("--mean", mean != nil), ("--top", top != nil),
        ].filter(\.1).map(\.0)
    }

    var isAny: Bool { !given.isEmpty }

    func validate() throws {
        guard given.count <= 1 else {
            throw ValidationError(
                Phrase(
                    de:
                        "\(given.joined(separator: " und ")) lassen sich nicht verbinden: bitte eines nach dem anderen fragen.",
                    en: "\(given.joined(separator: " and ")) cannot be combined: ask for one at a time."))
        }
        if let movingAverage, !Question.Figure.possibleWindows.contains(movingAverage) {
            throw ValidationError(
                Phrase(
                    de:
                        "--moving-average nimmt eine ganze Zahl von 2 bis \(Question.Figure.possibleWindows.upperBound).",
                    en: "--moving-average takes a whole number from 2 to \(Question.Figure.possibleWindows.upperBound)."
                ))
        }
        if let top { try Self.check(top: top) }
    }

    static func check(top: Int) throws {
        guard !Question.Figure.possibleTop.contains(top) else { return }
        throw ValidationError(
            Phrase(
                de: "--top nimmt eine ganze Zahl von 1 bis \(Question.Figure.possibleTop.upperBound).",
                en: "--top takes a whole number from 1 to \(Question.Figure.possibleTop.upperBound)."))
    }

    /// `nil` where nothing is made of the counts.
    func figure() throws -> Question.Figure? {
        if let share { return .share(of: share) }
        if let index { return try .index(base: index) }
        if let movingAverage { return .movingAverage(over: movingAverage) }
        if let cumulate { return try .cumulated(from: cumulate) }
        if let mean { return .mean(of: mean) }
        return top.map { .top($0) }
    }
}
