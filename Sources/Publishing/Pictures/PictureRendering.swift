internal import Glibc

/// Drawings as PNG and PDF, by librsvg's `rsvg-convert`.
///
/// The program reads the drawing from a pipe, so that it opens no other file, and it writes no clock into its output: the
/// same drawing has the same bytes wherever the same librsvg and the same fonts are.
///
/// ```swift
/// let bytes = try PictureRendering.bytes(of: chart.render(language: .german), as: .png(scale: 2))
/// ```
public enum PictureRendering {
    /// - Parameter svg: a complete SVG document, such as `Drawing.svg`.
    /// - Returns: a whole file; who keeps it writes it in one go.
    /// - Throws: `PictureError`.
    public static func bytes(of svg: String, as form: PictureForm) throws(PictureError) -> [UInt8] {
        try bytes(of: svg, as: form, searching: getenv("PATH").map { String(cString: $0) } ?? "")
    }

    /// - Parameter path: folders parted by colons, as in `PATH`.
    static func bytes(
        of svg: String, as form: PictureForm, searching path: String
    ) throws(PictureError) -> [UInt8] {
        var arguments: [String]
        switch form {
        case .png(let scale):
            guard PictureForm.scales.contains(scale) else { throw .scale(scale) }
            arguments = ["--format", "png", "--zoom", "\(scale)"]
        case .pdf: arguments = ["--format", "pdf"]
        }
        let places = path.split(separator: ":").map { "\($0)/\(name)" }
        guard let program = places.first(where: { access($0, X_OK) == 0 }) else {
            throw .notInstalled(program: name)
        }
        arguments.insert(program, at: 0)
        let run = try ChildProcess.run(arguments, environment: environment(path), input: Array(svg.utf8))
        guard run.exitCode == 0, run.output.starts(with: signature(of: form)) else {
            throw .failed(program: name, reason: firstLine(of: run.errors))
        }
        return run.output
    }

    private static let name = "rsvg-convert"

    /// No more than is needed: a locale that reads UTF-8, the fonts' settings, and a day for the PDF that is none.
    private static func environment(_ path: String) -> [String] {
        let kept = ["HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR"]
        let given = kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        return ["PATH=\(path)", "LC_ALL=C.UTF-8", "SOURCE_DATE_EPOCH=0"] + given
    }

    /// What a file of the form starts with, so that half a picture is never taken for one.
    private static func signature(of form: PictureForm) -> [UInt8] {
        switch form {
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .pdf: Array("%PDF-".utf8)
        }
    }

    private static func firstLine(of bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }
}
