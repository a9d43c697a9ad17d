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
            (["id": JSON("cell-\(number + 1)")] as JSON).with(cell)
        }
        let notebook: JSON = [
            "cells": JSON(numbered),
            "metadata": [
                "kernelspec": ["display_name": "Python 3", "language": "python", "name": "python3"],
                "language_info": ["name": "python"],
            ],
            "nbformat": 4, "nbformat_minor": 5,
        ]
        return notebook.text + "\n"
    }

    /// The members of a cell but for its name.
    private typealias Cell = KeyValuePairs<String, JSON>

    private static func markdown(_ text: String) -> Cell {
        ["cell_type": "markdown", "metadata": [:], "source": lines(text)]
    }

    private static func code(_ figure: Document.Figure) -> Cell {
        let alternative = AlternativeText(of: figure.svg)
        var outputs = [output(["image/svg+xml": figure.svg, "text/plain": alternative.text])]
        outputs += figure.tables.map { output(["text/html": $0, "text/plain": alternative.title]) }
        let drawing = figure.files.first { $0.hasSuffix(".svg") }
        return code(figure.recipe, drawing.map { "from IPython.display import SVG\nSVG(\"\($0)\")" }, outputs)
    }

    /// - Parameter statement: Python that shows the file that the block wrote.
    private static func code(_ recipe: String, _ statement: String?, _ outputs: [JSON]) -> Cell {
        let comment = recipe.split(separator: "\n").map { "# \($0)" }.joined(separator: "\n")
        return [
            "cell_type": "code", "execution_count": nil, "metadata": [:], "outputs": JSON(outputs),
            "source": lines([comment, statement].compactMap(\.self).joined(separator: "\n")),
        ]
    }

    private static func output(_ data: [String: String]) -> JSON {
        let forms = data.sorted { $0.key < $1.key }.map { (name: $0.key, value: lines($0.value)) }
        return ["data": JSON(forms), "metadata": [:], "output_type": "display_data"]
    }

    /// A text as a list of its lines, each with its end, as nbformat likes it.
    private static func lines(_ text: String) -> JSON {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return JSON(
            lines.enumerated().compactMap { number, line -> String? in
                let isLast = number == lines.count - 1
                return isLast && line.isEmpty ? nil : isLast ? String(line) : line + "\n"
            })
    }
}
