internal import CGDAL
internal import Regions
internal import Wording

extension AreaLayer {
    /// The areas of a GeoPackage, Shapefile or KML file.
    ///
    /// - Throws: `AreaFileError`.
    public init(_ file: VectorFile, reading: AreaReading) throws {
        do {
            self = try file.read(layer: reading.layer, kind: .areas) { reader in
                try Self.layer(reader, reading)
            }
        } catch VectorFileError.severalLayers(let names) {
            throw AreaFileError.severalLayers(names)
        } catch VectorFileError.onlyLayer(let name) {
            throw AreaFileError.onlyLayer(name)
        } catch VectorFileError.unknownLayer(let name, let known, let suggestion) {
            throw AreaFileError.unknownLayer(name, known: known, suggestion: suggestion)
        } catch let error as VectorFileError {
            throw AreaFileError.vector(error)
        }
    }

    private static func layer(_ reader: LayerReader, _ reading: AreaReading) throws(AreaFileError) -> AreaLayer {
        let (system, remark) = try system(of: reader, reading)
        guard let system else { throw .noReferenceSystem(likely: try likelySystems(reader, reading)) }
        var placing = try AreaPlacing(system, reading: reading)
        var (features, empty, curved) = ([Feature](), [Int](), 0)
        var others = [(number: Int, error: AreaFileError)]()
        let made = { (number: Int, handle: OGRFeatureH) throws(AreaFileError) -> (Feature, isEmpty: Bool)? in
            let rings: [[AreaPlacing.Ring]]
            do throws(AreaFileError) {
                rings = try Self.polygons(of: handle, number, reader)
            } catch {
                guard case .notAnArea = error else { throw error }
                others.append((number, error))
                return nil
            }
            let polygons = try placing.place(rings, feature: number)
            if Self.isCurved(handle, reader) { curved += 1 }
            return (
                Feature(
                    number: number, polygons: polygons.map(Winding.rightHanded), values: reader.values(of: handle)),
                polygons.isEmpty
            )
        }
        while let next = try reader.next(made) {
            guard let (feature, isEmpty) = next else { continue }
            if isEmpty { empty.append(feature.number) } else { features.append(feature) }
        }
        guard !features.isEmpty else { throw others.first?.error ?? .noAreas }
        try placing.check()
        return AreaLayer(
            columns: reader.columns, features: features, emptyFeatures: empty, withoutArea: others.map(\.number),
            system: system.name,
            accuracyInMetres: placing.accuracyInMetres, attribution: nil, isSchematic: false,
            notes: [remark, curved > 0 ? Self.remark(onCurved: curved) : nil].compactMap { $0 })
    }

    private static func isCurved(_ feature: OGRFeatureH, _ reader: LayerReader) -> Bool {
        reader.functions.OGR_F_GetGeometryRef(feature).map { reader.functions.OGR_G_HasCurveGeometry($0, 0) != 0 }
            ?? false
    }

    private static func remark(onCurved count: Int) -> Phrase {
        Phrase { language in
            let count = language.text(count)
            return Phrase(
                de: "Objekte mit gekrümmten Grenzen: \(count); die Bögen wurden zu Linienzügen, ein Stück je 4 Grad.",
                en: "features with curved borders: \(count); the arcs became lines, a piece for each 4 degrees.")(
                    language)
        }
    }

    /// The system that is asked for, else the file's own, with a remark where the two differ.
    private static func system(
        of reader: LayerReader, _ reading: AreaReading
    ) throws(AreaFileError) -> (ReferenceSystem?, Phrase?) {
        let own = reader.referenceSystem
        guard let name = reading.system else { return (own, nil) }
        guard let asked = ReferenceSystem(epsg: name, reader.functions) else { throw .unknownReferenceSystem(name) }
        guard let own, !own.isSame(as: asked) else { return (asked, nil) }
        return (asked, unheededSystem(named: own.name, readAs: asked.name))
    }

    /// The remark on a file that was read in another reference system than it names.
    static func unheededSystem(named name: String, readAs asked: String) -> Phrase {
        Phrase(
            de: "Die Datei nennt das Koordinatensystem \(name); gelesen wurde sie als \(asked), wie verlangt.",
            en: "The file names the reference system \(name); it was read as \(asked), as asked for.")
    }

    private static func polygons(
        of feature: OGRFeatureH, _ number: Int, _ reader: LayerReader
    ) throws(AreaFileError) -> [[AreaPlacing.Ring]] {
        guard let geometry = reader.functions.OGR_F_GetGeometryRef(feature),
            reader.functions.OGR_G_IsEmpty(geometry) == 0
        else { return [] }
        return try AreaGeometry(functions: reader.functions, feature: number).polygons(of: geometry)
    }

    /// What the numbers of the first area look like.
    private static func likelySystems(
        _ reader: LayerReader, _ reading: AreaReading
    ) throws(AreaFileError) -> [String] {
        let first = { (number: Int, handle: OGRFeatureH) throws(AreaFileError) -> AreaPlacing.Ring? in
            try Self.polygons(of: handle, number, reader).first?.first
        }
        while let ring = try reader.next(first) {
            guard let ring, let x = ring.xs.first, let y = ring.ys.first else { continue }
            return LikelySystem.names(
                x: reading.isSwapped ? y : x, y: reading.isSwapped ? x : y, extent: reading.extent)
        }
        return []
    }
}
