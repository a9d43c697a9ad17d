/// Lengths as the eye sees them: whole tenths of a pixel.
enum Tenths {
    static func count(_ length: Double) -> Int { Int((length * 10).rounded(.toNearestOrAwayFromZero)) }

    /// `125` → `12.5`, `-30` → `-3`, `4` → `0.4`.
    static func text(_ tenths: Int) -> String {
        let whole = tenths.magnitude / 10
        let rest = tenths.magnitude % 10
        let sign = tenths < 0 ? "-" : ""
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
