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
