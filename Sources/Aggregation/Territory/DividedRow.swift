/// A record of a territory that was divided, or of a merged one that cannot be divided back: where it may lie, and where it
/// is counted.
struct DividedRow {
    /// The numbers of the regions in which it may lie; of a record that is counted beside those, the last is that place.
    let regions: [Int]
    /// How much of it each of them counts: of a record the whole or nothing, of a figure a part. `nil` for a figure that is
    /// not there.
    let counts: [Int?]
    /// Whether it is counted beside the regions in which it may lie, at the one above them.
    let isBeside: Bool
}
