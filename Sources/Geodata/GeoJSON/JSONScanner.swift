internal import Wording

/// Reads strict JSON (RFC 8259) from bytes into the nodes of a ``JSONDocument``.
struct JSONScanner {
    /// Levels of arrays and objects inside one another.
    static let depthLimit = 64
    /// Positions of one line or ring, where they are packed.
    static let longestRun = AreaLayer.longestRing
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private(set) var nodes = [JSONDocument.Node]()
    /// The positions of all packed lists, one behind the other.
    private(set) var places = [SIMD2<Double>]()
    /// Which of the positions a packed list has.
    private(set) var runs = [Range<Int>]()
    private let bytes: [UInt8]
    private var offset = 0
    private var depth = 0
    private let packsPlaces: Bool
    private var isInCoordinates = false
    /// Where the names of the objects that are open stand, those of the innermost last.
    private var names = [Range<Int>]()

    init(_ bytes: [UInt8], packsPlaces: Bool) {
        self.bytes = bytes
        self.packsPlaces = packsPlaces
        nodes.reserveCapacity(bytes.count / (packsPlaces ? 64 : 8))
    }

    mutating func scan() throws(GeoJSONError) {
        if let invalid = UTF8Check.firstInvalidByte(in: bytes) {
            throw .notUTF8(GeoJSONError.Position(of: invalid, in: bytes))
        }
        if bytes.starts(with: Self.byteOrderMark) { offset = 3 }
        try value()
        skipSpace()
        guard offset == bytes.count else {
            throw unexpected(Phrase(de: "das Ende der Datei", en: "the end of the file"))
        }
    }

    private var current: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    private mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    private func unexpected(_ expected: Phrase) -> GeoJSONError {
        let rest = String(decoding: bytes[offset..<min(bytes.count, offset + 48)], as: UTF8.self)
        let word = rest.prefix { !$0.isWhitespace }.prefix(12)
        return .syntax(
            GeoJSONError.Position(of: offset, in: bytes), expected: expected, found: word.isEmpty ? "–" : String(word))
    }

    private mutating func value() throws(GeoJSONError) {
        skipSpace()
        switch current {
        case UInt8(ascii: "{"): try object()
        case UInt8(ascii: "["): try array()
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true", .truth)
        case UInt8(ascii: "f"): try literal("false", .falsehood)
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw unexpected(Phrase(de: "ein Wert", en: "a value"))
        }
    }

    private mutating func literal(_ word: StaticString, _ kind: JSONDocument.Kind) throws(GeoJSONError) {
        let start = offset
        for index in 0..<word.utf8CodeUnitCount {
            guard current == word.utf8Start[index] else {
                offset = start
                throw unexpected(Phrase(name: word.description))
            }
            offset += 1
        }
        append(kind, from: start)
    }

    private mutating func append(_ kind: JSONDocument.Kind, from start: Int, number: Double = 0) {
        nodes.append(
            JSONDocument.Node(kind: kind, start: start, end: offset, next: nodes.count + 1, number: number))
    }

    // MARK: Arrays and objects

    private mutating func open(_ kind: JSONDocument.Kind) throws(GeoJSONError) -> Int {
        guard depth < Self.depthLimit else {
            throw .tooDeep(GeoJSONError.Position(of: offset, in: bytes), limit: Self.depthLimit)
        }
        depth += 1
        append(kind, from: offset)
        offset += 1
        return nodes.count - 1
    }

    private mutating func close(_ node: Int) {
        offset += 1
        depth -= 1
        nodes[node].end = offset
        nodes[node].next = nodes.count
    }

    /// Whether a list of positions stood here, and is now one node.
    ///
    /// - Throws: `GeoJSONError.tooLong`.
    private mutating func packedPlaces() throws(GeoJSONError) -> Bool {
        let (start, first) = (offset, places.count)
        let outcome = bytes.withUnsafeBufferPointer {
            PlaceRun.scan($0, from: start, limit: Self.longestRun, into: &places)
        }
        switch outcome {
        case .read(let end): offset = end
        case .other: return false
        case .tooLong: throw .tooLong(GeoJSONError.Position(of: start, in: bytes), limit: Self.longestRun)
        }
        append(.places, from: start, number: Double(runs.count))
        runs.append(first..<places.count)
        return true
    }

