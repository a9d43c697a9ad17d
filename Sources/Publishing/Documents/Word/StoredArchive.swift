/// Files in one, without compression (PKWARE APPNOTE 6.3, method 0): parts of a document that another program reads at once.
struct StoredArchive {
    private struct Entry {
        let name: [UInt8]
        let checksum: UInt32
        let size: Int
        let offset: Int
    }

    private var bytes = [UInt8]()
    private var entries = [Entry]()

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    mutating func add(_ name: String, _ content: [UInt8]) {
        let name = Array(name.utf8)
        let entry = Entry(
            name: name, checksum: Self.checksum(content), size: content.count, offset: bytes.count)
        entries.append(entry)
        write(4, 0x0403_4B50)
        writeHead(of: entry)
        bytes += name + content
    }

    /// The archive with its directory.
    func finished() -> [UInt8] {
        var archive = self
        let start = archive.bytes.count
        for entry in entries {
            archive.write(4, 0x0201_4B50)
            archive.write(2, 20)
            archive.writeHead(of: entry)
            // No comment, first disk, no attributes.
            archive.write(2, 0)
            archive.write(2, 0)
            archive.write(2, 0)
            archive.write(4, 0)
            archive.write(4, entry.offset)
            archive.bytes += entry.name
        }
        let size = archive.bytes.count - start
        archive.write(4, 0x0605_4B50)
        archive.write(4, 0)
        archive.write(2, entries.count)
        archive.write(2, entries.count)
        archive.write(4, size)
        archive.write(4, start)
        archive.write(2, 0)
        return archive.bytes
    }

    /// What stands of an entry before its content and in the directory alike: version 2.0, stored, 1 January 1980.
    private mutating func writeHead(of entry: Entry) {
        write(2, 20)
        // Names are UTF-8.
        write(2, 0x0800)
        write(2, 0)
        write(2, 0)
        write(2, 0x21)
        write(4, Int(entry.checksum))
        write(4, entry.size)
        write(4, entry.size)
        write(2, entry.name.count)
        write(2, 0)
    }

    /// A number of so many bytes, the lowest first.
    private mutating func write(_ count: Int, _ number: Int) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }

    /// CRC-32 (ISO/IEC 13239), bit by bit.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var checksum = ~UInt32(0)
        for byte in bytes {
            checksum ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = checksum & 1 == 1
                checksum >>= 1
                if isOdd { checksum ^= 0xEDB8_8320 }
            }
        }
        return ~checksum
    }
}
