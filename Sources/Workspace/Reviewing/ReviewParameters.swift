internal import Aggregation
internal import Importing
internal import Records
internal import Regions
internal import Wording

/// The values by which one review serves many quarters and places: `{{ period }}`, and what follows from it, as `{{ period.name }}`.
struct ReviewParameters {
    private(set) var values: [String: String]
    let facts: CountyFacts
    let language: Language

    /// - Parameters:
    ///   - declared: what the front matter says, each with its usual value.
    ///   - given: what takes its place for this run.
    /// - Throws: `ReviewError.unknownParameter` for one that is not declared, `.unusableValue`; `YAMLError`.
    init(_ declared: YAMLValue?, given: [String: String], facts: CountyFacts, language: Language) throws {
        var values = [String: String]()
        for (key, _, value) in try declared?.entries() ?? [] { values[key] = try value.text() }
        for (name, value) in given.sorted(by: { $0.key < $1.key }) {
            guard values[name] != nil else {
                throw ReviewError.unknownParameter(name, known: values.keys.sorted())
            }
            values[name] = value
        }
        for (name, value) in values.sorted(by: { $0.key < $1.key }) where !Self.isUsable(value) {
            throw ReviewError.unusableValue(name)
        }
        (self.values, self.facts, self.language) = (values, facts, language)
    }

    /// Values stand in conditions and in YAML: nothing that could end a text or a line is part of one.
    private static func isUsable(_ value: String) -> Bool {
        !value.unicodeScalars.contains {
            $0 == "\"" || $0 == "'" || $0 == "\\" || $0 == "{" || $0 == "}" || $0.value < 32
        }
    }

    /// What follows from a value: of a period and of a region.
    private static let properties = ["name", "code", "previous", "year-before", "year", "start", "end", "level"]

    /// A text with its parameters filled in; other placeholders stay as they are.
    ///
    /// - Throws: `ReviewError.unknownParameter`, `.noSuchProperty`, both with the file and line where it is asked for.
    func filled(_ text: String, file: String, line: Int) throws(ReviewError) -> String {
        guard text.contains("{{") else { return text }
        var filled = ""
        for piece in Placeholder.pieces(of: text) {
            switch piece {
            case .words(let words): filled += words
            case .placeholder(.parameter(let name)): filled += try value(name, file, line)
            case .placeholder(.value(let entries)):
                filled += "{{ value \(try self.filled(entries, file: file, line: line)) }}"
            }
        }
        return filled
    }

    private func value(_ name: String, _ file: String, _ line: Int) throws(ReviewError) -> String {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let value = values[parts[0]] else {
            throw .parameterMissing(parts[0], file: file, line: line, known: values.keys.sorted())
        }
        guard parts.count == 2 else { return value }
        guard let found = property(parts[1], of: value) else {
            throw .noSuchProperty(parts[1], of: parts[0], file: file, line: line, known: Self.properties)
        }
        return found
    }

    private func property(_ property: String, of value: String) -> String? {
        // Codes of regions may look like years.
        let isCode = facts.gazetteer.region(RegionCode(value)) != nil
        if !isCode, let period = Period(code: value) { return self.property(property, of: period) }
        guard let codes = try? RegionTerm.codes(value, in: facts, on: facts.territoryDay), codes.count == 1,
            let region = facts.gazetteer.region(codes[0])
        else { return nil }
        switch property {
        case "name": return region.name
        case "code": return region.code.text
        case "level": return region.level.phrase(language)
        default: return nil
        }
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

extension Language {
    /// `31.03.2017`, or `2017-03-31`.
    fileprivate func text(_ day: CivilDate) -> String { self == .german ? day.german : day.description }
}