    private mutating func array() throws(GeoJSONError) {
        if isInCoordinates, try packedPlaces() { return }
        let start = offset
        let node = try open(.array)
        var count = 0
        skipSpace()
        if current == UInt8(ascii: "]") { return close(node) }
        while true {
            count += 1
            if isInCoordinates, count > Self.longestRun {
                throw .tooLong(GeoJSONError.Position(of: start, in: bytes), limit: Self.longestRun)
            }
            try value()
            skipSpace()
            if current == UInt8(ascii: "]") { return close(node) }
            guard current == UInt8(ascii: ",") else {
                throw unexpected(Phrase(de: "ein Komma oder ]", en: "a comma or ]"))
            }
            offset += 1
        }
    }

    private mutating func object() throws(GeoJSONError) {
        let node = try open(.object)
        let firstName = names.count
        defer { names.removeLast(names.count - firstName) }
        var many = Set<String>()
        skipSpace()
        if current == UInt8(ascii: "}") { return close(node) }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else {
                throw unexpected(Phrase(de: "ein Name in Anführungszeichen", en: "a name in quotation marks"))
            }
            let start = offset
            try string()
            let name = (start + 1)..<(offset - 1)
            guard isNew(name, since: firstName, &many) else {
                throw .duplicateMember(GeoJSONError.Position(of: start, in: bytes), name: Self.unescaped(bytes[name]))
            }
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw unexpected(Phrase(de: "ein Doppelpunkt", en: "a colon")) }
            offset += 1
            let wasInCoordinates = isInCoordinates
            isInCoordinates = packsPlaces && isWritten(name, "coordinates")
            try value()
            isInCoordinates = wasInCoordinates
            skipSpace()
            if current == UInt8(ascii: "}") { return close(node) }
            guard current == UInt8(ascii: ",") else {
                throw unexpected(Phrase(de: "ein Komma oder }", en: "a comma or }"))
            }
            offset += 1
        }
    }

    // MARK: Names

    /// Whether an object had no member of a name before, which is remembered. Few names are compared one by one.
    ///
    /// - Parameters:
    ///   - first: where the object's names begin among those of the objects around it.
    ///   - many: the object's names where they are many, or one has an escape; it is the caller's to keep.
    private mutating func isNew(_ name: Range<Int>, since first: Int, _ many: inout Set<String>) -> Bool {
        let hasEscape = bytes[name].contains(UInt8(ascii: "\\"))
        if many.isEmpty && !hasEscape && names.count - first < 24 {
            for known in names[first...] where known.count == name.count && bytes[known].elementsEqual(bytes[name]) {
                return false
            }
            names.append(name)
            return true
        }
        if many.isEmpty { many = Set(names[first...].map { Self.unescaped(bytes[$0]) }) }
        return many.insert(Self.unescaped(bytes[name])).inserted
    }

    private func isWritten(_ name: Range<Int>, _ text: StaticString) -> Bool {
        bytes[name].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    // MARK: Strings and numbers

    private mutating func string() throws(GeoJSONError) {
        let start = offset
        offset += 1
        while true {
            guard offset < bytes.count else {
                throw unexpected(Phrase(de: "ein schließendes Anführungszeichen", en: "a closing quotation mark"))
            }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return append(.string, from: start)
            case UInt8(ascii: "\\"): try escape()
            case 0..<0x20:
                throw unexpected(
                    Phrase(de: "kein Steuerzeichen im Text", en: "no control character inside a text"))
            default: offset += 1
            }
        }
    }

    private mutating func escape() throws(GeoJSONError) {
        guard let length = JSONEscape.length(at: offset, in: bytes) else {
            throw unexpected(
                Phrase(
                    de: "eine Ersatzschreibweise wie \\n oder \\u00e4", en: "an escape such as \\n or \\u00e4"))
        }
        offset += length
    }

    static func unescaped(_ content: ArraySlice<UInt8>) -> String { JSONEscape.resolved(content) }

    private mutating func number() throws(GeoJSONError) {
        let parsed = bytes.withUnsafeBufferPointer { JSONNumber.parse($0, at: offset) }
        guard let (length, number) = parsed else {
            throw unexpected(Phrase(de: "eine Zahl wie -12.5 oder 1e3", en: "a number such as -12.5 or 1e3"))
        }
        let start = offset
        offset += length
        append(.number, from: start, number: number)
    }
}
