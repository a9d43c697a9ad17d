internal import CGLPK

/// The C library of linear programmes.
public enum DisclosureLibraries {
    /// With the version that is in use.
    public static var versions: [(name: String, version: String)] { [("GLPK", String(cString: glp_version()))] }
}
