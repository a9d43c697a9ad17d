public import Wording

/// Why a GeoPackage or Shapefile is not read, or not written.
public enum VectorFileError: Error, Equatable {
    /// libgdal is not installed; the package that brings it.
    case noLibrary(package: String)
    /// GDAL cannot read the file, or the rest of it.
    case damaged
    case tooLarge(limit: Int)
    /// An area of more bytes than are read.
    case largeArea(limit: Int)
    /// Tables that reach out of the file, or a layer that is computed.
    case virtualTables
    case noLayer
    case unknownLayer(String, known: [String], suggestion: String?)
    /// A layer is named of a Shapefile, which has but one.
    case onlyLayer(String)
    case severalLayers([String])
    case noReferenceSystem
    /// The feature's number and its geometry.
    case notAPoint(feature: Int, type: Phrase)
    /// The feature's number.
    case outsideProjection(feature: Int)
    /// GDAL did not write a file.
    case notWritten

    /// What is wrong and what to do, the file named as the reader names it.
    public func phrase(file: String) -> Phrase {
        switch self {
        case .noLibrary(let package):
            Phrase(
                de: "\(file): Zum Lesen dieses Formats wird die Bibliothek GDAL gebraucht. Bitte das Paket \(package) "
                    + "installieren (apt install \(package)) oder die Daten als CSV oder GeoJSON liefern lassen.",
                en: "\(file): reading this format takes the library GDAL. Install the package \(package) (apt install "
                    + "\(package)), or ask for the data as CSV or GeoJSON.")
        case .damaged: damaged(file)
        case .tooLarge(let limit):
            Phrase(
                de:
                    "\(file): Die Datei ist größer als \(limit >> 20) MiB. Bitte in Teilen oder als CSV liefern lassen.",
                en: "\(file): the file is larger than \(limit >> 20) MiB. Ask for it in parts or as CSV.")
        case .largeArea(let limit):
            Phrase(
                de:
                    "\(file): Ein Gebiet ist größer als \(limit >> 20) MiB; das sind Millionen von Stützpunkten. Bitte vereinfacht liefern "
                    + "lassen.",
                en:
                    "\(file): an area is larger than \(limit >> 20) MiB, which is millions of vertices. Ask for a simplified file."
            )
        case .virtualTables:
            Phrase(
                de:
                    "\(file): Die Datei enthält virtuelle Tabellen, die auf andere Dateien zugreifen können; sie wird nicht "
                    + "gelesen. Bitte als reines GeoPackage oder als GeoJSON liefern lassen.",
                en:
                    "\(file): the file holds virtual tables, which can reach for other files; it is not read. Ask for a plain "
                    + "GeoPackage or GeoJSON.")
        case .noLayer:
            Phrase(
                de: "\(file) enthält keine Ebene. Bitte die Lieferung prüfen.",
                en: "\(file) holds no layer. Check the delivery.")
        case .unknownLayer(let name, let known, let suggestion):
            Phrase(
                de: "\(file) hat keine Ebene „\(name)“, sondern: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? "")
                    + " Bitte im Profil unter dialect „sheet“ berichtigen.",
                en: "\(file) has no layer “\(name)” but these: \(known.joined(separator: ", "))."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                    + " Correct “sheet” under dialect in the profile."
            )
        case .onlyLayer(let name):
            Phrase(
                de: "\(file) ist ein Shapefile und hat nur eine Ebene, ohne Namen. Bitte „sheet: \(name)“ im Profil "
                    + "unter dialect weglassen.",
                en: "\(file) is a Shapefile and has one layer only, without a name. Leave out “sheet: \(name)” "
                    + "under dialect in the profile.")
        case .severalLayers(let names):
            Phrase(
                de: "\(file) hat mehrere Ebenen: \(names.joined(separator: ", ")). Bitte im Profil unter dialect eine "
                    + "nennen, etwa „sheet: \(names.first ?? "")“.",
                en:
                    "\(file) has several layers: \(names.joined(separator: ", ")). Name one in the profile under dialect, "
                    + "such as “sheet: \(names.first ?? "")”.")
        case .noReferenceSystem:
            Phrase(
                de:
                    "\(file): Das Koordinatensystem ist nicht angegeben. Bitte mit der .prj-Datei oder als GeoPackage mit "
                    + "Koordinatensystem liefern lassen.",
                en:
                    "\(file): the reference system is not given. Ask for the .prj file, or a GeoPackage with a reference "
                    + "system.")
        case .notAPoint(let feature, let type):
            Phrase(
                de:
                    "\(file), Objekt \(feature): Erwartet werden Punkte, gefunden: \(type(.german)). Bitte je Vorfall einen "
                    + "Punkt liefern lassen; Grenzen gehören unter „boundaries“ in kreisblick.yaml.",
                en:
                    "\(file), feature \(feature): points are expected, found: \(type(.english)). Ask for one point per record; "
                    + "boundaries belong under “boundaries” in kreisblick.yaml.")
        case .notWritten:
            Phrase(
                de: "\(file) konnte nicht geschrieben werden. Bitte Schreibrechte und freien Platz prüfen.",
                en: "\(file) could not be written. Check the permission to write and the space left.")
        case .outsideProjection(let feature):
            Phrase(
                de: "\(file), Objekt \(feature): Die Koordinate liegt außerhalb ihres Koordinatensystems. Bitte das "
                    + "Koordinatensystem der Lieferung prüfen.",
                en:
                    "\(file), feature \(feature): the coordinate lies outside its reference system. Check the reference system "
                    + "of the delivery.")
        }
    }

    private func damaged(_ file: String) -> Phrase {
        guard file.lowercased().hasSuffix(".shp") else {
            return Phrase(
                de: "\(file): Die Datei ist beschädigt oder unvollständig. Bitte noch einmal anfordern.",
                en: "\(file): the file is damaged or incomplete. Ask for it once more.")
        }
        return Phrase(
            de:
                "\(file): Die Datei ist beschädigt oder unvollständig. Bitte noch einmal anfordern; zu einem Shapefile gehören .shp, .shx, "
                + ".dbf und .prj in demselben Ordner.",
            en:
                "\(file): the file is damaged or incomplete. Ask for it once more; a Shapefile is .shp, .shx, .dbf and .prj in one folder."
        )
    }
}
