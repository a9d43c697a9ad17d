internal import Glibc
public import Publishing
internal import Wording

/// Drawings as PNG and PDF, by librsvg's `rsvg-convert`.
///
/// The program reads the drawing from a nameless file in `TMPDIR`, so that it has no folder beside it to open others from, and it writes
/// no clock into its output: the same drawing has the same bytes wherever the same librsvg and the same fonts are.
///
/// ```swift
/// let bytes = try PictureRendering.bytes(of: chart.render(language: .german), as: .png(scale: 2))
/// ```
public enum PictureRendering {
    /// - Parameter svg: a complete SVG document, such as `Drawing.svg`.
    /// - Returns: a whole file; who keeps it writes it in one go.
    /// - Throws: `PictureError`; `ProgramError` where librsvg is not there or fails; `FileError` where `TMPDIR` cannot be written to.
    public static func bytes(of svg: String, as form: PictureFormat) throws -> [UInt8] {
        try bytes(of: svg, as: form, searching: OutsideProgram.searchPath)
    }

    /// - Parameter path: folders parted by colons, as in `PATH`.
    static func bytes(of svg: String, as form: PictureFormat, searching path: String) throws -> [UInt8] {
        let arguments: [String]
        switch form {
        case .png(let scale):
            guard PictureFormat.scales.contains(scale) else { throw PictureError.scale(scale) }
            arguments = ["--format", "png", "--zoom", "\(scale)"]
        case .pdf: arguments = ["--format", "pdf"]
        }
        let run = try ChildProcess(
            try program.found(in: path), arguments, input: .bytes(Array(svg.utf8)), environment: environment(path)
        ).run()
        guard run.exitCode == 0, run.output.starts(with: signature(of: form)) else {
            throw ProgramError.failed(program, reason: run.complaints.first ?? "")
        }
        return run.output
    }

    static let program = OutsideProgram(
        name: "rsvg-convert", purpose: Phrase(de: "PNG und PDF", en: "PNG and PDF"), package: "librsvg2-bin",
        instead: Phrase(
            de: "Die Zeichnung gibt es auch als SVG.", en: "The drawing can be had as SVG as well."))

    /// No more than is needed: a locale that reads UTF-8, the fonts' settings, and a day for the PDF that is none.
    private static func environment(_ path: String) -> [String] {
        let kept = ["HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"]
        let given = kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        return ["PATH=\(path)", "LC_ALL=C.UTF-8", "SOURCE_DATE_EPOCH=0"] + given
    }

    /// What a file of the form starts with, so that half a picture is never taken for one.
    private static func signature(of form: PictureFormat) -> [UInt8] {
        switch form {
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .pdf: Array("%PDF-".utf8)
        }
    }
}
