public import Records
internal import Wording

extension Filter {
    /// Reads a condition.
    ///
    /// `or` binds weakest, then `and`, then `not`; comparisons are `field = term`, `!=`, `<`, `<=`, `>`, `>=` and
    /// `field in (term, …)`. A term is a word, a number, a date or a text in double quotes; `*` at its end stands for
    /// any continuation.
    /// - Throws: `QueryError.filterSyntax` with the place, `.unknownField`, `.unfitComparison`.
    public init(_ text: String, kind: RecordKind) throws(QueryError) {
        var parser = FilterParser(text, fields: Filter.fields(of: kind))
        self.init(root: try parser.parse(), text: text)
    }
}

private struct FilterParser {
    private enum Token: Equatable {
        case word(String)
        case quoted(String)
        case sign(String)
    }

    private let tokens: [(token: Token, column: Int)]
    private let end: Int
    private let fields: [String]
    private let unclosedQuote: Int?
    private var position = 0
    private var depth = 0

    init(_ text: String, fields: [String]) {
        self.fields = fields
        var tokens: [(token: Token, column: Int)] = []
        var unclosed: Int?
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let start = index
            let character = characters[index]
            if character.isWhitespace {
                index += 1
            } else if character == "\"" || character == "„" || character == "“" {
                let closing: [Character] = character == "\"" ? ["\""] : ["“", "”", "\""]
                guard let close = characters[(index + 1)...].firstIndex(where: { closing.contains($0) }) else {
                    unclosed = start + 1
                    break
                }
                tokens.append((.quoted(String(characters[(index + 1)..<close])), start + 1))
                index = close + 1
            } else if "=!<>(),".contains(character) {
                let isDouble = index + 1 < characters.count && "!<>".contains(character) && characters[index + 1] == "="
                tokens.append((.sign(isDouble ? "\(character)=" : String(character)), start + 1))
                index += isDouble ? 2 : 1
            } else {
                while index < characters.count, !characters[index].isWhitespace,
                    !"=!<>(),\"".contains(characters[index])
                { index += 1 }
                tokens.append((.word(String(characters[start..<index])), start + 1))
            }
        }
        self.tokens = tokens
        unclosedQuote = unclosed
        end = characters.count + 1
    }

    mutating func parse() throws(QueryError) -> Filter.Node {
        if let unclosedQuote {
            throw .filterSyntax(
                column: unclosedQuote, expected: Phrase(de: "ein schließendes Anführungszeichen", en: "a closing quote")
            )
        }
        let node = try alternatives()
        guard position == tokens.count else { throw expected(Phrase(de: "„and“ oder „or“", en: "“and” or “or”")) }
        return node
    }

    private mutating func alternatives() throws(QueryError) -> Filter.Node {
        var nodes = [try conditions()]
        while accept(word: "or") { nodes.append(try conditions()) }
        return nodes.count == 1 ? nodes[0] : .any(nodes)
    }

    private mutating func conditions() throws(QueryError) -> Filter.Node {
        var nodes = [try condition()]
        while accept(word: "and") { nodes.append(try condition()) }
        return nodes.count == 1 ? nodes[0] : .all(nodes)
    }

    private mutating func condition() throws(QueryError) -> Filter.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else {
            throw expected(
                Phrase(de: "eine weniger tief geschachtelte Bedingung", en: "a less deeply nested condition"))
        }
        if accept(word: "not") { return .not(try condition()) }
        if accept(sign: "(") {
            let node = try alternatives()
            guard accept(sign: ")") else { throw expected(Phrase(de: "„)“", en: "“)”")) }
            return node
        }
        return .comparison(try comparison())
    }

    private mutating func comparison() throws(QueryError) -> Filter.Comparison {
        guard position < tokens.count, case .word(let field) = tokens[position].token else {
            throw expected(Phrase(de: "der Name einer Angabe wie category", en: "the name of a field such as category"))
        }
        guard fields.contains(field) else {
            throw .unknownField(field, known: fields, suggestion: Suggestion.nearest(to: field, in: fields))
        }
        position += 1
        if accept(word: "in") {
            guard accept(sign: "(") else { throw expected(Phrase(de: "„(“", en: "“(”")) }
            var terms = [try term()]
            while accept(sign: ",") { terms.append(try term()) }
            guard accept(sign: ")") else { throw expected(Phrase(de: "„,“ oder „)“", en: "“,” or “)”")) }
            return Filter.Comparison(field: field, sign: .equal, terms: terms)
        }
        guard position < tokens.count, case .sign(let text) = tokens[position].token,
            let sign = Filter.Sign(rawValue: text)
        else { throw expected(Phrase(de: "=, !=, <, <=, >, >= oder in", en: "=, !=, <, <=, >, >= or in")) }
        position += 1
        guard ["date", "hour"].contains(field) || sign == .equal || sign == .unequal else {
            throw .unfitComparison(field: field, sign: text)
        }
        return Filter.Comparison(field: field, sign: sign, terms: [try term()])
    }

    private mutating func term() throws(QueryError) -> String {
        guard position < tokens.count else { throw expected(Phrase(de: "ein Wert", en: "a value")) }
        switch tokens[position].token {
        case .word(let text), .quoted(let text):
            position += 1
            return text
        case .sign:
            throw expected(Phrase(de: "ein Wert", en: "a value"))
        }
    }

    private mutating func accept(word: String) -> Bool {
        guard position < tokens.count, case .word(let text) = tokens[position].token, text.lowercased() == word else {
            return false
        }
        position += 1
        return true
    }

    private mutating func accept(sign: String) -> Bool {
        guard position < tokens.count, tokens[position].token == .sign(sign) else { return false }
        position += 1
        return true
    }

    private func expected(_ what: Phrase) -> QueryError {
        .filterSyntax(column: position < tokens.count ? tokens[position].column : end, expected: what)
    }
}
