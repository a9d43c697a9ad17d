internal import Disclosure

/// A file's table as the audit takes it, with the names of its codes.
struct AuditedFile {
    let table: PublishedTable
    /// Names of regions by their codes.
    var names: [String: String] = [:]
    /// Whether its counts were rounded or have noise, so that nothing is withheld in it.
    var isAltered = false
    /// What the file says of who may see it, where that is not everybody.
    var audience: String?
}
