internal import Importing
public import Wording

/// A review that cannot be rendered; the last good output stays.
public enum ReviewError: UserFacingError {
    case noFrontMatter(file: String)
    case unclosedBlock(file: String, line: Int)
    /// What the block begins with, where it is one thing: `note: methods`.
    case unknownBlock(String?, file: String, line: Int)
    case block(file: String, line: Int, cause: Phrase)
    case nameTwice(file: String, line: Int, name: String)
    /// A file to be included that is not there, is no Markdown, or lies where a review reads nothing.
    case cannotInclude(String, file: String, line: Int)
    case includesItself(String, file: String, line: Int)
    /// A value was given to a parameter that the front matter does not declare.
    case unknownParameter(String, known: [String])
    /// A parameter is used that the front matter does not declare.
    case parameterMissing(String, file: String, line: Int, known: [String])
    case noSuchProperty(String, of: String, file: String, line: Int, known: [String])
    /// A value of which something is asked that only a region has, and that is none, or several.
    case noRegion(file: String, line: Int, cause: Phrase)
    case unknownTemplate(String, file: String, line: Int, known: [String])
    /// An entry below `form` for which the template has no place.
    case form(file: String, line: Int, cause: Phrase)
    /// A value that would end a text or a line of the figure or the condition where it is filled in.
    case unusableValue(String, file: String, line: Int)
    /// Something between two braces that is neither a parameter nor a figure.
    case unknownPlaceholder(String, file: String, line: Int, known: [String])
    /// A review for each place of a level was asked for a place that is none of them.
    case noEdition(String, of: String, level: String, file: String, line: Int, known: [String])
    /// Exact figures in a document for everybody.
    case internalInPublic(file: String, line: Int)

