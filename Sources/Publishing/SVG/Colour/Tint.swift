/// Colours made of others, channel by channel.
enum Tint {
    /// So much of the first colour, the rest of the second: `#000000`, `#ffffff`, 0.4 → `#999999`.
    static func mixed(_ first: String, _ second: String, share: Double) -> String {
        let channels = zip(ColourChannels(first).values, ColourChannels(second).values)
        return ColourChannels(channels.map { share * $0 + (1 - share) * $1 }).text
    }
}
