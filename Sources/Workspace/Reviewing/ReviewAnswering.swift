internal import Records
internal import Trends
internal import Wording

/// Answers a review's blocks and the figures in its words, each by itself: one that fails leaves its error in its place.
struct ReviewAnswering {
    let workspace: Workspace
    let source: ReviewSource
    let parameters: ReviewParameters
    let answers: Answers
    /// Who the document is for.
    let asker: Question.Audience
    let isDraft: Bool

    /// The parts of the review, answered, in their order.
    func parts() -> [ReviewPart] {
        var names = Set<String>()
        return source.parts.enumerated().map { number, part in
            switch part {
            case .prose(let lines): return .prose(pieces(of: lines))
            case .block(let text, let file, let line):
                do {
                    let filled = try FilledBlock(text, parameters, file: file, line: line)
                    let block = try ReviewBlock(filled, file: file, line: line, number: number)
                    guard names.insert(block.name).inserted else {
                        throw ReviewError.nameTwice(file: file, line: line, name: block.name)
                    }
                    let audience =
                        block.isForEverybody
                        ? everybody : try audience(of: block, file: file, line: line)
                    return .block(try answer(block, for: audience), file: file, line: line)
                } catch {
                    return .failed(ReviewError.at(file: file, line: line, error))
                }
            }
        }
    }

    /// Words with their parameters filled in and their figures answered.
    private func pieces(of lines: [SourceLine]) -> [ReviewPart.Piece] {
        var (pieces, words) = ([ReviewPart.Piece](), "")
        for (index, line) in lines.enumerated() {
            if index > 0 { words += "\n" }
            guard !line.isVerbatim else {
                words += line.text
                continue
            }
            do {
                let text = try parameters.filled(line.text, as: .words, file: line.file, line: line.number)
                for piece in Placeholder.pieces(of: text) {
                    switch piece {
                    // The backslash has done its work.
                    case .words(let text): words += text.replacing("\\{{", with: "{{")
                    case .placeholder(.parameter(let text)), .placeholder(.unknown(let text)):
                        preconditionFailure("parameters are filled in, others were refused: \(text)")
                    case .placeholder(.value(let entries)):
                        pieces += [.words(words), value(entries, in: line)]
                        words = ""
                    }
                }
            } catch {
                pieces += [.words(words), .failed(error)]
                words = ""
            }
        }
        return pieces + [.words(words)]
    }

    private func value(_ entries: String, in line: SourceLine) -> ReviewPart.Piece {
        do {
            let asked = try InlineValue(entries, file: line.file, line: line.number)
            return .value(try answers.value(asked, for: asker))
        } catch {
            return .failed(ReviewError.at(file: line.file, line: line.number, error))
        }
    }

    private func answer(_ block: ReviewBlock, for audience: Question.Audience) throws -> AnsweredBlock {
        let assessment: any Assessment
        switch (block.kind, block.question?.asked(for: audience)) {
        case (.effect(var choice), _):
            choice.audience = audience
            assessment = try answers.effect(choice)
        case (.assessment(let choice), let question?): assessment = try answers.assessment(choice, of: question)
        case (.chart(let choice), let question?):
            let chart = try answers.chart(choice, of: question)
            return AnsweredBlock(block: block, table: chart.table, assessment: nil, chart: chart)
        case (.map(let choice), let question?):
            let map = try answers.mapFigures(choice, of: question)
            return AnsweredBlock(block: block, table: map.table, assessment: map.comparison, map: map)
        case (.board, let question?):
            return AnsweredBlock(block: block, table: try answers.answer(question.withTotalsAmongRows), assessment: nil)
        case (.register(let year), _):
            let register = try MeasureRegister(workspace, answers, for: everybody, year: year)
            return AnsweredBlock(block: block, table: register.published.first, assessment: nil, register: register)
        case (_, let question?):
            return AnsweredBlock(block: block, table: try answers.answer(question), assessment: nil)
        case (_, nil): return AnsweredBlock(block: block, table: nil, assessment: nil)
        }
        return AnsweredBlock(block: block, table: assessment.table, assessment: assessment)
    }

    private var everybody: Question.Audience { isDraft ? .draft : .everybody }

    /// A block of a document for the house may show what everybody sees; one of a public document nothing else.
    private func audience(
        of block: ReviewBlock, file: String, line: Int
    ) throws(ReviewError) -> Question.Audience {
        switch (asker, block.audience) {
        case (.house, .public): everybody
        case (.house, .internal), (.house, nil), (_, .public), (_, nil): asker
        case (_, .internal): throw .internalInPublic(file: file, line: line)
        }
    }
}
