// How a drawing comes about. `Reading` makes of a table what a kind shows, and `Charts` and `Maps` hold the kinds: each its layout and
// what it says. A layout puts `Marks` over `Scales`, `Legends` explain them, and `Words` are what all kinds say alike; `Sheet` is the page
// around them. Below lie `Colour`, `Type` (how wide a text is, and where it is broken) and `Elements`, which alone know how SVG is
// written.

/// A finished drawing with its words, for pages that show them beside it.
public struct Drawing: Hashable, Sendable {
    /// The complete SVG document.
    public let svg: String
    public let title: String
    /// The alternative text, composed from the figures that are shown.
    public let description: String
    /// Width and height in pixels.
    public let width: Double
    public let height: Double

    init(_ document: SVGDocument) {
        svg = document.render()
        title = document.title
        description = document.description
        width = document.width.rounded(.up)
        height = document.height.rounded(.up)
    }
}
