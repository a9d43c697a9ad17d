import Foundation
import Testing

@Suite struct GeoJSONTests {
    @Test func `the demo's shapes are as RFC 7946 has them, and valid`() throws {
        let demo = try DemoRun.shared.get()
        let files = try demo.files(ending: ".geojson")
        #expect(files.count == 3)
        for path in files {
            let check = try GeoJSONCheck(try Files.bytes(path))
            #expect(check.complaints == [], "\(path)")
            #expect(check.polygonCount > 0)
        }
    }

    @Test func `an answer and a fresh sketch are as RFC 7946 has them too`() throws {
        let workspace = try DemoRun.shared.get().workspace
        for arguments in [
            ["regions", "sketch"],
            [
                "query", "incidents", "--by", "region,year", "--level", "district", "--audience", "internal",
                "--reason",
                "Test", "--format", "geojson", "--where", "date = 2017",
            ],
        ] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments, in: workspace)
            #expect(outcome.exitCode == 0)
            let check = try GeoJSONCheck(Data(outcome.output.utf8))
            #expect(check.complaints == [])
            #expect(check.polygonCount >= 80)
        }
    }

    @Test(arguments: [
        ("[[0,0],[1,0],[1,1],[0,1]]", "not closed"), ("[[0,0],[0,1],[1,1],[1,0],[0,0]]", "wrong way"),
        ("[[0,0],[1,0],[1,91],[0,1],[0,0]]", "not in degrees"),
        ("[[0,0],[1,1],[1,0],[0,1],[0,0]]", "wrong way"), ("[[0,0],[3,0],[1,2],[2,2],[0,0]]", "meet"),
        ("[[0,0],[2,0],[2,1],[1,0],[0,1],[0,0]]", "meet"), ("[[0,0],[2,0],[3,0],[2,0],[1,1],[0,0]]", "meet"),
        ("[[0,0],[1,0],[1,0],[1,1],[0,0]]", "twice"),
        ("[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]", "wrong way"),
        ("[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[5,2],[5,1],[1,1]]", "meet"),
    ])
    func `the check finds what is wrong`(rings: String, complaint: String) throws {
        let check = try GeoJSONCheck(collection(rings))
        #expect(check.complaints.contains { $0.contains(complaint) }, "\(check.complaints)")
    }

    @Test(arguments: [
        "[[0,0],[1,0],[1,1],[0,1],[0,0]]", "[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]",
        "[[0,0],[4,0],[4,4],[0,4],[0,0]],[[0,0],[2,2],[2,1],[0,0]]",
    ])
    func `the check is content with what is right`(rings: String) throws {
        #expect(try GeoJSONCheck(collection(rings)).complaints == [])
    }

    private func collection(_ rings: String) -> Data {
        Data(
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},
            "geometry": {"type": "Polygon", "coordinates": [\(rings)]}}]}
            """.utf8)
    }
}
