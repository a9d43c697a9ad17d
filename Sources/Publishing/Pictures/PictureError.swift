public import Wording

/// Why a drawing is not turned into a picture.
public enum PictureError: UserFacingError, Equatable {
    /// The program that does it is not there.
    case notInstalled(program: String)
    /// Outside `PictureForm.scales`.
    case scale(Double)
    /// In the program's words, as far as it said any.
    case failed(program: String, reason: String)

    public var phrase: Phrase {
        switch self {
        case .notInstalled(let program):
            Phrase(
                de:
                    "PNG und PDF macht das Programm \(program) (librsvg), und das ist nicht installiert. "
                    + "Unter Debian und Ubuntu: apt-get install librsvg2-bin. Oder die Zeichnung als SVG verwenden.",
                en:
                    "PNG and PDF are made by the program \(program) (librsvg), which is not installed. "
                    + "On Debian and Ubuntu: apt-get install librsvg2-bin. Or use the drawing as SVG.")
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
