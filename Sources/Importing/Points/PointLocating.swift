public import Geodata
public import Regions
internal import Store
internal import Wording

/// Writes the rows of a delimited file again, with the region in which each row's point lies.
///
/// The rows come as `Cleaning` makes them; `region_code` and `region_name` stand behind them, empty where no region holds the
/// point. The points themselves are kept nowhere.
public final class PointLocating {
    /// Points outside that are named, and rows without a point.
    private static let mostNamed = 5
    private static let added = ["region_code", "region_name"]

    /// What became of the rows.
    public struct Report {
        public var cleaning = Cleaning.Report()
        public var inside = 0
        public var outside = 0
        /// The first points outside: the line, the region whose border is nearest, metres to it.
        public var firstOutside: [(line: Int, nearest: RegionCode, metres: Double)] = []
        /// Points that two regions of a level hold, as where boundaries overlap; the one with the smaller code was taken.
        public var shared = 0
        /// Rows whose two columns hold no point of the reference system, and the first of them.
        public var unreadable = 0
        public var firstUnreadable: [(line: Int, reason: UnreadablePoint)] = []
    }

    private let locator: RegionLocator
    private let names: [String]
    private let lane: PlainLane
    private let reference: CoordinateReference
    private let wanted: (x: String?, y: String?)
    private var pair: PointPair?
    private var report = Report()

    /// - Parameters:
    ///   - names: those of the locator's regions, in their order; they are written beside the codes.
    ///   - x: the header of longitudes or eastings, or `#1` for the first column; `nil` for one of the usual names.
    ///   - y: likewise of latitudes or northings.
    public convenience init(
        _ locator: RegionLocator, names: [String], reference: CoordinateReference, x: String?, y: String?
    ) {
        self.init(locator, names: names, reference: reference, x: x, y: y, lane: PlainLane())
    }

    init(
        _ locator: RegionLocator, names: [String], reference: CoordinateReference, x: String?, y: String?,
        lane: PlainLane
    ) {
        precondition(names.count == locator.codes.count, "a name for each region")
        self.locator = locator
        self.lane = lane
        self.names = names
        self.reference = reference
        wanted = (x, y)
    }

    /// - Parameter name: the file as messages call it.
    /// - Throws: `PointColumnError`, and `PointSystemError` where (nearly) all of the first points are beyond the regions for a reason
    ///   that can be told, both before anything is written; `TextFileError`, `FileError`, and what `write` throws.
    public func run(path: String, name: String, write: @escaping ([UInt8]) throws -> Void) throws -> Report {
        report = Report()
        report.cleaning = try Cleaning.run(path: path, name: name, addition: self, lane: lane, write: write)
        return report
    }
}

extension PointLocating: ColumnAddition {
    func names(behind header: [String], hasNames: Bool) throws -> [String] {
        let taken = header.filter { Self.added.contains(Header.folded($0)) }
        guard taken.isEmpty else { throw PointColumnError.taken(taken.map(VisibleText.written)) }
        pair = try PointPair(in: header, wanted: wanted)
        return Self.added
    }

    func check(_ rows: ArraySlice<SourceRow>) throws {
        guard let pair, let extent = locator.extent else { return }
        let numbers = rows.compactMap { row in try? pair.numbers(in: row) }
        guard let doubt = CoordinateDoubt.about(numbers, as: reference, extent: extent) else { return }
        throw PointSystemError(doubt, rows: numbers.count, columns: pair.names)
    }

    func fields(behind row: SourceRow) -> [String] {
        guard let pair else { preconditionFailure("names come before fields") }
        let place: Place
        do throws(UnreadablePoint) {
            let numbers = try pair.numbers(in: row)
            guard let known = reference.place(numbers.x, numbers.y) else { throw UnreadablePoint.outsideSystem }
            place = known
        } catch {
            report.unreadable += 1
            if report.firstUnreadable.count < Self.mostNamed { report.firstUnreadable.append((row.line, error)) }
            return ["", ""]
        }
        let found = locator.found(longitude: place.longitude, latitude: place.latitude)
        guard let region = found.number else {
            report.outside += 1
            name(place, line: row.line)
            return ["", ""]
        }
        report.inside += 1
        if found.isShared { report.shared += 1 }
        return [locator.codes[region].text, names[region]]
    }

    private func name(_ place: Place, line: Int) {
        guard report.firstOutside.count < Self.mostNamed, let nearest = locator.nearest(to: place) else { return }
        report.firstOutside.append((line, nearest.region, nearest.metres))
    }

    func writer(of dialect: ScanDialect) -> PointBlockWriter {
        let tails = zip(locator.codes, names).map { code, name in
            [0x2C] + Cleaning.written(code.text) + [0x2C] + Cleaning.written(name) + [0x0D, 0x0A]
        }
        return PointBlockWriter(
            locator, tails: tails + [[0x2C, 0x2C, 0x0D, 0x0A]], reference: reference,
            columns: (pair?.x ?? 0, pair?.y ?? 0), dialect: dialect, mostNamed: Self.mostNamed)
    }

    func took(_ rows: WrittenRows) {
        report.inside += rows.inside
        report.outside += rows.outside
        report.shared += rows.shared
        for (line, place) in rows.firstOutside { name(place, line: line) }
    }
}
