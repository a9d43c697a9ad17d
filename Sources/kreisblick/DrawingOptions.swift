internal import ArgumentParser
internal import Publishing
internal import Wording
internal import Workspace

/// What every chart and map understands.
struct DrawingOptions: ParsableArguments {
    @Option(help: "The title (default: made from the question).")
    var title: String?

    @Option(help: "The line below the title (default: what is counted, and per how many).")
    var subtitle: String?

    @Option(help: "print (black and white safe), screen or dark.")
    var theme = ThemeName.print

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The width in pixels: 640 is the text width of A4, 320 the half.", valueName: "pixels"))
    var width: Int?

    enum ThemeName: String, ExpressibleByArgument, CaseIterable {
        case print, screen, dark

        var theme: Theme {
            switch self {
            case .print: .print
            case .screen: .screen
            case .dark: .dark
            }
        }
    }

    func validate() throws {
        if let width, !ChartChoice.possibleWidths.contains(width) {
            let range = ChartChoice.possibleWidths
            throw ValidationError(
                Phrase(
                    de: "--width nimmt eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound).",
                    en: "--width takes a whole number from \(range.lowerBound) to \(range.upperBound)."))
        }
    }
}
