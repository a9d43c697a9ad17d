/// Yes and no as suppliers write them, in German and English.
enum YesNo: Equatable {
    case yes, no

    /// `ja`, `J`, `wahr`, `x`, `1`, `yes`, `TRUE` … → yes; `nein`, `N`, `falsch`, `0`, `no`, `false` … → no.
    init?(_ text: String) {
        guard text.utf8.count <= 7 else { return nil }
        switch text.lowercased() {
        case "ja", "j", "wahr", "yes", "y", "true", "t", "1": self = .yes
        case "nein", "n", "falsch", "no", "false", "f", "0": self = .no
        default: return nil
        }
    }
}
