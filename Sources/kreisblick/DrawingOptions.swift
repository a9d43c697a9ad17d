public import ArgumentParser
internal import Glibc
public import Publishing
internal import Wording
internal import Workspace

/// What every chart and map understands: its words, its looks, and the form in which it is written.
struct DrawingOptions: ParsableArguments {
    @Option(help: "The title (default: made from the question).")
    var title: String?

    @Option(help: "The line below the title (default: what is counted, and per how many).")
    var subtitle: String?

    @Option(help: "print (black and white safe), screen or dark.")
    var theme = Theme.print

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The width in pixels: 640 is the text width of A4 (default), 320 the half.", valueName: "pixels"))
    var width: Int?

    @Flag(help: "As PNG in place of SVG, by rsvg-convert (into a file: > chart.png).")
    var png = false

    @Flag(help: "As PDF in place of SVG, by rsvg-convert (into a file: > chart.pdf).")
    var pdf = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Pixels of a PNG or preview for each one of the drawing (default: 2).", valueName: "factor"))
    var scale: Double?

    @Flag(help: "Show the picture in the terminal, where it shows pictures (kitty, iTerm2 and their kin).")
    var preview = false

    var look: DrawingLook {
        var look = DrawingLook()
        (look.title, look.subtitle) = (title, subtitle)
        look.theme = theme
        look.width = width.map { Double($0) }
        return look
    }

    func validate() throws {
        if let width, !DrawingLook.possibleWidths.contains(width) {
            let range = DrawingLook.possibleWidths
            throw ValidationError(
                Phrase(
                    de: "--width nimmt eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound).",
                    en: "--width takes a whole number from \(range.lowerBound) to \(range.upperBound)."))
        }
        if let scale {
            if !PictureFormat.scales.contains(scale) { throw ValidationError(PictureError.scale(scale).phrase) }
            if !png && !preview {
                throw ValidationError(
                    Phrase(de: "--scale braucht --png oder --preview.", en: "--scale needs --png or --preview."))
            }
        }
        let forms = [("--png", png), ("--pdf", pdf), ("--preview", preview)].filter(\.1).map(\.0)
        guard forms.count <= 1 else {
            throw ValidationError(
                Phrase(
                    de:
                        "\(forms.joined(separator: " und ")) lassen sich nicht verbinden: bitte eines nach dem anderen.",
                    en: "\(forms.joined(separator: " and ")) cannot be combined: one at a time."))
        }
        if png || pdf, Console.isTerminal {
            throw ValidationError(
                Phrase(
                    de: "Ein Bild ist kein Text; bitte in eine Datei leiten: > diagramm.\(png ? "png" : "pdf")",
                    en: "A picture is no text; give it a file: > chart.\(png ? "png" : "pdf")"))
        }
        if preview, terminal == nil {
            throw ValidationError(
                Phrase(
                    de: "Diese Ausgabe zeigt keine Bilder. Bitte ohne --preview in eine Datei leiten: > diagramm.svg",
                    en: "This output shows no pictures. Give it a file without --preview: > chart.svg"))
        }
    }

    /// Refuses another form beside one that is no drawing.
    func checkAlone(option: String) throws {
        for (name, isGiven) in [("--png", png), ("--pdf", pdf), ("--preview", preview)] where isGiven {
            throw ValidationError(
                Phrase(
                    de: "\(option) und \(name) lassen sich nicht verbinden: bitte eines nach dem anderen.",
                    en: "\(option) and \(name) cannot be combined: one at a time."))
        }
    }

    /// The same of one that is no text.
    func checkFile(option: String, ending: String) throws {
        try checkAlone(option: option)
        guard Console.isTerminal else { return }
        throw ValidationError(
            Phrase(
                de: "\(option) ist kein Text; bitte in eine Datei leiten: > karte.\(ending)",
                en: "\(option) makes no text; give it a file: > map.\(ending)"))
    }

    /// Writes a drawing to standard output in the form that was asked for.
    func write(_ svg: String) throws {
        let pixels = PictureFormat.png(scale: scale ?? 2)
        if preview, let terminal {
            try Console.write(terminal.bytes(showing: try PictureRendering.bytes(of: svg, as: pixels)))
        } else if png {
            try Console.write(try PictureRendering.bytes(of: svg, as: pixels))
        } else if pdf {
            try Console.write(try PictureRendering.bytes(of: svg, as: .pdf))
        } else {
            try Console.write(svg)
        }
    }

    private var terminal: TerminalPicture? {
        let names = ["TERM", "TERM_PROGRAM", "LC_TERMINAL", "TMUX", "KITTY_WINDOW_ID", "KONSOLE_VERSION"]
        let environment = names.compactMap { name in getenv(name).map { (name, String(cString: $0)) } }
        return TerminalPicture(
            environment: Dictionary(uniqueKeysWithValues: environment), isTerminal: Console.isTerminal)
    }
}

extension Theme: ExpressibleByArgument {
    public init?(argument: String) {
        guard let theme = Theme.named(argument) else { return nil }
        self = theme
    }

    public var defaultValueDescription: String { name }

    public static var allValueStrings: [String] { all.map(\.name) }
}
