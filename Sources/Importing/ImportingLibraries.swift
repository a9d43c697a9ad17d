internal import CExpat
internal import CLibCSV
internal import CZlib

/// The C libraries that read suppliers' files.
public enum ImportingLibraries {
    /// Each with the version that is in use; libcsv tells the one it was built against alone.
    public static var versions: [(name: String, version: String)] {
        [
            ("expat", String(cString: XML_ExpatVersion()).replacing("expat_", with: "")),
            ("libcsv", "\(CSV_MAJOR).\(CSV_MINOR).\(CSV_RELEASE)"),
            ("zlib", String(cString: zlibVersion())),
        ]
    }
}
