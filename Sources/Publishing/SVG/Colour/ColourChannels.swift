/// The red, green and blue of a colour that is written as `#rrggbb`, each from 0 to 255.
struct ColourChannels {
    let values: [Double]

    init(_ values: [Double]) { self.values = values }

    init(_ colour: String) {
        guard colour.utf8.count == 7, colour.hasPrefix("#"), let number = Int(colour.dropFirst(), radix: 16) else {
            preconditionFailure("a colour that is not written as #rrggbb")
        }
        values = [16, 8, 0].map { Double(number >> $0 & 0xFF) }
    }

    /// Written out, each channel to the nearest whole number within its bounds.
    var text: String {
        "#"
            + values.map { value in
                let number = Int(max(0, min(255, value)).rounded())
                return (number < 16 ? "0" : "") + String(number, radix: 16)
            }.joined()
    }
}
