/// How many entries a text of YAML may have. Its reader takes thousandths of a second for a hundred of them.
enum YAMLEntries {
    /// More than people write: the largest settings have some hundreds.
    static let most = 10_000

    /// Whether a text may have more, before anything is made of it. Each entry but the first has a sign before or behind it: a colon, a
    /// comma, a bracket or a dash. Those inside of texts count too.
    static func areMany(in text: String) -> Bool {
        var (signs, isStart) = (0, true)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"): signs += 1
            case UInt8(ascii: "-"), UInt8(ascii: "?"): if isStart { signs += 1 }
            default: break
            }
            isStart = byte <= 0x20
        }
        return signs > most
    }
}
