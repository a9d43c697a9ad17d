import Records
import Testing
import TestSupport

@testable import Store

@Suite struct ColumnFileTests {
    @Test func `values are little-endian, in files of any number of blocks`() throws {
        let folder = try TemporaryFolder()
        for count in [0, 1, 5, 131_072, 131_073, 400_000] {
            let values = (0..<count).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }
            let writer = try ColumnWriter(folder: folder.path, ending: "key.u64", number: 0)
            for start in stride(from: 0, to: count, by: 77_777) {
                try writer.append(Array(values[start..<min(start + 77_777, count)]))
            }
            let hash = try writer.finish()
            try writer.publish()
            let path = "\(folder.path)/\(hash).key.u64"
            let bytes = try Files.read(path)
            #expect(Digest.of(bytes) == hash)
            #expect(bytes.count == count * 8)
            #expect(
                bytes.prefix(16).elementsEqual(
                    values.prefix(2).flatMap { value in
                        (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
                    }))
            #expect(writer.checks.count == BlockCheck.blocks(ofBytes: bytes.count))
            let read: [UInt64] = try ColumnReader(
                path: path, byteCount: bytes.count, checks: writer.checks
            ).values()
            #expect(read == values)
        }
    }

    /// Source: `XXH3_64bits` of libxxhash 0.8.1, called from Python.
    @Test func `a check is XXH3 of 64 bits`() {
        let check = { (text: String) in Array(text.utf8).withUnsafeBytes { BlockCheck.of($0) } }
        #expect(check("") == 0x2D06_8005_38D3_94C2)
        #expect(check("abc") == 0x78AF_5F94_892F_3950)
    }

    @Test(arguments: [[], [""], ["", ""], ["a"], ["Gewalt/Raub", "ä\r", "\u{301}x", "\u{2028}", "z"]])
    func `dictionaries are lines of UTF-8`(dictionary: [String]) {
        let bytes = ColumnFile.bytes(ofDictionary: dictionary)
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == dictionary.count)
        #expect(ColumnFile.dictionary(of: bytes) == dictionary)
    }
}
