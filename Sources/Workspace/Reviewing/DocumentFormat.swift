/// A form in which a review is written beside its page.
public enum DocumentFormat: String, CaseIterable, Sendable {
    case xlsx, ipynb, docx, pdf
    /// Each map as a GeoPackage, in the look of its drawing.
    case gpkg
    /// Each chart as a specification for Vega-Lite.
    case vega

    /// Whether it is made where nobody chose forms.
    var isUsual: Bool { self != .gpkg && self != .vega }
}
