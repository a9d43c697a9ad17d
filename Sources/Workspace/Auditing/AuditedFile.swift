internal import Disclosure

/// A file's table as the audit takes it, with the names of its codes.
struct AuditedFile {
    let table: PublishedTable
    /// Names of regions by their codes.
    var names: [String: String] = [:]
}
