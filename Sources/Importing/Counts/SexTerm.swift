/// The sexes as suppliers write them.
enum SexTerm {
    /// `m`, `männlich`, `maennlich`, `Männer` → `male`; `w`, `weiblich`, `Frauen` → `female`; `d`, `divers` → `diverse`;
    /// anything else stays as it is.
    static func code(of text: String) -> String {
        switch text.lowercased() {
        case "m", "männlich", "maennlich", "männer", "maenner", "male": "male"
        case "w", "f", "weiblich", "frauen", "female": "female"
        case "d", "divers", "diverse": "diverse"
        default: text
        }
    }
}
