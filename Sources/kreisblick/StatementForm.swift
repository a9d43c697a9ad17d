internal import ArgumentParser
internal import Wording
internal import Workspace

/// The form of statements, and how they are written.
struct StatementForm: ParsableArguments {
    @Option(help: "table, csv, json, xlsx (into a file: > table.xlsx) or geojson.")
    var format = AnswerFormat.table

    func validate() throws {
        if format == .xlsx, Console.isTerminal { throw ValidationError(Misuse.spreadsheetInTerminal) }
    }

    func write(
        _ choice: @autoclosure () throws -> AssessmentChoice, of question: QuestionOptions, by asker: AudienceOptions,
        on engine: EngineOptions, _ common: CommonOptions
    ) throws {
        try common.withWorkspace { workspace, language in
            let choice = try choice()
            let workspace = workspace.counting(on: engine.choice)
            let asked = try question.question(to: workspace, of: asker, language)
            try Console.write(
                try workspace.statements(choice, of: asked, as: format, language: language, form: Console.form))
        }
    }
}
