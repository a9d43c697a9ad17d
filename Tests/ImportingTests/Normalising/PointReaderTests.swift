import Records
import Regions
import Store
import Testing
import Wording

@testable import Importing

/// Points in a county of two squares, one of which is divided.
@Suite struct PointReaderTests {
    private let workspace: SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private static func square(_ code: String, west: Double, east: Double) -> Boundary {
        let ring = [(west, 52.2), (east, 52.2), (east, 52.4), (west, 52.4), (west, 52.2)]
        return Boundary(
            code: RegionCode(code), polygons: [[ring.map { Place(longitude: $0.0, latitude: $0.1) }]])
    }

    private static let boundaries = BoundarySet(
        boundaries: [
            square("03157", west: 10, east: 10.4), square("03157006", west: 10, east: 10.2),
            square("03157006.21", west: 10, east: 10.1), square("03157007", west: 10.2, east: 10.4),
        ], isSchematic: false, attribution: nil)

    private func profile(_ region: String) -> String {
        "records: incidents\ncolumns:\n  date: Tag\n  region: \(region)\n"
    }

    private func text(_ points: [String]) -> String {
        "Tag;x;y\n" + points.map { "01.03.2017;\($0)\n" }.joined()
    }

    @Test func `a point lies in the finest region that holds it`() throws {
        try workspace.run(
            text(["10,05;52,3", "10.15;52.3", "10.3;52.3"]), profile: profile("{from: [x, y], match: point}"),
            boundaries: Self.boundaries)
        #expect(try workspace.storedRegions() == ["03157006.21", "03157006", "03157007"])
    }

    @Test(arguments: [
        // Longitude 10.15, latitude 52.3, by PROJ 9.5 (pyproj).
        ("EPSG:25832", "578417,97;5795028,63"), ("EPSG:25832", "578 417.97;5 795 028.63"),
        ("4647", "32578417.97;5795028.63"),
        ("EPSG:25833", "169374.79;5805489.48"), ("EPSG:4326", "10.15;52.3"),
    ])
    func `metres of a zone are turned into degrees`(crs: String, point: String) throws {
        try workspace.run(
            text([point]), profile: profile("{from: [x, y], match: point, crs: \"\(crs)\"}"),
            boundaries: Self.boundaries)
        #expect(try workspace.storedRegions() == ["03157006"])
    }

    @Test(arguments: [
        ("10.5;52.3", "6,8 km", "crs"), ("52.3;10.05", "km", "vertauschen"),
        (";", "keine zwei Koordinaten", "nachfragen"),
        ("578417.97;5795028.63", "außerhalb des Koordinatensystems", "crs"), ("nan;inf", "keine zwei", "nachfragen"),
        ("1e9;52", "keine zwei", "nachfragen"), ("--1;52", "keine zwei", "nachfragen"),
    ])
    func `a point outside every region is rejected, its coordinates untold`(
        point: String, reason: String, advice: String
    )
        throws
    {
        let outcome = try workspace.run(
            text(["10.05;52.3", point]), profile: profile("{from: [x, y], match: point}"), maxRejects: 1,
            boundaries: Self.boundaries)
        let reject = try #require(outcome.rejects.first)
        #expect(reject.reason(.german).contains(reason), "\(reject.reason(.german))")
        #expect(reject.suggestion(.german).contains(advice), "\(reject.suggestion(.german))")
        #expect(reject.column == "x / y")
        #expect(!reject.reason(.german).contains("52.3") && !reject.reason(.german).contains("578417"))
    }

    @Test func `without boundaries a profile by point is refused`() throws {
        let words = try workspace.complaint(
            text(["10.05;52.3"]), profile: profile("{from: [x, y], match: point}")
        ).phrase(.german)
        #expect(words.contains("boundaries"))
    }

    @Test func `a name that goes with points is refused where the profile is read`() throws {
        for region in [
            "{from: [x], match: point}", "{from: [x, y], match: point, crs: \"EPSG:2056\"}",
            "{from: x, crs: \"4326\"}",
        ] {
            #expect(throws: YAMLError.self, "\(region)") {
                try workspace.run(text(["10.05;52.3"]), profile: profile(region), boundaries: Self.boundaries)
            }
        }
    }
}
