internal import Yams

/// References of YAML (`&name`, `*name`): a few may save typing, and a few lines of them can stand for a billion values.
enum YAMLReferences {
    private static let most = 16
    /// Bytes of a text that has any.
    private static let longestWithAny = 128 << 10
    private static let mostValues = 200_000
    private static let mostLevels = 64

    /// Whether a text may hold more references than people write, before anything is made of them: the reader compares keys, references
    /// among them, by all that they stand for. Stars inside of texts count too, but only where an anchor stands anywhere.
    static func areMany(in text: String) -> Bool {
        guard count(of: UInt8(ascii: "&"), in: text) > 0 else { return false }
        let references = count(of: UInt8(ascii: "*"), in: text)
        return references > most || references > 0 && text.utf8.count > longestWithAny
    }

    /// Whether all that a text stands for, references put in, is no more than a file can say.
    static func isBounded(_ node: Node) -> Bool {
        var waiting = [(node: node, level: 1)]
        var values = 0
        while let (next, level) = waiting.popLast() {
            values += 1
            guard values <= mostValues, level <= mostLevels else { return false }
            switch next {
            case .scalar, .alias: continue
            case .sequence(let items):
                guard items.count <= mostValues else { return false }
                for item in items { waiting.append((item, level + 1)) }
            case .mapping(let entries):
                guard entries.count <= mostValues else { return false }
                for (key, value) in entries { waiting += [(key, level + 1), (value, level + 1)] }
            }
            guard waiting.count <= mostValues else { return false }
        }
        return true
    }

    /// How often a sign begins a word.
    private static func count(of sign: UInt8, in text: String) -> Int {
        var (count, isStart) = (0, true)
        for byte in text.utf8 {
            if byte == sign, isStart { count += 1 }
            isStart = byte <= 0x20 || "[{,:-?".utf8.contains(byte)
        }
        return count
    }
}
