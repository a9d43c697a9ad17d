extension JSONValue {
    /// The value as JSON text (RFC 8259), without blanks.
    public var text: String {
        var output = GeoJSONBytes()
        output.add(self)
        return String(decoding: output.bytes, as: UTF8.self)
    }
}
