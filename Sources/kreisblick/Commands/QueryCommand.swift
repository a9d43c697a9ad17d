internal import ArgumentParser
internal import Publishing
internal import Workspace

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answer a question: who asks gets a table, CSV or GeoJSON.",
        discussion: """
            Example: kreisblick query incidents --by region,year --level municipality --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "table, csv or geojson.")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, geojson
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let answer = try Answers(workspace).answer(try question.question())
            switch format {
            case .table: Console.write(TerminalTable.text(answer, language: language))
            case .csv: Console.write(ReleasedCSV.text(answer))
            case .geojson: Console.write(try workspace.geoJSON(answer))
            }
        }
    }
}
