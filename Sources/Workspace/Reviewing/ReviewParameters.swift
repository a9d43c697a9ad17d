internal import Aggregation
internal import Publishing
internal import Records
internal import Regions
internal import Wording

/// The values by which one review serves many quarters and places: `{{ period }}`, and what follows from it, as `{{ period.name }}`.
struct ReviewParameters {
    private let values: [String: String]
    /// Those that `--set` gave.
    private let given: Set<String>
    private let facts: CountyFacts
    private let language: Language

    /// - Parameters:
    ///   - declared: what the front matter says, each with its usual value.
    ///   - given: what takes its place for this run.
    /// - Throws: `ReviewError.unknownParameter` for one that is not declared.
    init(
        _ declared: [String: String], given: [String: String], facts: CountyFacts, language: Language
    ) throws(ReviewError) {
        if let unknown = given.keys.sorted().first(where: { declared[$0] == nil }) {
            throw .unknownParameter(unknown, known: declared.keys.sorted())
        }
        values = declared.merging(given) { $1 }
        self.given = Set(given.keys)
        (self.facts, self.language) = (facts, language)
    }

    /// Where a value is filled in, and so what it must not be taken for.
    enum Place {
        /// Markdown: no letter of it is a sign.
        case words
        /// The entries of a figure: it ends no text and no line.
        case figure
        /// A text that is none of these.
        case text
    }

    /// What follows from a value: of a period and of a region.
    private static let properties = ["name", "code", "previous", "year-before", "year", "start", "end", "level"]

    /// A text with its parameters filled in; figures stay as they are, and so do braces behind a backslash.
    ///
    /// - Throws: `ReviewError.parameterMissing`, `.noSuchProperty`, `.noRegion`, `.unusableValue`, `.unknownPlaceholder`, each with the file and line
    ///   where it is asked for.
    func filled(_ text: String, as place: Place, file: String, line: Int) throws(ReviewError) -> String {
        guard text.contains("{{") else { return text }
        var filled = ""
        for piece in try pieces(of: text, file: file, line: line) {
            switch piece {
            // In words figures are still to be found.
            case .words(let words): filled += place == .words ? words : words.replacing("\\{{", with: "{{")
            case .value(let name, let value): filled += try Self.text(of: value, named: name, as: place, file, line)
            }
        }
        return filled
    }

    /// A text cut at its parameters.
    enum Piece {
        case words(String)
        /// What a parameter, named as it is asked for, is.
        case value(name: String, String)
    }

    /// - Throws: as `filled(_:as:file:line:)`.
    func pieces(of text: String, file: String, line: Int) throws(ReviewError) -> [Piece] {
        var pieces = [Piece]()
        for piece in Placeholder.pieces(of: text) {
            switch piece {
            case .words(let words): pieces.append(.words(words))
            case .placeholder(.parameter(let name)): pieces.append(.value(name: name, try value(name, file, line)))
            case .placeholder(.value(let entries)):
                pieces.append(.words("{{ value \(try filled(entries, as: .figure, file: file, line: line)) }}"))
            case .placeholder(.unknown(let words)):
                throw .unknownPlaceholder(words, file: file, line: line, known: values.keys.sorted())
            }
        }
        return pieces
    }

    private static func text(
        of value: String, named name: String, as place: Place, _ file: String, _ line: Int
    ) throws(ReviewError) -> String {
        switch place {
        case .words: return inWords(value)
        case .text: return value
        case .figure:
            guard isUsable(value) else { throw .unusableValue(name, file: file, line: line) }
            return value
        }
    }

    private func value(_ name: String, _ file: String, _ line: Int) throws(ReviewError) -> String {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let value = values[parts[0]] else {
            throw .parameterMissing(parts[0], file: file, line: line, known: values.keys.sorted())
        }
        guard parts.count == 2 else { return value }
        guard let property = try property(parts[1], of: value, as: parts[0], file, line) else {
            throw .noSuchProperty(parts[1], of: parts[0], file: file, line: line, known: Self.properties)
        }
        return property
    }

    /// A value that nothing of Markdown is in stays as it is, in spans of code too.
    private static func inWords(_ value: String) -> String {
        let isPlain = value.allSatisfy { $0.isLetter || $0.isNumber || " -.,:".contains($0) }
        return isPlain ? value : Markdown.escaped(value)
    }

    /// Whether a value neither ends nor begins a text in a condition.
    static func isUsable(_ value: String) -> Bool {
        !value.unicodeScalars.contains {
            $0 == "\"" || $0 == "'" || $0 == "\\" || $0 == "{" || $0 == "}" || $0.value < 32
        }
    }

    /// - Throws: `ReviewError.noRegion` for a name that is no region's, or that of several.
    private func property(
        _ property: String, of value: String, as name: String, _ file: String, _ line: Int
    ) throws(ReviewError) -> String? {
        // Codes of regions may look like years.
        let isCode = facts.gazetteer.region(RegionCode(value)) != nil
        if !isCode, let period = Period(code: value) { return self.property(property, of: period) }
        guard Self.properties.contains(property) else { return nil }
        let codes: [RegionCode]
        do {
            codes = try RegionTerm.codes(value, in: facts, on: facts.territoryDay)
        } catch {
            throw .noRegion(file: file, line: line, cause: source(of: name, value) + Self.neither(error))
        }
        guard codes.count == 1 else {
            throw .noRegion(
                file: file, line: line, cause: source(of: name, value) + facts.ambiguity(of: value, codes).phrase)
        }
        guard let region = facts.gazetteer.region(codes[0]) else { return nil }
        switch property {
        case "name": return region.name
        case "code": return region.code.text
        case "level": return region.level.phrase(language)
        default: return nil
        }
    }

    /// Where a value comes from, if not from the review: `--set region=Hamburg: `.
    private func source(of name: String, _ value: String) -> Phrase {
        Phrase(name: given.contains(name) ? "--set \(name)=\(value): " : "")
    }

    /// What is said of a value that is no region; one that is no period either may have been meant as one.
    private static func neither(_ error: QueryError) -> Phrase {
        guard case .unknownTerm = error else { return error.phrase }
        return error.phrase
            + Phrase(
                de: " Auch ein Zeitraum wie 2017, 2017-Q3 oder 2017-03 ist es nicht.",
                en: " Nor is it a period such as 2017, 2017-Q3 or 2017-03.")
    }

    private func property(_ property: String, of period: Period) -> String? {
        switch property {
        case "name": return period.name(language)
        case "code": return period.code
        case "previous": return Period(grain: period.grain, index: period.index - 1).code
        case "year-before": return period.yearBefore?.code
        case "year": return String(period.year)
        case "start": return language.text(period.firstDay)
        case "end": return language.text(period.lastDay)
        default: return nil
        }
    }
}
