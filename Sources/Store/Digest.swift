internal import CCrypto
internal import Glibc

/// SHA-256, by which columns and deliveries are known.
public struct Digest: ~Copyable {
    private let context: OpaquePointer

    private static let names = ["libcrypto.so.3", "libcrypto.so"]

    /// libcrypto, opened once in a process.
    private static let crypto: KreisblickCrypto = {
        let library = names.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
        guard let library, let table = kreisblick_crypto_fill(library) else {
            preconditionFailure("libcrypto.so.3 is not there; install libssl3")
        }
        return table.pointee
    }()

    /// - Precondition: OpenSSL's libcrypto is there, as every package of Kreisblick asks for.
    public init() {
        let crypto = Self.crypto
        guard let context = crypto.EVP_MD_CTX_new(), crypto.EVP_DigestInit_ex(context, crypto.EVP_sha256(), nil) == 1
        else {
            preconditionFailure("OpenSSL gives no SHA-256")
        }
        self.context = context
    }

    deinit { Self.crypto.EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public func update(_ bytes: UnsafeRawBufferPointer) {
        _ = Self.crypto.EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// Adds bytes.
    public func update(_ bytes: some Collection<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if isDone == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    /// A text with its length in front, so that `ab` + `c` differs from `a` + `bc`.
    public func update(_ text: String) {
        update("\(text.utf8.count):\(text)".utf8)
    }

    /// 64 hexadecimal digits. The digest is used up.
    public consuming func hexadecimal() -> String { hexadecimalSoFar() }

    /// - Precondition: nothing is added afterwards.
    func hexadecimalSoFar() -> String {
        var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        _ = Self.crypto.EVP_DigestFinal_ex(context, &bytes, &count)
        let digits = Array("0123456789abcdef")
        return String(bytes.prefix(Int(count)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Whether a text is a SHA-256 as it is written here: 64 hexadecimal digits in small letters.
    static func isHexadecimal(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// The SHA-256 of bytes: 64 hexadecimal digits.
    public static func of(_ bytes: some Collection<UInt8>) -> String {
        let digest = Digest()
        digest.update(bytes)
        return digest.hexadecimal()
    }
}
