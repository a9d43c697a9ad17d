internal import Records

/// A column of values on its way to disk: its file, and what its values are as a whole.
///
/// Codes are written as single bytes while they fit, and once as two bytes from the first on when one no longer does.
final class GrowingColumn {
    private static let mostShortCodes = UInt16(UInt8.max)
    static let unknownShortCode = UInt8.max

    private(set) var file: ColumnWriter
    private(set) var summary = ValueSummary()
    private(set) var type: StoredType
    /// Gives a new temporary file for a column of an ending.
    private let makeFile: (_ ending: String) throws -> ColumnWriter

    init(_ type: ColumnType, makeFile: @escaping (_ ending: String) throws -> ColumnWriter) throws {
        self.type = type == .code ? .shortCode : StoredType(type)
        self.makeFile = makeFile
        file = try makeFile(ColumnFile.ending(of: self.type))
    }

    /// Whether any value is known, and the file has to be kept.
    var isKept: Bool { summary.range != nil }

    func append(days: [UInt16]) throws {
        summary.take(days, unknown: Column.unknownDay)
        try file.append(days)
    }

    func append(hours: [UInt8]) throws {
        summary.take(hours, unknown: Column.unknownHour)
        try file.append(hours)
    }

    func append(counts: [UInt32]) throws {
        summary.take(counts, unknown: Column.unknownCount)
        try file.append(counts)
    }

    func append(quantities: [Int32]) throws {
        summary.take(quantities, unknown: Column.unknownQuantity)
        try file.append(quantities)
    }

    func append(codes: [UInt16]) throws {
        summary.take(codes, unknown: Column.unknownCode)
        if type == .shortCode, summary.range.map({ $0.upperBound >= Self.mostShortCodes }) ?? false { try widen() }
        if type == .shortCode {
            try file.append(codes.map { UInt8(truncatingIfNeeded: min($0, Self.mostShortCodes)) })
        } else {
            try file.append(codes)
        }
    }

    private func widen() throws {
        type = .code
        let wide = try makeFile(ColumnFile.ending(of: .code))
        _ = try file.finish()
        try ColumnReader(path: file.temporaryPath, byteCount: file.byteCount, checks: file.checks).forEachBlock {
            block in
            try wide.append(block.map(Self.code))
        }
        file = wide
    }

    /// A code as it is in memory.
    static func code(_ short: UInt8) -> UInt16 { short == unknownShortCode ? Column.unknownCode : UInt16(short) }

    /// How the finished column is entered in a snapshot.
    func stored(as name: String, dictionary: ColumnWriter?) throws -> StoredColumn {
        guard isKept else {
            return StoredColumn(name: name, type: type, hash: nil, dictionary: nil, checks: [], summary: summary)
        }
        let hash = try file.finish()
        return StoredColumn(
            name: name, type: type, hash: hash, dictionary: try dictionary?.finish(), checks: file.checks,
            summary: summary)
    }
}
