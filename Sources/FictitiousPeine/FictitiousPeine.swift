/// The invented deliveries of five suppliers of Landkreis Peine for 2012 to 2019.
///
/// One seed gives the same bytes on every machine. The place names are real, every row is made up; the file names begin
/// with `fiktiv-` and each file says inside that it is invented.
///
/// Example: `FictitiousPeine(seed: 2017).files()` are the files of the embedded workspace.
public struct FictitiousPeine: Sendable {
    /// The seed of the embedded workspace.
    public static let defaultSeed: UInt64 = 2017

    public let seed: UInt64

    public init(seed: UInt64 = FictitiousPeine.defaultSeed) {
        self.seed = seed
    }

    /// The five files as they stand in `sources/`.
    public func files() -> [(name: String, bytes: [UInt8])] {
        deliveries().map { ($0.name, $0.bytes) }
    }

    /// The five files with what was planted in each.
    public func deliveries() -> [Delivery] {
        [policeDelivery(), schoolsDelivery(), socialWorkDelivery(), coursesDelivery(), coordinationDelivery()]
    }
}
