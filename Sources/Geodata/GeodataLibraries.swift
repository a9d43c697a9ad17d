internal import CGEOS

/// The C libraries of geometry.
public enum GeodataLibraries {
    /// Each with the version that is in use. GDAL is opened at its first use, which asking for its version would be.
    public static var versions: [(name: String, version: String)] {
        [("GDAL", "(opened at its first use)"), ("GEOS", String(cString: GEOSversion()))]
    }
}
