internal import CScan

/// Turns a field's bytes, as they stand in a file, into the text that the parser makes of them.
struct FieldText {
    /// The scalars of the bytes of a single-byte encoding, `nil` for bytes that stand for none; `nil` for UTF-8.
    private let scalars: [Unicode.Scalar?]?
    private let delimiter: UInt8
    private let quote: UInt8

    /// `nil` for encodings of more than one byte a character other than UTF-8.
    init?(encoding: TextEncoding, delimiter: UInt8, quote: UInt8) {
        guard !encoding.isWide else { return nil }
        self.delimiter = delimiter
        self.quote = quote
        scalars = encoding == .utf8 ? nil : Self.scalars(of: encoding)
    }

    private static func scalars(of encoding: TextEncoding) -> [Unicode.Scalar?] {
        (UInt8.min...UInt8.max).map { byte in
            let (utf8, isBroken) = Transcoder(from: encoding).convert([byte])
            return isBroken ? nil : String(decoding: utf8, as: UTF8.self).unicodeScalars.first
        }
    }

    /// Blanks around a field, its quotes and the second of two quotes inside are left out: ` "a ""b"""` → `a "b"`.
    ///
    /// - Parameter keepsBlanks: blanks around a field are part of it.
    func text(_ field: kb_field, keepsBlanks: Bool = false) -> String {
        var bytes = UnsafeBufferPointer(start: field.bytes, count: field.length)[...]
        while !keepsBlanks, let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        while !keepsBlanks, let last = bytes.last, isBlank(last) { bytes.removeLast() }
        guard bytes.first == quote, bytes.count >= 2 else { return decoded(bytes) }
        let inner = bytes.dropFirst().dropLast()
        guard inner.contains(quote) else { return decoded(inner) }
        var unquoted = [UInt8]()
        var isSecond = false
        for byte in inner {
            isSecond = byte == quote && !isSecond
            if !isSecond { unquoted.append(byte) }
        }
        return decoded(unquoted)
    }

    /// The bytes of a field that stands in the file as it reads, without blanks and quotes around it; `nil` where it does not.
    func plain(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        guard scalars == nil else { return nil }
        var bytes = field[...]
        while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        if bytes.first == quote, bytes.count >= 2 {
            bytes = bytes.dropFirst().dropLast()
            if bytes.contains(quote) { return nil }
        }
        return UnsafeBufferPointer(rebasing: bytes)
    }

    /// The text of bytes without a field's quotes.
    func decoded(_ bytes: some Sequence<UInt8>) -> String {
        guard let scalars else { return String(decoding: Array(bytes), as: UTF8.self) }
        var text = String.UnicodeScalarView()
        for byte in bytes { if let scalar = scalars[Int(byte)] { text.append(scalar) } }
        return String(text)
    }

    /// The text of whole records in UTF-8.
    func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        scalars == nil ? Array(bytes) : Array(decoded(bytes).utf8)
    }

    private func isBlank(_ byte: UInt8) -> Bool { (byte == 0x20 || byte == 0x09) && byte != delimiter }
}
