/// What the values of a column look like, so that a damaged row can be told from a whole one.
///
/// The shape of a value is its text with each digit as `9`, a run of up to three capitals as so many `A` and any other run
/// of letters as one `a`: `28/01/2018` → `99/99/9999`, `MG-8769` → `AA-9999`, `$74.69` → `$99.99`.
enum WrittenShape {
    private static let longest = 48

    /// The shape, or `nil` for a value that is too long to have one.
    static func of(_ value: [UInt8]) -> [UInt8]? {
        guard value.count <= 4 * longest else { return nil }
        var shape = [UInt8]()
        var position = 0
        while position < value.count {
            let byte = value[position]
            guard isLetter(byte) else {
                shape.append(TextBytes.isDigit(byte) ? UInt8(ascii: "9") : byte)
                position += 1
                continue
            }
            let start = position
            while position < value.count, isLetter(value[position]) { position += 1 }
            let run = value[start..<position]
            let isShortAndCapital = run.count <= 3 && run.allSatisfy { (0x41...0x5A).contains($0) }
            shape += isShortAndCapital ? Array(repeating: UInt8(ascii: "A"), count: run.count) : [UInt8(ascii: "a")]
        }
        return shape.count <= longest ? shape : nil
    }

    /// The shape of a number with its leading digits as one: `$6.45` and `$74.69` alike; other shapes as they are.
    static func loose(_ shape: [UInt8]) -> [UInt8] {
        let isNumber = shape.allSatisfy { $0 == UInt8(ascii: "9") || ".,$-".utf8.contains($0) || $0 >= 0x80 }
        guard isNumber, let first = shape.firstIndex(of: UInt8(ascii: "9")) else { return shape }
        let end = shape[first...].firstIndex { $0 != UInt8(ascii: "9") } ?? shape.endIndex
        return Array(shape[...first] + shape[end...])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}

/// The shapes of a column's values in the rows that are whole.
struct ColumnShape {
    /// Signs of numbers, dates, codes and addresses.
    private static let tellingSigns = Set("9/@_:$%#".utf8)

    private var counts: [[UInt8]: Int] = [:]
    private var values = 0
    private var empty = 0
    private var withoutShape = 0
    /// Whether the values have so few shapes that one can be missed.
    private(set) var isTyped = false
    /// Numbers of several lengths occur, so others may too.
    private var looseShapes: Set<[UInt8]> = []

    mutating func take(_ value: [UInt8]) {
        guard !value.isEmpty else {
            empty += 1
            return
        }
        values += 1
        if let shape = WrittenShape.of(value), counts.count < 64 || counts[shape] != nil {
            counts[shape, default: 0] += 1
        } else {
            withoutShape += 1
        }
    }

    /// Shapes of words and sentences say nothing; a first row of names is not to spoil the others.
    mutating func settle() {
        let telling = counts.filter { shape, _ in shape.contains { Self.tellingSigns.contains($0) } }
        let told = telling.values.reduce(0, +)
        isTyped = values >= 5 && told * 10 >= values * 8 && telling.count <= max(6, values / 5)
        guard isTyped else { return }
        counts = telling
        let groups = Dictionary(grouping: telling.keys, by: WrittenShape.loose)
        looseShapes = Set(groups.filter { $0.value.count > 1 }.keys)
    }

    /// At most the header and one row in twenty have a value here.
    var isMostlyEmpty: Bool { values * 20 <= empty }
    /// Rows without a value here are nothing unusual.
    var mayBeEmpty: Bool { empty > 0 && empty * 20 >= values }

    /// False where a value is unlike all others of a typed column, or missing where none is.
    func fits(_ value: [UInt8]) -> Bool {
        guard !value.isEmpty else { return empty > 0 }
        guard isTyped else { return !isMostlyEmpty }
        guard let shape = WrittenShape.of(value) else { return false }
        return counts[shape] != nil || looseShapes.contains(WrittenShape.loose(shape))
    }
}
