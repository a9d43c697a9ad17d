public import Geodata
public import Regions
internal import Store
public import Wording

/// Writes the rows of a delimited file again, with the region in which each row's point lies.
///
/// The rows come as `Cleaning` makes them; `region_code` and `region_name` stand behind them, empty where no region holds the
/// point. The points themselves are kept nowhere.
public final class PointLocating {
    /// Points outside that are named.
    private static let mostNamed = 5

    /// What became of the rows.
    public struct Report {
        public var cleaning = Cleaning.Report()
        public var inside = 0
        public var outside = 0
        /// The first points outside: the line, the region whose border is nearest, metres to it.
        public var firstOutside: [(line: Int, nearest: RegionCode, metres: Double)] = []
        /// Rows whose two columns hold no point of the reference system, and the line of the first.
        public var unreadable = 0
        public var firstUnreadable: Int?
    }

    private let locator: RegionLocator
    private let names: [String]
    private let lane: PlainLane
    private let reference: CoordinateReference
    private let wanted: (x: String?, y: String?)
    private var columns = (x: 0, y: 0)
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
    /// - Throws: `TextFileError`, `PointColumnError`, `FileError`, and what `write` throws.
    public func run(path: String, name: String, write: @escaping ([UInt8]) throws -> Void) throws -> Report {
        report = Report()
        report.cleaning = try Cleaning.run(path: path, name: name, addition: self, lane: lane, write: write)
        return report
    }
}

extension PointLocating: ColumnAddition {
    /// Usual headers of the two columns, folded.
    private static let usual = [
        ("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"), ("x", "y"),
        ("länge", "breite"), ("laenge", "breite"), ("längengrad", "breitengrad"), ("laengengrad", "breitengrad"),
        ("rechtswert", "hochwert"), ("ostwert", "nordwert"), ("easting", "northing"), ("e", "n"),
        ("x_koordinate", "y_koordinate"), ("xcoord", "ycoord"), ("utm_x", "utm_y"),
    ]

    func names(behind header: [String], hasNames: Bool) throws -> [String] {
        let folded = header.map(Header.folded)
        func place(_ name: String) throws -> Int {
            if name.first == "#", let number = Int(name.dropFirst()), header.indices.contains(number - 1) {
                return number - 1
            }
            let places = folded.indices.filter { folded[$0] == Header.folded(name) }
            guard let place = places.first, places.count == 1 else {
                throw PointColumnError.unknown(
                    name, header: header, suggestion: Suggestion.nearest(to: name, in: header),
                    isShared: places.count > 1)
            }
            return place
        }
        if let x = wanted.x, let y = wanted.y {
            columns = (try place(x), try place(y))
        } else if let pair = Self.usual.first(where: { folded.contains($0.0) && folded.contains($0.1) }) {
            columns = (try place(wanted.x ?? pair.0), try place(wanted.y ?? pair.1))
        } else {
            throw PointColumnError.notFound(header: header)
        }
        return ["region_code", "region_name"]
    }

    func fields(behind row: SourceRow) -> [String] {
        guard max(columns.x, columns.y) < row.fields.count,
            let x = PointReader.coordinate(RowNormaliser.tidied(row.fields[columns.x])),
            let y = PointReader.coordinate(RowNormaliser.tidied(row.fields[columns.y])),
            let place = reference.place(x, y)
        else {
            report.unreadable += 1
            if report.firstUnreadable == nil { report.firstUnreadable = row.line }
            return ["", ""]
        }
        if let region = locator.number(longitude: place.longitude, latitude: place.latitude) {
            report.inside += 1
            return [locator.codes[region].text, names[region]]
        }
        report.outside += 1
        name(place, line: row.line)
        return ["", ""]
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
            locator, tails: tails + [[0x2C, 0x2C, 0x0D, 0x0A]], reference: reference, columns: columns,
            dialect: dialect,
            mostNamed: Self.mostNamed)
    }

    func took(_ rows: WrittenRows) {
        report.inside += rows.inside
        report.outside += rows.outside
        for (line, place) in rows.firstOutside { name(place, line: line) }
    }
}

/// Why the points of a table cannot be read.
public enum PointColumnError: UserFacingError, Equatable {
    case notFound(header: [String])
    case unknown(String, header: [String], suggestion: String?, isShared: Bool)

    public var phrase: Phrase {
        let list = { (header: [String]) in header.map(VisibleText.written).joined(separator: ", ") }
        switch self {
        case .notFound(let header):
            return Phrase(
                de:
                    "Keine zwei Spalten für Koordinaten erkannt; erwartet werden etwa lon und lat oder x und y. Bitte mit --x und --y "
                    + "nennen, bei fehlender Kopfzeile als #1 und #2. Spalten der Datei: \(list(header)).",
                en:
                    "No two columns of coordinates were found; expected are such as lon and lat or x and y. Name them by --x and "
                    + "--y, without a header as #1 and #2. Columns of the file: \(list(header)).")
        case .unknown(let name, let header, _, true):
            return Phrase(
                de:
                    "Mehrere Spalten heißen „\(name)“. Bitte den Platz angeben, etwa #3. Spalten der Datei: \(list(header)).",
                en:
                    "Several columns are called “\(name)”. Give the place instead, such as #3. Columns of the file: \(list(header))."
            )
        case .unknown(let name, let header, let suggestion, false):
            return Phrase(
                de: "Die Spalte „\(name)“ fehlt." + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? "")
                    + " Spalten der Datei: \(list(header)).",
                en: "There is no column “\(name)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                    + " Columns of the file: \(list(header)).")
        }
    }
}
