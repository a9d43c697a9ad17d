/// A file of a rendered review.
public struct RenderedFile: Sendable {
    /// Its name in the review's folder.
    public let name: String
    /// What stands in it.
    public let bytes: [UInt8]
    /// Exact figures are in it: only the house may read it.
    public let isConfidential: Bool

    init(_ name: String, _ text: String) {
        self.init(name, Array(text.utf8))
    }

    init(_ name: String, _ bytes: [UInt8], isConfidential: Bool = false) {
        self.name = name
        self.bytes = bytes
        self.isConfidential = isConfidential
    }

    /// The same for the house alone.
    var confidential: RenderedFile { RenderedFile(name, bytes, isConfidential: true) }
}
