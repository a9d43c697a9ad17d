/// Colours made of others, channel by channel.
enum Tint {
    /// So much of the first colour, the rest of the second: `#000000`, `#ffffff`, 0.4 → `#999999`.
    static func mixed(_ first: String, _ second: String, share: Double) -> String {
        let channels = zip(ColourChannels(first).values, ColourChannels(second).values)
        return ColourChannels(channels.map { share * $0 + (1 - share) * $1 }).text
    }

    /// Two ways away from paper, added: each colour gives its share of the distance from paper to itself, and both shares together
    /// are darker than either. `#ffffff`, half of `#0b5fa5`, nothing of the other → `#85afd2`.
    ///
    /// - Parameter shares: from 0 to 1.
    static func added(to paper: String, _ colours: (String, String), shares: (Double, Double)) -> String {
        let ground = ColourChannels(paper).values
        let (first, second) = (ColourChannels(colours.0).values, ColourChannels(colours.1).values)
        return ColourChannels(
            ground.indices.map { index in
                ground[index] + shares.0 * (first[index] - ground[index]) + shares.1 * (second[index] - ground[index])
            }
        ).text
    }
}
