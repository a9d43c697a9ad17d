import Testing

/// A page of those that people get, each of another kind.
enum DemoPage: String, CaseIterable {
    case annex, quarter, factsheet, paper, house, draft

    var language: String { self == .paper ? "en" : "de" }

    /// What must stand on it: invented, for the house, no figure of a release.
    var mark: String {
        switch self {
        case .annex, .quarter, .factsheet: "FIKTIVE BEISPIELDATEN"
        case .paper: "FICTITIOUS SAMPLE DATA"
        case .house: "NUR FÜR DEN DIENSTGEBRAUCH: Probe"
        case .draft: "ENTWURF, NICHT FREIGEGEBEN"
        }
    }

    /// The path of the page.
    func path() throws -> String {
        let demo = try DemoRun.shared.get()
        switch self {
        case .annex: return "\(demo.review)/index.html"
        case .quarter: return "\(demo.out)/quartal/index.html"
        case .factsheet: return "\(demo.out)/steckbrief/ilsede/index.html"
        case .paper, .house: return "\(try Self.others.get())/\(rawValue)/index.html"
        case .draft: return try Self.draftPage.get()
        }
    }

    /// A paper of the county's form in English, with a board, and figures for the house.
    private static let others = Result {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        for (name, text, language) in [("paper", paperText, "en"), ("house", houseText, "de")] {
            try Files.write(text, to: "\(workspace)/reviews/\(name).md")
            let outcome = try Program.run(
                "review", "reviews/\(name).md", "--out", name, "--language", language, "--formats", "ipynb",
                in: workspace)
            guard outcome.exitCode == 0 else { throw Program.Failure(what: outcome.errors) }
        }
        return workspace
    }

    /// Today's figures before they are released.
    private static let draftPage = Result {
        let folder = try Files.freshFolder("draft")
        let outcome = try SmallCounty.shared.get().run(
            "review", "reviews/lage.md", "--draft", "--out", folder, "--language", "de", "--formats", "ipynb")
        guard outcome.exitCode == 0 else { throw Program.Failure(what: outcome.errors) }
        return "\(folder)/index.html"
    }

    private static let paperText = """
        ---
        title: Incidents outside of school hours
        subtitle: County of Peine
        template: informationsvorlage
        form:
          number: sample/000
          lead: Department <A> & B
          status: public
          date: 01.02.2030
          sequence: [{committee: Committee for youth, date: 01.02.2030, public: Ö}]
          subject: For information
          financial: none
          relevance: {gender: "no", migration: "no", prevention: "yes", education: "yes", climate: "no"}
          attachments: [Annex 1]
        ---

        ## Figures

        | Municipality | 2019 |
        | --- | ---: |
        | Ilsede | {{ value records: incidents, where: 'region = 03157009 and date = 2019', level: municipality }} |

        ```kreisblick
        board: incidents
        name: board
        by: [region, quarter, category]
        level: municipality
        per: 1000
        title: Incidents
        ```

        ## Comparison

        ```kreisblick
        compare: year-before
        name: comparison
        records: incidents
        by: [region, year]
        level: municipality
        title: Comparison with the year before
        ```

        ### What cannot be said

        Nothing about people.

        ## Chart

        ```kreisblick
        chart: line
        name: course
        records: incidents
        by: [region, year]
        level: municipality
        where: region in (Ilsede, Vechelde)
        title: Incidents by year
        ```

        ## Method

        ```kreisblick
        note: method
        ```

        """

    private static let houseText = """
        ---
        title: Für das Haus
        audience: internal
        reason: Probe
        ---

        ```kreisblick
        chart: bars
        name: gemeinden
        records: incidents
        by: [region, year]
        level: municipality
        where: date = 2019
        title: Vorfälle 2019
        ```

        """
}
