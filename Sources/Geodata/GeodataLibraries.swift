internal import CGDAL
internal import CGEOS

/// The C libraries of geometry.
public enum GeodataLibraries {
    /// Each with the version of the headers: both are opened at their first use, which asking them for theirs would be.
    public static var versions: [(name: String, version: String)] {
        [("GDAL", "\(GDAL_RELEASE_NAME) (headers)"), ("GEOS", "\(GEOS_VERSION) (headers)")]
    }
}
