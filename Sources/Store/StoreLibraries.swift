internal import CCrypto
internal import CXXHash

/// The C libraries of the store's checks and keys.
public enum StoreLibraries {
    /// Each with the version that is in use; OpenSSL, which is opened at its first use, with that of the headers.
    public static var versions: [(name: String, version: String)] {
        let xxhash = XXH_versionNumber()
        return [
            ("OpenSSL", "\(OPENSSL_VERSION_STR) (headers)"),
            ("xxHash", "\(xxhash / 10_000).\(xxhash / 100 % 100).\(xxhash % 100)"),
        ]
    }
}
