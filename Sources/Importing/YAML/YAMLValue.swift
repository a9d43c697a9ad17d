public import Wording
internal import Yams

/// A value of a YAML file that knows where it stands, so that every complaint names file, line and column.
public struct YAMLValue {
    private let node: Node
    public let file: String
    /// The lines that stand above the YAML in its file, as in a fenced block of a review.
    private let lineOffset: Int
    private let standIns: [Unicode.Scalar: String]

    /// Reads a YAML text.
    ///
    /// - Parameter standIns: characters in place of which texts read another text, once the YAML is understood.
    /// - Throws: `YAMLError.syntax`, `.empty` for a text without any value; `.tooLong`, `.tooManyEntries` and `.tooManyReferences` for
    ///   what nobody writes by hand.
    public init(
        text: String, file: String, lineOffset: Int = 0, standIns: [Unicode.Scalar: String] = [:]
    ) throws(YAMLError) {
        guard text.utf8.count <= 1 << 20 else { throw .tooLong(file: file) }
        guard !YAMLEntries.areMany(in: text) else { throw .tooManyEntries(file: file) }
        guard !YAMLReferences.areMany(in: text) else { throw .tooManyReferences(file: file) }
        let composed: Node?
        do {
            composed = try Yams.compose(yaml: text.withoutByteOrderMark)
        } catch {
            switch error {
            case YamlError.parser(_, let problem, let mark, _), YamlError.scanner(_, let problem, let mark, _),
                YamlError.composer(_, let problem, let mark, _):
                throw .syntax(file: file, line: mark.line + lineOffset, column: mark.column, problem: problem)
            case YamlError.duplicatedKeysInMapping(let keys, let context):
                let key = keys.sorted().joined(separator: ", ")
                throw .duplicateKey(
                    file: file, line: context.mark.line + lineOffset, column: context.mark.column, key: key)
            default: throw .syntax(file: file, line: 1 + lineOffset, column: 1, problem: YAMLError.unreadable)
            }
        }
        guard let composed else { throw .empty(file: file) }
        guard YAMLReferences.isBounded(composed) else { throw .tooManyReferences(file: file) }
        node = composed
        self.file = file
        self.lineOffset = lineOffset
        self.standIns = standIns
    }

    /// A value within another.
    private init(node: Node, within outer: YAMLValue) {
        self.node = node
        (file, lineOffset, standIns) = (outer.file, outer.lineOffset, outer.standIns)
    }

    public var line: Int { (node.mark?.line ?? 1) + lineOffset }
    public var column: Int { node.mark?.column ?? 1 }

    /// The scalar's text, or `nil` for a list or mapping. `null` and nothing at all are empty texts.
    public var optionalText: String? {
        guard case .scalar(let scalar) = node else { return nil }
        let isNull = scalar.style == .plain && (scalar.string == "~" || scalar.string == "null")
        return isNull ? "" : Self.filled(scalar.string, by: standIns)
    }

    /// The characters of the scalar that stand in for something else.
    public var standingIn: [Unicode.Scalar] {
        guard case .scalar(let scalar) = node else { return [] }
        return scalar.string.unicodeScalars.filter { standIns[$0] != nil }
    }

    /// A text with what its characters stand in for.
    public static func filled(_ text: String, by standIns: [Unicode.Scalar: String]) -> String {
        standIns.isEmpty ? text : text.unicodeScalars.map { standIns[$0] ?? String($0) }.joined()
    }

    /// The scalar's text, or a complaint.
    public func text() throws(YAMLError) -> String {
        guard let text = optionalText else { throw unexpected(Phrase(de: "ein Text", en: "a text")) }
        return text
    }

    /// A whole number within limits, or a complaint that names them.
    public func integer(in range: ClosedRange<Int>) throws(YAMLError) -> Int {
        guard let text = optionalText, let number = Int(text), range.contains(number) else {
            let limits = "\(range.lowerBound)–\(range.upperBound)"
            throw unexpected(Phrase(de: "eine ganze Zahl \(limits)", en: "a whole number \(limits)"))
        }
        return number
    }

    /// `true`, `yes` or `ja`; `false`, `no` or `nein`; else a complaint.
    public func truth() throws(YAMLError) -> Bool {
        switch optionalText {
        case "true", "yes", "ja": return true
        case "false", "no", "nein": return false
        default: throw unexpected(Phrase(de: "true oder false", en: "true or false"))
        }
    }

    /// One of the terms, or a complaint that names them and the nearest.
    public func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) throws(YAMLError) -> Choice
    where Choice.RawValue == String {
        guard let text = optionalText, let choice = Choice(rawValue: text) else {
            throw unexpectedTerm(known: Choice.allCases.map(\.rawValue))
        }
        return choice
    }

    /// The items of a list; a single scalar is a list of one.
    public func list() throws(YAMLError) -> [YAMLValue] {
        switch node {
        case .sequence(let items):
            return items.map { YAMLValue(node: $0, within: self) }
        case .scalar:
            return optionalText == "" ? [] : [self]
        default:
            throw unexpected(Phrase(de: "eine Liste", en: "a list"))
        }
    }

    /// The texts of a list; a single scalar is a list of one.
    public func texts() throws(YAMLError) -> [String] {
        var texts = [String]()
        for item in try list() { texts.append(try item.text()) }
        return texts
    }

    public var isMapping: Bool { if case .mapping = node { true } else { false } }

    /// The entries of a mapping in their order, each with the line of its key.
    public func entries() throws(YAMLError) -> [(key: String, line: Int, value: YAMLValue)] {
        guard case .mapping(let mapping) = node else {
            throw unexpected(Phrase(de: "Angaben der Form „Schlüssel: Wert“", en: "entries of the form “key: value”"))
        }
        var entries = [(key: String, line: Int, value: YAMLValue)]()
        var names = Set<String>()
        for (keyNode, valueNode) in mapping {
            let key = YAMLValue(node: keyNode, within: self)
            let name = try key.text()
            guard names.insert(name).inserted else {
                throw .duplicateKey(file: file, line: key.line, column: key.column, key: name)
            }
            let place = valueNode.mark == nil ? keyNode : valueNode
            let value = YAMLValue(node: place.mark == nil ? keyNode : valueNode, within: self)
            entries.append((name, key.line, value))
        }
        return entries
    }

    /// A mapping whose keys are all known.
    ///
    /// - Throws: `YAMLError.unknownKey` with the nearest known key.
    public func mapping(_ known: String...) throws(YAMLError) -> [String: YAMLValue] { try mapping(known) }

    /// As `mapping(_:)` with each key by itself.
    public func mapping(_ known: [String]) throws(YAMLError) -> [String: YAMLValue] {
        var values = [String: YAMLValue]()
        for (key, line, value) in try entries() {
            guard known.contains(key) else {
                throw .unknownKey(
                    file: file, line: line, key: key, known: known,
                    suggestion: Suggestion.nearest(to: key, in: known))
            }
            values[key] = value
        }
        return values
    }

    /// A complaint about a key that is needed and not there.
    public func missing(_ key: String) -> YAMLError {
        .missingKey(file: file, line: line, key: key)
    }

    /// A complaint about this value.
    public func unexpected(_ expected: Phrase) -> YAMLError {
        .unexpectedValue(file: file, line: line, column: column, found: optionalText, expected: expected)
    }

    /// A complaint about a term that is not among the known ones.
    public func unexpectedTerm(known: [String]) -> YAMLError {
        unexpected(YAMLError.oneOf(known, near: optionalText))
    }
}
