/// What a ``RegionLocator`` finds at a place.
public struct FoundRegion: Hashable, Sendable {
    private let answer: Int32

    init(answer: Int32) { self.answer = answer }

    /// The number of the finest region that holds the place, the first of its level; `nil` outside all of them.
    public var number: Int? { answer < 0 ? nil : Int(LocatorIndex.area(of: answer)) }

    /// Whether a second region of the same level holds the place too, as where boundaries overlap.
    public var isShared: Bool { answer >= 0 && answer & LocatorIndex.shared != 0 }
}
