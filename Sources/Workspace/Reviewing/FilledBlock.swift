internal import Importing

/// A block with the values of its parameters, which are text whatever letters they have: `title: Lage in {{ region.name }}` with
/// `Dorf "Am See": Ost` is a title.
///
/// While its YAML is read, a character for private use stands in for each of them.
struct FilledBlock {
    private struct Value {
        /// The parameter as it is asked for: `region.name`.
        let name: String
        let text: String
    }

    /// The YAML to be read with `standIns`.
    private(set) var text = ""
    private var values: [Unicode.Scalar: Value] = [:]
    /// Those that the block itself holds stand for themselves.
    private let taken: Set<Unicode.Scalar>

    /// A block as its author wrote it, into which nothing is filled yet.
    private init(besides written: String) {
        taken = Set(written.unicodeScalars.filter(Self.possible.contains))
    }

    /// A block that asks for no parameter.
    init(_ text: String) {
        self.init(besides: text)
        self.text = text
    }

    /// - Throws: as `ReviewParameters.filled(_:as:file:line:)`, each mistake with the line in which it stands.
    init(_ written: String, _ parameters: ReviewParameters, file: String, line: Int) throws(ReviewError) {
        self.init(besides: written)
        for (number, words) in written.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { text += "\n" }
            for piece in try parameters.pieces(of: String(words), file: file, line: line + number) {
                switch piece {
                case .words(let words): text += words.replacing("\\{{", with: "{{")
                case .value(let name, let value): append(Value(name: name, text: value))
                }
            }
        }
    }

    private static let possible: ClosedRange<Unicode.Scalar> = "\u{100000}"..."\u{10FFFD}"

    private mutating func append(_ value: Value) {
        let known = values.first { $0.value.name == value.name }?.key
        guard let sign = known ?? free() else { return text += value.text }
        values[sign] = value
        text.unicodeScalars.append(sign)
    }

    private func free() -> Unicode.Scalar? {
        (Self.possible.lowerBound.value...Self.possible.upperBound.value).lazy.compactMap(Unicode.Scalar.init)
            .first { !taken.contains($0) && values[$0] == nil }
    }

    /// What each character of the text stands in for.
    var standIns: [Unicode.Scalar: String] { values.mapValues(\.text) }

    /// The block as it reads with its values.
    var recipe: String { YAMLValue.filled(text, by: standIns) }

    /// - Parameter condition: of the block; a value must neither end a text of it nor begin one.
    /// - Throws: `ReviewError.unusableValue`.
    func requireUsable(in condition: YAMLValue) throws(ReviewError) {
        for sign in condition.standingIn {
            guard let value = values[sign], !ReviewParameters.isUsable(value.text) else { continue }
            throw .unusableValue(value.name, file: condition.file, line: condition.line)
        }
    }
}
