/// Colours between two others.
enum Tint {
    /// So much of the first colour, the rest of the second, channel by channel: `#000000`, `#ffffff`, 0.4 → `#999999`.
    static func mixed(_ first: String, _ second: String, share: Double) -> String {
        let channels = zip(channels(first), channels(second)).map { Int((share * $0 + (1 - share) * $1).rounded()) }
        return "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static func channels(_ colour: String) -> [Double] {
        guard let number = Int(colour.dropFirst(), radix: 16) else {
            preconditionFailure("a colour that is not written as #rrggbb")
        }
        return [16, 8, 0].map { Double(number >> $0 & 0xFF) }
    }
}
