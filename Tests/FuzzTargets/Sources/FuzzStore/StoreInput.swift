import FuzzInput
import Records

@testable import Store

/// What must hold of any bytes that lie where the store's files should.
enum StoreInput {
    /// The first byte chooses what the others are taken for, and how many values a column should have.
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let choice = bytes.first else { return }
        let rest = UnsafeBufferPointer(rebasing: bytes.dropFirst())
        if choice & 1 == 0 { list(String(input: rest)) } else { column(rest, wanted: Int(choice >> 1)) }
    }

    /// A list under a seal that fits, as somebody would make it who knows how.
    private static func list(_ lines: String) {
        let content = "\(Snapshot.firstLine)\n\(lines)\n"
        guard let snapshot = Snapshot("\(content)sha256\t\(Digest.of(Array(content.utf8)))\n") else { return }
        let text = snapshot.text()
        precondition(Snapshot(text)?.text() == text, "a list that was read is written and read again")
    }

    private static func column(_ bytes: UnsafeBufferPointer<UInt8>, wanted: Int) {
        InputFile.shared.fill(bytes)
        let check = BlockCheck.of(UnsafeRawBufferPointer(bytes))
        let reader = ColumnReader(
            path: InputFile.shared.path, byteCount: wanted * 2, checks: wanted == 0 ? [] : [check])
        let values: [UInt16]? = readOrRefused { try reader.values() }
        precondition((values == nil) == (wanted * 2 != bytes.count), "a file of another length is refused")
        let terms = ColumnFile.dictionary(of: Array(bytes))
        precondition(ColumnFile.dictionary(of: ColumnFile.bytes(ofDictionary: terms)) == terms, "terms are kept")
    }
}
