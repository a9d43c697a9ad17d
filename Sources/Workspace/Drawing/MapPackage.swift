internal import Geodata
internal import Publishing
internal import Regions
internal import Trends
public import Wording

extension MapDrawing {
    /// The map's figures with their shapes, in the look of the drawing.
    ///
    /// - Throws: `MapError`, `MapPackageError`.
    func package(
        of table: EstimateTable, named name: String, boundaries: BoundarySet, language: Language
    ) throws -> [UInt8] {
        let style = try style(language: language)
        do {
            return try ReleasedGeoPackage.bytes(
                table, named: name, style: style, boundaries: boundaries, language: language)
        } catch {
            if case .noLibrary(let package) = error { throw MapPackageError.noLibrary(package: package) }
            throw MapPackageError.notWritten
        }
    }
}

/// Why a map is not written as a GeoPackage.
public enum MapPackageError: UserFacingError, Hashable {
    /// libgdal is not installed; the package that brings it.
    case noLibrary(package: String)
    case notWritten

    public var phrase: Phrase {
        switch self {
        case .noLibrary(let package):
            Phrase(
                de: "GeoPackage: dafür fehlt die Bibliothek GDAL. Unter Debian und Ubuntu: apt-get install \(package)",
                en: "GeoPackage: the library GDAL is missing for it. On Debian and Ubuntu: apt-get install \(package)")
        case .notWritten:
            Phrase(
                de:
                    "GeoPackage: GDAL konnte die Karte nicht schreiben. Ohne GDAL kommt „kreisblick query --format geojson“ aus.",
                en: "GeoPackage: GDAL could not write the map. “kreisblick query --format geojson” does without GDAL.")
        }
    }
}
