internal import Store

/// What tells a row of a file from others, made of its fields' texts and of nothing else.
struct RowKeying {
    let hash: KeyedHash
    /// All columns but those that the profile drops, in the order of their names: a supplier may move them.
    let columns: [Int]
    /// The hash of their names.
    let names: UInt64
    /// The columns by which the supplier knows a record.
    private let recordColumns: [Int]?
    /// The columns that the profile takes over.
    private let usedColumns: [Int]

    init(profile: Profile, header: [String], hash: KeyedHash) {
        let place = { (name: String) in HeaderSearch.index(of: name, in: header) }
        let dropped = Set(profile.dropped.compactMap(place))
        let columns = header.indices.filter { !dropped.contains($0) }
            .sorted { (header[$0], $0) < (header[$1], $1) }
        self.hash = hash
        self.columns = columns
        names = hash.key(of: columns.map { hash.field(header[$0]) })
        if case .by(let names) = profile.duplicates {
            recordColumns = names.compactMap(place)
        } else {
            recordColumns = nil
        }
        usedColumns = Set(profile.sources.values.flatMap(\.columns).compactMap(place)).sorted()
    }

    /// The key by which deliveries are compared.
    func row(_ fields: [String]) -> UInt64 {
        var hashes = [names]
        hashes.reserveCapacity(columns.count + 1)
        for column in columns { hashes.append(field(fields[column])) }
        return hash.key(of: hashes)
    }

    /// The key of the record as the supplier knows it; `KeyedHash.unknown` where it says nothing.
    func record(_ fields: [String]) -> UInt64 {
        guard let recordColumns, recordColumns.contains(where: { !fields[$0].isEmpty }) else {
            return KeyedHash.unknown
        }
        return hash.key(of: recordColumns.map { field(fields[$0]) })
    }

    /// The key of what the profile takes over.
    func content(_ fields: [String]) -> UInt64 { hash.key(of: usedColumns.map { field(fields[$0]) }) }

    /// The key of all fields, dropped ones too.
    func wholeRow(_ fields: [String]) -> UInt64 { hash.key(of: fields.map { hash.field($0) }) }

    private func field(_ text: String) -> UInt64 { hash.field(RowNormaliser.tidied(text)) }
}
