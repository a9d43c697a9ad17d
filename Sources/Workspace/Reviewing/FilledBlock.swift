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

    /// A block that asks for no parameter.
    init(_ text: String) { self.text = text }

    /// - Throws: as `ReviewParameters.filled(_:as:file:line:)`, each mistake with the line in which it stands; `ReviewError.unusableValue` where
    ///   the block itself holds all the characters that could stand in.
    init(_ written: String, _ parameters: ReviewParameters, file: String, line: Int) throws(ReviewError) {
        // Those that the block itself holds stand for themselves.
        let taken = Set(written.unicodeScalars)
        var free = Self.possible.lazy.compactMap(Unicode.Scalar.init).filter { !taken.contains($0) }.makeIterator()
        var signs: [String: Unicode.Scalar] = [:]
        for (number, words) in written.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { text += "\n" }
            for piece in try parameters.pieces(of: String(words), file: file, line: line + number) {
                switch piece {
                case .words(let words): text += words.replacing("\\{{", with: "{{")
                case .value(let name, let value):
                    guard let sign = signs[name] ?? free.next() else {
                        throw .unusableValue(name, file: file, line: line + number)
                    }
                    signs[name] = sign
                    values[sign] = Value(name: name, text: value)
                    text.unicodeScalars.append(sign)
                }
            }
        }
    }

    private static let possible: ClosedRange<UInt32> = 0x100000...0x10FFFD

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
