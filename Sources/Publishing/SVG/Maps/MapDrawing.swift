public import Wording

/// One kind of map of a table. Whatever it shows, its classes and its words are computed from figures that are shown.
public protocol MapDrawing: Sendable {
    /// The drawing with its title and alternative text.
    func drawing(language: Language) throws(MapError) -> Drawing
    /// What the drawing looks like, said over the columns of its figures' file, for programs for maps.
    func style(language: Language) throws(MapError) -> MapStyle
}

extension MapDrawing {
    /// The drawing as an SVG document.
    public func render(language: Language) throws(MapError) -> String { try drawing(language: language).svg }
}
