internal import CRmath

/// The C library of distributions.
public enum TrendsLibraries {
    /// With the version that it was built against, which is all it tells.
    public static var versions: [(name: String, version: String)] { [("Rmath", R_VERSION_STRING)] }
}
