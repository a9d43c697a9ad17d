internal import Wording

/// The two columns of a table that hold its points.
struct PointPair {
    /// Usual headers of the two columns, folded.
    private static let usual = [
        ("lon", "lat"), ("lng", "lat"), ("long", "lat"), ("longitude", "latitude"), ("x", "y"),
        ("länge", "breite"), ("laenge", "breite"), ("längengrad", "breitengrad"), ("laengengrad", "breitengrad"),
        ("rechtswert", "hochwert"), ("ostwert", "nordwert"), ("easting", "northing"), ("e", "n"),
        ("x_koordinate", "y_koordinate"), ("xcoord", "ycoord"), ("utm_x", "utm_y"),
    ]

    let x: Int
    let y: Int
    /// As the two options name them, to be read: the headers, or `#1` and so on where these are not unique.
    let names: (x: String, y: String)

    /// - Parameters:
    ///   - header: the names of the columns.
    ///   - wanted: what the options name; `nil` for one of the usual names.
    /// - Throws: `PointColumnError`.
    init(in header: [String], wanted: (x: String?, y: String?)) throws(PointColumnError) {
        let folded = header.map(Header.folded)
        func place(_ name: String) throws(PointColumnError) -> Int {
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
        if let wantedX = wanted.x, let wantedY = wanted.y {
            (x, y) = (try place(wantedX), try place(wantedY))
        } else if let pair = Self.usual.first(where: { folded.contains($0.0) && folded.contains($0.1) }) {
            (x, y) = (try place(wanted.x ?? pair.0), try place(wanted.y ?? pair.1))
        } else {
            throw PointColumnError.notFound(header: header)
        }
        let name = { (column: Int) in
            let isUnique = !folded[column].isEmpty && folded.count { $0 == folded[column] } == 1
            return isUnique ? VisibleText.written(header[column]) : "#\(column + 1)"
        }
        names = (name(x), name(y))
    }

    /// - Returns: the two numbers of a row as they stand there.
    func numbers(in row: SourceRow) throws(UnreadablePoint) -> SIMD2<Double> {
        SIMD2(try number(in: row, x, names.x), try number(in: row, y, names.y))
    }

    private func number(in row: SourceRow, _ column: Int, _ name: String) throws(UnreadablePoint) -> Double {
        let text = column < row.fields.count ? RowNormaliser.tidied(row.fields[column]) : ""
        guard !text.isEmpty else { throw .empty(column: name) }
        guard let number = PointReader.coordinate(text) else { throw .noNumber(column: name) }
        return number
    }
}
