import TestSupport
import Testing
import Trends
import Wording

@testable import Workspace

@Suite struct MethodNoteTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Altdorf was divided between Nordheim (three fifths) and Südheim (two fifths) on 2016-01-01, and Weiler went over into
    /// Südheim as a whole; Kleindorf, which only the crosswalk knows, was divided half and half.
    private func note(
        _ regions: String = "", changes: [String], register: (String) -> String = { $0 }
    ) throws -> MethodNote {
        let altdorf = changes.contains("divided.csv") ? "09999003,Altdorf,municipality,09999,2015-12-31\n" : ""
        _ = try folder.file(
            "regions.csv",
            register(
                """
                code,name,level,parent,valid_to
                09999,Kreis Beispiel,county,,
                09999001,Nordheim,municipality,09999,
                09999002,Südheim,municipality,09999,
                09999005,Weiler,municipality,09999,2015-12-31

                """ + altdorf))
        _ = try folder.file(
            "divided.csv",
            "date,from_code,to_code,weight\n2016-01-01,09999003,09999001,0.6\n2016-01-01,09999003,09999002,0.4\n")
        _ = try folder.file("merged.csv", "date,from_code,to_code,weight\n2016-01-01,09999005,09999002,1\n")
        _ = try folder.file(
            "crosswalk.csv",
            "year_xw,ags_xw,pop_conv,ags15\n1990,09999004,0.5,09999001\n1990,09999004,0.5,09999002\n")
        _ = try folder.file(
            "kreisblick.yaml",
            "title: Kreis Beispiel\nregions: {register: regions.csv, changes: [\(changes.joined(separator: ", "))]\(regions)}\n"
        )
        return MethodNote(
            workspace: try Workspace(directory: folder.path), deliveries: [], tables: [],
            shared: FalseDiscovery(pValues: []))
    }

    @Test func `divided territories stand with the shares of their successors, and what that means for the figures`()
        throws
    {
        let note = try note(changes: ["divided.csv", "merged.csv", "crosswalk.csv"])
        let german = note.text(.german)
        #expect(
            german.contains(
                "- **Geteilte Gebiete.** Altdorf (09999003) → Nordheim (60,0 %), Südheim (40,0 %); 09999004 → "
                    + "Nordheim (50,0 %), Südheim (50,0 %). Was dort vor der Teilung geschah, ist nach dem Anteil"),
            "\(german)")
        #expect(german.contains("geschätzt (Status E), stehen in Klammern"))
        #expect(
            german.contains(
                "- **Gebietsstand.** Alle Jahre stehen auf dem heutigen Gebietsstand: Weiler (09999005) → Südheim."))
        let english = note.text(.english)
        #expect(
            english.contains("- **Divided territories.** Altdorf (09999003) → Nordheim (60.0%), Südheim (40.0%);"),
            "\(english)")
        #expect(english.contains("figures are estimates (status E)"))
    }

    @Test func `names mean themselves, whatever letters are in them`() throws {
        let note = try note(changes: ["divided.csv", "merged.csv"]) { $0.replacing("Weiler", with: "W*e*iler [x](y)") }
        let text = note.text(.german)
        #expect(text.contains("W\\*e\\*iler \\[x\\]\\(y\\) (09999005) → Südheim"), "\(text)")
    }

    @Test func `without a division nothing is said of one`() throws {
        let note = try note(changes: ["merged.csv"])
        #expect(!note.text(.german).contains("Geteilte"))
        #expect(!note.text(.english).contains("Divided"))
        #expect(note.text(.german).contains("Weiler (09999005) → Südheim"))
    }

    @Test func `on the territory before a division nothing is divided`() throws {
        let note = try note(", territory: 2015", changes: ["divided.csv", "merged.csv"])
        #expect(!note.text(.german).contains("Geteilte"))
        #expect(note.text(.german).contains("auf dem Gebietsstand vom 31.12.2015."))
    }
}
