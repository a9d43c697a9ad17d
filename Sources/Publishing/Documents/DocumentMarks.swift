/// How the notices of a document look, and what keeps a county's style from them.
///
/// - On screen their rules stand first and in a layer of the cascade: what is `!important` in the first layer outdoes all that follows,
///   whatever it is, in other layers or in none (CSS Cascading and Inheritance Level 5, section 6.1).
/// - On printed sheets browsers know no such order for `@page`, so that sheets which bear notices are ours alone: a county's rules for
///   them hold on documents without.
enum DocumentMarks {
    static let style = """
        @layer marks{.notice{all:initial!important;display:block!important;position:relative!important;z-index:2147483647!important;
        font:700 16px/1.5 "Helvetica Neue",Arial,"Liberation Sans",sans-serif!important;text-align:center!important;
        color:#8a1c1c!important;background:#fff!important;border:2px solid #8a1c1c!important;padding:.4rem .8rem!important;margin:.3rem 0!important}
        .mark{display:inline!important;visibility:visible!important;opacity:1!important;color:#8a1c1c!important}
        @media print{.notice{font-size:9pt!important;line-height:1.35!important;padding:1pt 6pt!important;border-width:1px!important}}}

        """

    /// What stands in the middle above each printed sheet; empty without notices.
    static func sheetHead(_ notices: [String]) -> String {
        guard !notices.isEmpty else { return "" }
        let text = notices.map(quoted).joined(separator: " \" · \" ")
        return
            "@top-center{content:\(text);font:700 8pt Arial,sans-serif;color:#8a1c1c;text-align:center;text-indent:0;"
            + "letter-spacing:normal;word-spacing:normal;text-transform:none;visibility:visible;writing-mode:horizontal-tb}"
    }

    /// A county's style as it may stand in the page: it does not end the element that it stands in, and where sheets bear notices its
    /// rules for sheets are unknown ones, which browsers pass over.
    static func tamed(_ style: String, hasNotices: Bool) -> String {
        // What follows a backslash stands for itself, in texts too (CSS Syntax Level 3, section 4.3.7).
        let style = style.replacing("</", with: "<\\/")
        // A name with an escape may mean any other.
        return hasNotices ? style.replacing(/@(?=(?i:page)|[-\w\u{80}-\u{10FFFF}]*\\)/, with: "@no-") : style
    }

    /// HTML of a template with its style sheets as words: rules stand in `style.css`, where they are tamed.
    static func withoutStyles(_ html: String) -> String { html.replacing(/<(?=\/?(?i:style)\b)/, with: "&lt;") }

    /// A text as CSS writes it: letters and digits as they are, all else by its number, so that nothing in it ends the text or the style.
    static func quoted(_ text: String) -> String {
        let letters = text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == " "
                ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "\"" + letters.joined() + "\""
    }
}
