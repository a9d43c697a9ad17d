public import Wording

/// Why a drawing is not turned into a picture.
public enum PictureError: UserFacingError, Equatable {
    /// Outside `PictureForm.scales`.
    case scale(Double)
    /// In the program's words, as far as it said any.
    case failed(program: String, reason: String)

    public var phrase: Phrase {
        switch self {
        case .scale:
            Phrase(
                de: "Der Maßstab eines Bildes liegt zwischen 0,25 und 8 (Bildschirm und Folien: 2, Druck: 3).",
                en: "The scale of a picture is from 0.25 to 8 (screens and slides: 2, print: 3).")
        case .failed(let program, let reason):
            Phrase(
                de: "\(program) konnte aus der Zeichnung kein Bild machen\(reason.isEmpty ? "" : ": \(reason)"). "
                    + "Bitte freien Platz für vorläufige Dateien (TMPDIR) prüfen oder die Zeichnung als SVG verwenden.",
                en: "\(program) could not make a picture of the drawing\(reason.isEmpty ? "" : ": \(reason)"). "
                    + "Check the space for temporary files (TMPDIR), or use the drawing as SVG.")
        }
    }
}
