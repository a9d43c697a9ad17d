/// What a drawing is turned into for programs that take no SVG.
public enum PictureFormat: Hashable, Sendable {
    /// Pixels; `scale` of them, in each direction, for one of the drawing. 2 is sharp on screens and in slides, about 3 in print.
    case png(scale: Double)
    /// One page of the drawing's size, its letters and lines as such.
    case pdf

    /// Scales that make sense: below the least nothing can be read, above the largest a picture has hundreds of millions of
    /// pixels.
    public static let scales = 0.25...8.0
}
