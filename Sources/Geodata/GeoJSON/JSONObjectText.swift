/// One JSON object (RFC 8259) of properties in their order.
public enum JSONObjectText {
    /// The object on a line of its own; the same properties give the same bytes.
    ///
    /// - Precondition: numbers are finite.
    public static func text(of properties: [GeoJSONProperty]) -> String {
        var output = GeoJSONBytes()
        output.add(.object(properties))
        output.add("\n")
        return String(decoding: output.bytes, as: UTF8.self)
    }
}
