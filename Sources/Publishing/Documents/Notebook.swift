internal import Geodata
public import Wording

/// The document as a Jupyter notebook (nbformat 4.5): words, each block with the drawing and the table it gave, and a line of Python that
/// reads the same file again.
public enum Notebook {
    /// The notebook's JSON.
    public static func text(_ document: Document, language: Language) -> String {
        var cells = [
            markdown(
                "# \(Markdown.escaped(document.title))\n\n"
                    + ([document.subtitle] + document.notices).map(Markdown.escaped).joined(separator: "\n\n"))
        ]
        for section in document.sections {
            switch section {
            case .prose(let text):
                if text.contains(where: { !$0.isWhitespace }) { cells.append(markdown(Markdown.plain(text))) }
            case .failure(let message): cells.append(markdown("**\(Markdown.escaped(message))**"))
            case .figure(let figure): cells.append(code(figure))
            // A notebook runs no script: it has what the board shows at first.
            case .board(let board): cells += [code(board.map), code(board.chart)]
            case .table(let table):
                let file = table.files.first { $0.hasSuffix(".csv") }
                let reading = file.map { "import pandas\npandas.read_csv(\"\($0)\", dtype={\"region_code\": str})" }
                cells.append(code(table.recipe, reading, [output(["text/html": table.html, "text/plain": table.id])]))
            }
        }
        let title = Phrase(de: "Herkunft", en: "Provenance")(language)
        cells.append(
            markdown("## \(title)\n\n" + document.origin.map { "- \(Markdown.escaped($0))" }.joined(separator: "\n")))
        let numbered = cells.enumerated().map { number, cell in
            GeoJSONValue.object([GeoJSONProperty("id", .string("cell-\(number + 1)"))] + cell)
        }
        return GeoJSONValue.object([
            GeoJSONProperty("cells", .list(numbered)),
            GeoJSONProperty(
                "metadata",
                .object([
                    GeoJSONProperty(
                        "kernelspec",
                        .object([
                            GeoJSONProperty("display_name", .string("Python 3")),
                            GeoJSONProperty("language", .string("python")), GeoJSONProperty("name", .string("python3")),
                        ])),
                    GeoJSONProperty("language_info", .object([GeoJSONProperty("name", .string("python"))])),
                ])),
            GeoJSONProperty("nbformat", .integer(4)), GeoJSONProperty("nbformat_minor", .integer(5)),
        ]).text + "\n"
    }

    private static func markdown(_ text: String) -> [GeoJSONProperty] {
        [
            GeoJSONProperty("cell_type", .string("markdown")), GeoJSONProperty("metadata", .object([])),
            GeoJSONProperty("source", lines(text)),
        ]
    }

    private static func code(_ figure: Document.Figure) -> [GeoJSONProperty] {
        let alternative = AlternativeText(of: figure.svg)
        var outputs = [output(["image/svg+xml": figure.svg, "text/plain": alternative.text])]
        outputs += figure.tables.map { output(["text/html": $0, "text/plain": alternative.title]) }
        let drawing = figure.files.first { $0.hasSuffix(".svg") }
        return code(figure.recipe, drawing.map { "from IPython.display import SVG\nSVG(\"\($0)\")" }, outputs)
    }

    /// - Parameter statement: Python that shows the file that the block wrote.
    private static func code(_ recipe: String, _ statement: String?, _ outputs: [GeoJSONValue]) -> [GeoJSONProperty] {
        let comment = recipe.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
        return [
            GeoJSONProperty("cell_type", .string("code")), GeoJSONProperty("execution_count", .null),
            GeoJSONProperty("metadata", .object([])), GeoJSONProperty("outputs", .list(outputs)),
            GeoJSONProperty("source", lines([comment, statement].compactMap(\.self).joined(separator: "\n"))),
        ]
    }

    private static func output(_ data: [String: String]) -> GeoJSONValue {
        .object([
            GeoJSONProperty(
                "data", .object(data.sorted { $0.key < $1.key }.map { GeoJSONProperty($0.key, lines($0.value)) })),
            GeoJSONProperty("metadata", .object([])), GeoJSONProperty("output_type", .string("display_data")),
        ])
    }

    /// A text as a list of its lines, each with its end, as nbformat likes it.
    private static func lines(_ text: String) -> GeoJSONValue {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return .list(
            lines.enumerated().compactMap { number, line in
                let isLast = number == lines.count - 1
                return isLast && line.isEmpty ? nil : .string(isLast ? String(line) : line + "\n")
            })
    }
}
