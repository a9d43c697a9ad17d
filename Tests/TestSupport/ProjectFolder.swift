/// The project's own files.
package enum ProjectFolder {
    /// The folder above `Tests/TestSupport/`.
    package static let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// A file of the embedded workspace: `sources/…`, `maps/…`.
    package static func embedded(_ name: String) -> String { "\(path)/datasets/peine/\(name)" }
}
