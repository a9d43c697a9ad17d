internal import Geodata
internal import Importing
internal import Regions
internal import Store
public import Wording

extension Workspace {
    /// Writes the rows of a file of points again, with the region of each.
    ///
    /// Of the workspace no more is opened than the index that is kept, where there is one.
    /// - Parameter directory: the folder that holds `kreisblick.yaml`.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `WorkspaceError.noBoundaries`, `.noBoundariesOfLevel`, `QueryError.unknownLevel`, `PointColumnError`,
    ///   `PointSystemError`, `TextFileError`, `FileError`, and what `write` throws.
    public static func locate(
        in directory: String, _ options: LocateOptions, write: @escaping ([UInt8]) throws -> Void
    ) throws -> [Phrase] {
        guard let reference = CoordinateReference(epsg: options.system ?? "4326") else {
            throw WorkspaceError.unknownReferenceSystem(options.system ?? "", known: CoordinateReference.known)
        }
        let regions = try LocatorMemory(directory: directory, level: options.level).regions()
        let locating = PointLocating(
            regions.locator, names: regions.names, reference: reference, x: options.x, y: options.y)
        let input = options.file == "-" ? try SpooledInput() : nil
        let report = try locating.run(
            path: input?.path ?? options.file, name: input == nil ? options.file : "<stdin>", write: write)
        return LocateLines(report: report, regions: regions, reference: reference, system: options.system).lines
    }
}
