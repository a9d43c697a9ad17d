internal import CXXHash

/// 64-bit hashes by which rows are compared, which only the holder of the workspace's secret can compute.
///
/// A row's key is made of its fields' texts: the same row in a CSV of another encoding or in a spreadsheet has the same
/// key. Whoever sees keys without the secret cannot test guesses of a row against them. XXH3 (Y. Collet) with a secret of
/// its own is fast and spreads well, but no cryptographic proof stands behind it: keys stay in the store like the rows.
///
/// Two of n different rows have the same key with a probability of about n²/2⁶⁵: 7 · 10⁻⁷ for 5 million rows.
public struct KeyedHash: Sendable {
    /// XXH3 asks for at least 136 bytes.
    static let secretSize = 192
    /// The key of what is not known.
    public static let unknown: UInt64 = 0

    private let secret: [UInt8]

    /// - Precondition: the secret has `secretSize` bytes.
    init(secret: [UInt8]) {
        precondition(secret.count == Self.secretSize, "a secret has its length")
        self.secret = secret
    }

    /// The hash of a field's text: the same wherever the text stands, so that it may be remembered by text.
    public func field(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
    }

    /// The hash of a field's text in UTF-8: that of the text.
    public func field(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 { hash(UnsafeRawBufferPointer(text)) }

    /// The keys of rows whose fields' hashes stand row by row, `width` each.
    public func keys(of fields: UnsafeBufferPointer<UInt64>, width: Int, into keys: UnsafeMutableBufferPointer<UInt64>)
    {
        let bytes = UnsafeRawBufferPointer(fields)
        let size = width * MemoryLayout<UInt64>.size
        precondition(bytes.count >= keys.count * size, "every row has its fields")
        for row in keys.indices {
            let key = hash(UnsafeRawBufferPointer(rebasing: bytes[row * size..<(row + 1) * size]))
            keys[row] = key == Self.unknown ? 1 : key
        }
    }

    /// The key of the fields in their order; never `unknown`.
    public func key(of fields: [UInt64]) -> UInt64 {
        let key = fields.withUnsafeBytes { hash($0) }
        return key == Self.unknown ? 1 : key
    }

    private func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        secret.withUnsafeBytes { secret in
            XXH3_64bits_withSecret(bytes.baseAddress, bytes.count, secret.baseAddress, secret.count)
        }
    }
}

/// The keys of a block's rows.
public struct RowKeys: Sendable {
    /// One for each row: `KeyedHash.key` of all fields but those that the profile drops.
    public var rows: [UInt64]
    /// One for each row: the key of the fields by which the supplier knows a record, `KeyedHash.unknown` where they are
    /// empty; `nil` where the supplier tells none.
    public var records: [UInt64]?

    public init(rows: [UInt64] = [], records: [UInt64]? = nil) {
        self.rows = rows
        self.records = records
    }
}
