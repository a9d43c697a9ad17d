public import Wording

/// Why a drawing is not turned into a picture.
public enum PictureError: UserFacingError, Equatable {
    /// Outside `PictureFormat.scales`.
    case scale(Double)

    public var phrase: Phrase {
        switch self {
        case .scale:
            Phrase(
                de: "--scale nimmt eine Zahl von 0.25 bis 8 (Bildschirm und Folien: 2, Druck: 3).",
                en: "--scale takes a number from 0.25 to 8 (screens and slides: 2, print: 3).")
        }
    }
}
