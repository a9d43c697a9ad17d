/// What the YAML library finds wrong with a text, in German.
extension YAMLError {
    /// `did not find expected key` → `hier wird ein Schlüssel erwartet`; rare findings stay in the library's English, in quotation marks.
    static func german(_ problem: String) -> String {
        switch problem {
        case "did not find expected key": "hier wird ein Schlüssel erwartet"
        case "did not find expected '-' indicator": "hier wird ein Eintrag der Liste erwartet, mit „-“ davor"
        case "did not find expected ',' or ']'": "hier wird „,“ oder „]“ erwartet"
        case "did not find expected ',' or '}'": "hier wird „,“ oder „}“ erwartet"
        case "did not find expected node content": "hier wird ein Wert erwartet"
        case "did not find expected <document start>": "hier steht etwas hinter dem Ende der Angaben"
        case "did not find expected alphabetic or numeric character": "hinter „*“ oder „&“ wird ein Name erwartet"
        case "could not find expected ':'": "hier fehlt ein Doppelpunkt"
        case "mapping values are not allowed in this context": "hier darf kein Doppelpunkt stehen"
        case "mapping keys are not allowed in this context": "hier darf kein Schlüssel stehen"
        case "block sequence entries are not allowed in this context": "hier darf keine Liste beginnen"
        case "found character that cannot start any token":
            "hier steht ein Zeichen, mit dem nichts beginnen darf, etwa ein Tabulator, „@“ oder „%“"
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            "hier rückt ein Tabulator ein; erlaubt sind Leerzeichen"
        case "found unexpected end of stream": "ein Anführungszeichen wird nicht geschlossen"
        case "found unexpected document indicator": "ein Text in Anführungszeichen reicht über „---“ hinaus"
        case "found unknown escape character": "hinter „\\“ steht ein Zeichen, das dort nichts bedeutet"
        case "found undefined alias": "hier steht ein Verweis („*“) auf etwas, das nicht da ist"
        case "found undefined tag handle": "hinter „!“ steht ein Name, der nicht erklärt ist"
        case Self.unreadable: "kein lesbarer Text"
        default: "„\(problem)“"
        }
    }

    /// What we say ourselves where the library names no place.
    static let unreadable = "no readable text"
}
