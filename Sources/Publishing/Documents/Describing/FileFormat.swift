/// What kind of file an ending means, in the words of catalogues.
struct FileFormat {
    /// As the IANA registers it.
    let mediaType: String
    /// Of the European Union's authority table “file type”.
    let authorityCode: String

    private static let known: [(ending: String, format: FileFormat)] = [
        (".csv", FileFormat(mediaType: "text/csv", authorityCode: "CSV")),
        (
            ".xlsx",
            FileFormat(
                mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", authorityCode: "XLSX")
        ),
        (".geojson", FileFormat(mediaType: "application/geo+json", authorityCode: "GEOJSON")),
        (".gpkg", FileFormat(mediaType: "application/geopackage+sqlite3", authorityCode: "GPKG")),
    ]

    private init(mediaType: String, authorityCode: String) {
        (self.mediaType, self.authorityCode) = (mediaType, authorityCode)
    }

    /// `nil` for a file that is no data, such as a drawing or a page.
    init?(ofFileNamed name: String) {
        guard let format = Self.known.first(where: { name.lowercased().hasSuffix($0.ending) })?.format else {
            return nil
        }
        self = format
    }
}

extension CatalogueRecord {
    /// Whether a file is listed: one that holds data, and no drawing or page of it.
    public static func lists(_ name: String) -> Bool { FileFormat(ofFileNamed: name) != nil }
}
