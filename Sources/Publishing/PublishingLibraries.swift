internal import CMark
internal import CXLSX

/// The C libraries that write documents.
public enum PublishingLibraries {
    /// Each with the version that is in use; libxlsxwriter, which is opened at its first use, with that of the headers.
    public static var versions: [(name: String, version: String)] {
        [
            ("cmark-gfm", String(cString: cmark_version_string())),
            ("libxlsxwriter", "\(LXW_VERSION) (headers)"),
        ]
    }
}
