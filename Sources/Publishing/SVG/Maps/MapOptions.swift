public import Wording

/// What a caller may choose about a map.
public struct MapOptions: Hashable, Sendable {
    /// The start of every id in the drawing; different for each drawing of a page.
    public var id = "map"
    /// In place of the composed ones.
    public var title: Phrase?
    public var subtitle: Phrase?
    /// How figures are put into classes; each kind of map has its own usual way where `nil`.
    public var classes: ClassMethod?
    /// Colours regions by what was established of them, in place of classes.
    public var verdicts: RegionVerdicts?
    /// Draws bare counts in classes, with a warning in the drawing.
    public var allowCounts = false
    /// The drawing's width in pixels, at least 440; the theme's where `nil`.
    public var width: Double?
    public var theme = Theme.print

    public init() {}
}
