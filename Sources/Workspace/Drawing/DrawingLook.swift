public import Publishing
internal import Wording

/// What a command or a review may choose about any drawing.
public struct DrawingLook: Hashable, Sendable {
    /// In place of the composed ones.
    public var title: String?
    /// In place of the composed one.
    public var subtitle: String?
    /// The colours: for paper, for a screen, or for a dark one.
    public var theme = Theme.print
    /// In pixels; the theme's where `nil`.
    public var width: Double?

    public init() {}

    /// What `width` may be, in pixels.
    public static let possibleWidths = 320...2000

    var titlePhrase: Phrase? { title.map { Phrase(name: $0) } }
    var subtitlePhrase: Phrase? { subtitle.map { Phrase(name: $0) } }
}