    public var phrase: Phrase {
        switch self {
        case .noFrontMatter(let file):
            Phrase(
                de:
                    "\(file), Zeile 1: Es fehlt der Vorspann zwischen zwei Zeilen „---“. Bitte ergänzen, mindestens mit „title“.",
                en:
                    "\(file), line 1: the front matter between two lines “---” is missing. Add it, at least with “title”."
            )
        case .unclosedBlock(let file, let line):
            Phrase(
                de: "\(file), Zeile \(line): Der Block wird nicht geschlossen. Bitte eine Zeile ``` ergänzen.",
                en: "\(file), line \(line): the block is not closed. Add a line ```.")
        case .unknownBlock(let beginning, let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): \(Self.noBlock(beginning, .german)) mit chart: line (oder \(Self.otherCharts)), map: choropleth, map: tiles, board: incidents, table: counts, "
                    + "table: rates, compare: year-before (oder previous, county, ein Zeitraum), trend: annual-change (oder breaks), signals: farrington, "
                    + "hotspots: scan, needs: provision, effect: MASSNAHME (oder leer, mit region und start), register: measures oder note: method.",
                en:
                    "\(file), line \(line): \(Self.noBlock(beginning, .english)) with chart: line (or \(Self.otherCharts)), map: choropleth, map: tiles, board: incidents, table: counts, "
                    + "table: rates, compare: year-before (or previous, county, a period), trend: annual-change (or breaks), signals: farrington, "
                    + "hotspots: scan, needs: provision, effect: MEASURE (or empty, with region and start), register: measures or note: method."
            )
        case .block(let file, let line, let cause):
            Phrase(
                de: "\(file), Block in Zeile \(line): \(cause(.german))",
                en: "\(file), block in line \(line): \(cause(.english))")
        case .cannotInclude(let path, let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): „\(path)“ ist nicht da. Gesucht wird ab dem Ordner dieser Datei: Markdown (.md) unter dem Ordner "
                    + "des Dokuments oder unter reviews/. Bitte den Pfad berichtigen oder die Datei dorthin legen.",
                en:
                    "\(file), line \(line): “\(path)” is not there. It is looked for from this file's folder: Markdown (.md) below the review's own "
                    + "folder or reviews/. Correct the path, or put the file there."
            )
        case .includesItself(let name, let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): „\(name)“ bindet sich selbst ein, unmittelbar oder über andere. Bitte die Zeile streichen.",
                en: "\(file), line \(line): “\(name)” includes itself, directly or by way of others. Drop the line.")
        case .unknownParameter(let name, let known):
            Phrase(
                de: "--set: Das Dokument hat keinen Parameter „\(name)“.",
                en: "--set: the review has no parameter “\(name)”.")
                + Self.among(known, near: name)
        case .parameterMissing(let name, let file, let line, let known):
            Phrase(
                de: "\(file), Zeile \(line): Einen Parameter „\(name)“ nennt der Vorspann nicht.",
                en: "\(file), line \(line): the front matter names no parameter “\(name)”.")
                + Self.among(known, near: name)
        case .noSuchProperty(let property, let name, let file, let line, let known):
            Phrase(
                de: "\(file), Zeile \(line): „\(name)“ hat hier kein „\(property)“.",
                en: "\(file), line \(line): “\(name)” has no “\(property)” here.") + Self.among(known, near: property)
        case .noRegion(let file, let line, let cause), .form(let file, let line, let cause):
            Phrase(
                de: "\(file), Zeile \(line): \(cause(.german))", en: "\(file), line \(line): \(cause(.english))")
        case .unknownTemplate(let name, let file, let line, let known):
            Phrase(
                de: "\(file), Zeile \(line): Eine Vorlage „\(name)“ gibt es nicht, auch nicht unter templates/.",
                en: "\(file), line \(line): there is no template “\(name)”, nor one below templates/.")
                + Self.among(known, near: name)
        case .unusableValue(let name, let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Der Wert von „\(name)“ enthält Anführungszeichen, Klammern {}, \\ oder Zeilenenden; in einer "
                    + "Zahl oder Bedingung bitte ohne diese, Orte mit ihrem Schlüssel (\(Self.code(name))).",
                en:
                    "\(file), line \(line): the value of “\(name)” holds quotes, braces, \\ or line ends; in a figure or a condition "
                    + "give it without these, places by their code (\(Self.code(name))).")
        case .unknownPlaceholder(let words, let file, let line, let known):
            Self.unknown(words, file, line, known)
        case .noEdition(let value, let parameter, let level, let file, let line, let known):
            Phrase(
                de:
                    "--set \(parameter)=\(value): Das Dokument entsteht für jede Region der Ebene \(level) (\(file), Zeile \(line)); "
                    + "„\(value)“ ist keine davon.",
                en:
                    "--set \(parameter)=\(value): the document is made for each region of level \(level) (\(file), line \(line)); "
                    + "“\(value)” is none of these.") + Self.among(known, near: value)
        case .internalInPublic(let file, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Der Block fragt nach genauen Zahlen, das Dokument ist für alle. Bitte „audience: internal“ beim Block "
                    + "streichen, oder das ganze Dokument im Vorspann als „audience: internal“ mit „reason“ kennzeichnen.",
                en:
                    "\(file), line \(line): the block asks for exact figures, the document is for everybody. Drop the block's “audience: internal”, "
                    + "or mark the whole document “audience: internal” with a “reason” in its front matter.")
        case .nameTwice(let file, let line, let name):
            Phrase(
                de:
                    "\(file), Zeile \(line): Der Name „\(name)“ ist schon vergeben. Bitte mit „name“ einen anderen wählen.",
                en: "\(file), line \(line): the name “\(name)” is taken already. Choose another by “name”.")
        }
    }

    /// `„note: methods“ ist kein Block. Gemeint vielleicht „note: method“? Ein Block beginnt`, or its last three words.
    private static func noBlock(_ beginning: String?, _ language: Language) -> String {
        guard let beginning else { return language == .german ? "Ein Block beginnt" : "a block starts" }
        let known = [
            "board: incidents", "table: counts", "table: rates", "trend: annual-change", "trend: breaks",
            "needs: provision", "register: measures", "note: method",
        ]
        let meant = Suggestion.nearest(to: beginning, in: known)
        return Phrase(
            de: "„\(beginning)“ ist kein Block." + (meant.map { " Gemeint vielleicht „\($0)“?" } ?? "")
                + " Ein Block beginnt",
            en: "“\(beginning)” is no block." + (meant.map { " Did you mean “\($0)”?" } ?? "") + " A block starts")(
                language)
    }

    /// How the code of a place is asked for whose name was: `region.code` for `region.name`.
    private static func code(_ name: String) -> String { "\(name.prefix { $0 != "." }).code" }

    private static func unknown(_ words: String, _ file: String, _ line: Int, _ known: [String]) -> Phrase {
        let shown = words.prefix(40) + (words.count > 40 ? "…" : "")
        let first = String(words.prefix { !$0.isWhitespace })
        let meant = Suggestion.nearest(to: first.lowercased(), in: ["value", "include"] + known)
        return Phrase(
            de:
                "\(file), Zeile \(line): „{{ \(shown) }}“ ist weder ein Parameter noch eine Zahl ({{ value … }})"
                + (meant.map { "; gemeint vielleicht „\($0)“?" } ?? ".")
                + " Eingebunden wird mit {{ include … }} auf einer eigenen Zeile; \\{{ meint die Klammern selbst.",
            en:
                "\(file), line \(line): “{{ \(shown) }}” is neither a parameter nor a figure ({{ value … }})"
                + (meant.map { "; did you mean “\($0)”?" } ?? ".")
                + " A file is included by {{ include … }} on a line of its own; \\{{ means the braces themselves.")
    }

    /// `Bekannt sind: period, region (gemeint vielleicht „period“?).`
    private static func among(_ known: [String], near name: String) -> Phrase {
        guard !known.isEmpty else {
            return Phrase(
                de: " Parameter stehen dort unter „parameters“.", en: " Parameters stand there below “parameters”.")
        }
        let list = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
        let nearest = Suggestion.nearest(to: name, in: known)
        return Phrase(
            de: " Bekannt sind: \(list)" + (nearest.map { " (gemeint vielleicht „\($0)“?)." } ?? "."),
            en: " Known: \(list)" + (nearest.map { " (did you mean “\($0)”?)." } ?? "."))
    }

    /// An error with the block or line at which it arose, unless it says so itself.
    static func at(file: String, line: Int, _ error: any Error) -> any UserFacingError {
        switch error {
        case let error as YAMLError: error
        case let error as ReviewError: error
        case let error as any UserFacingError: ReviewError.block(file: file, line: line, cause: error.phrase)
        default: preconditionFailure("an error that nobody explains: \(type(of: error))")
        }
    }

    private static var otherCharts: String {
        ChartKind.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
    }
}
