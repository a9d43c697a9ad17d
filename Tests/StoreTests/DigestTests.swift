import Store
import Testing

@Suite struct DigestTests {
    /// Source: FIPS 180-4, the examples of the Secure Hash Standard.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `digests are SHA-256`(text: String, expected: String) {
        #expect(Digest.of(Array(text.utf8)) == expected)
    }

    @Test func `pieces give the digest of the whole`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        for split in stride(from: 0, through: 1000, by: 125) {
            let digest = Digest()
            digest.update(bytes[..<split])
            digest.update(bytes[split...])
            #expect(digest.hexadecimal() == Digest.of(bytes))
        }
    }

    @Test func `texts do not run into each other`() {
        let one = Digest()
        let other = Digest()
        one.update("ab")
        one.update("c")
        other.update("a")
        other.update("bc")
        let (left, right) = (one.hexadecimal(), other.hexadecimal())
        #expect(left != right)
    }
}
