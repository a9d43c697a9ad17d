internal import CCrypto
internal import CXXHash

/// The C libraries of the store's checks and keys.
public enum StoreLibraries {
    /// Each with the version that is in use.
    public static var versions: [(name: String, version: String)] {
        // "OpenSSL 3.0.17 1 Jul 2025"
        let openssl = String(cString: OpenSSL_version(OPENSSL_VERSION)).split(separator: " ")
        let xxhash = XXH_versionNumber()
        return [
            ("OpenSSL", openssl.count > 1 ? String(openssl[1]) : "unknown"),
            ("xxHash", "\(xxhash / 10_000).\(xxhash / 100 % 100).\(xxhash % 100)"),
        ]
    }
}
