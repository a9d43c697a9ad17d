internal import Geodata
internal import Wording

/// The forms in which boundaries are written.
public enum ExportFormat: String, CaseIterable, Sendable {
    case geojson, topojson, gpkg

    /// That which the ending of a file's name means; `nil` for another.
    init?(ending path: String) {
        switch path.lowercased() {
        case let path where path.hasSuffix(".topojson"): self = .topojson
        case let path where path.hasSuffix(".gpkg"): self = .gpkg
        case let path where path.hasSuffix(".geojson") || path.hasSuffix(".json"): self = .geojson
        default: return nil
        }
    }
}

/// Which boundaries are to be exported, and how.
public struct ExportOptions: Sendable {
    /// By default that of the output's ending; GeoJSON on standard output.
    public var format: ExportFormat?
    /// A file; `-` or nothing for standard output.
    public var output: String?
    /// The levels whose regions are written; none for the boundaries as the workspace has them.
    public var levels = [String]()
    /// A code or name: only this region and those inside it.
    public var below: String?
    /// The day whose regions are meant, or a year, which means its 31 December; by default that of the workspace.
    public var territory: String?
    /// `10%` of the vertices are kept, or corners smaller than 50 m × 50 m (`50m`) dropped.
    public var simplification: String?
    /// Positions of a TopoJSON file each way.
    public var quantization: Int?
    /// The reference system of a GeoPackage, as an EPSG code.
    public var system: String?

    public init() {}

    /// `nil` for standard output.
    var file: String? { output == "-" ? nil : output }

    /// - Throws: `ExportError.unknownEnding` where neither `format` nor the output's ending says the format.
    func chosenFormat() throws(ExportError) -> ExportFormat {
        if let format { return format }
        guard let file else { return .geojson }
        guard let format = ExportFormat(ending: file) else { throw .unknownEnding(file) }
        return format
    }

    /// - Throws: `ExportError` for options that do not go together.
    func check() throws(ExportError) {
        let format = try chosenFormat()
        if format == .gpkg, file == nil { throw .fileNeeded }
        if quantization != nil, format != .topojson { throw .otherFormat(option: "--quantize", needed: .topojson) }
        if system != nil, format != .gpkg { throw .otherFormat(option: "--crs", needed: .gpkg) }
        if let quantization, !TopoJSONGrid.Fineness.possible.contains(quantization) {
            throw .quantization(quantization)
        }
    }

    /// - Throws: `ExportError.simplification` for what is neither a share nor a length.
    func detail() throws(ExportError) -> Coverage.Detail? {
        guard let simplification else { return nil }
        let text = simplification.replacing(" ", with: "").replacing(",", with: ".")
        for (unit, scale) in [("%", 0.01), ("km", 1000), ("m", 1)] where text.hasSuffix(unit) {
            let digits = text.dropLast(unit.count)
            guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let number = Double(digits),
                number > 0
            else { break }
            if unit == "%", number <= 100 { return .share(number * scale) }
            if unit != "%", number * scale <= 1e6 { return .tolerance(metres: number * scale) }
            break
        }
        throw .simplification(simplification)
    }
}
