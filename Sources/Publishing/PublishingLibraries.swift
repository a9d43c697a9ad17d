internal import CMark
internal import CXLSX

/// The C libraries that write documents.
public enum PublishingLibraries {
    /// Each with the version that is in use.
    public static var versions: [(name: String, version: String)] {
        [
            ("cmark-gfm", String(cString: cmark_version_string())),
            ("libxlsxwriter", String(cString: lxw_version())),
        ]
    }
}
