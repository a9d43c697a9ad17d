/// Lengths as the eye sees them: whole tenths of a pixel.
enum Tenths {
    static func count(_ length: Double) -> Int { Int((length * 10).rounded(.toNearestOrAwayFromZero)) }

    /// `125` → `12.5`, `-30` → `-3`, `4` → `0.4`.
    static func text(_ tenths: Int) -> String {
        var bytes: [UInt8] = []
        write(tenths, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same at the end of a text that grows byte by byte.
    ///
    /// - Parameter leadingZero: `0.4`, instead of `.4`.
    static func write(_ tenths: Int, leadingZero: Bool = true, to bytes: inout [UInt8]) {
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        if whole > 0 || rest == 0 || leadingZero { write(whole: whole, to: &bytes) }
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }

    static func write(whole: UInt, to bytes: inout [UInt8]) {
        if whole >= 10 { write(whole: whole / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
    }
}
