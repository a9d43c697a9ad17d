internal import Geodata
internal import Wording

/// By what a file names regions: `match:` of a profile.
enum RegionKey: Equatable {
    case name
    case code
    /// By two coordinates.
    case point(CoordinateReference)

    init(_ match: YAMLValue?, crs: YAMLValue?) throws(YAMLError) {
        let term = try match?.text() ?? "name"
        if term != "point", let crs {
            throw crs.unexpected(Phrase(de: "dazu „match: point“", en: "“match: point” with it"))
        }
        switch term {
        case "name":
            self = .name
            return
        case "code":
            self = .code
            return
        default:
            if let match, term != "point" { throw match.unexpectedTerm(known: ["name", "code", "point"]) }
        }
        guard let crs else {
            self = .point(.degrees)
            return
        }
        guard let reference = CoordinateReference(epsg: try crs.text()) else {
            let known = CoordinateReference.known.joined(separator: ", ")
            throw crs.unexpected(
                Phrase(
                    de:
                        "eines von: \(known) (andere, etwa Gauß-Krüger EPSG:31467, bitte vorher in EPSG:25832 umrechnen lassen)",
                    en: "one of: \(known) (have others, such as Gauss-Krüger EPSG:31467, converted to EPSG:25832 first)"
                ))
        }
        self = .point(reference)
    }
}
