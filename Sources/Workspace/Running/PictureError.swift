public import Wording

/// Why a drawing is not turned into a picture.
public enum PictureError: UserFacingError, Equatable {
    /// Outside `PictureForm.scales`.
    case scale(Double)

    public var phrase: Phrase {
        switch self {
        case .scale:
            Phrase(
                de: "Der Maßstab eines Bildes liegt zwischen 0,25 und 8 (Bildschirm und Folien: 2, Druck: 3).",
                en: "The scale of a picture is from 0.25 to 8 (screens and slides: 2, print: 3).")
        }
    }
}
