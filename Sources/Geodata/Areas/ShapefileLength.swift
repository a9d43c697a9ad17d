/// Whether the files of a Shapefile are as long as they say: GDAL reads shorter ones without a word, with rows or areas missing.
enum ShapefileLength {
    /// ESRI Shapefile Technical Description (1998), page 4: the length in words of 16 bits, big-endian, at byte 24. dBASE: the
    /// number of records at byte 4, the length of the header at 8 and of a record at 10, little-endian.
    static func isShort(_ part: VectorFile.Part) -> Bool {
        let bytes = part.bytes
        func number(_ offsets: some Sequence<Int>) -> Int { offsets.reduce(0) { $0 << 8 | Int(bytes[$1]) } }
        switch part.ending {
        case "shp", "shx":
            guard bytes.count >= 100 else { return true }
            return number(24..<28) * 2 > bytes.count
        case "dbf":
            guard bytes.count >= 32 else { return true }
            let records = number((4..<8).reversed())
            return number((8..<10).reversed()) + records * number((10..<12).reversed()) > bytes.count
        default: return false
        }
    }
}
