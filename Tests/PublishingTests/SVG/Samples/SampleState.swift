import Disclosure
import Records
@testable import Trends
import Wording

/// What the figures of a sample are like.
enum SampleState: String, CaseIterable, Sendable {
    /// Figures for everything.
    case plain
    /// Each state occurs: withheld, missing, impossible, uncertain, estimated and a true zero. The figures are invented.
    case states
    /// Nothing may be shown.
    case withheld
    /// As many members as a kind bears, with long names, markup and letters that run from the right.
    case crowded
    /// 10⁹ beside 0.1 and zeros, for the house.
    case extremes

    /// What is to be seen in its drawings.
    var caption: String {
        switch self {
        case .plain: "A figure for everything."
        case .states:
            "Withheld, missing, impossible, uncertain and estimated figures and true zeros; invented data, which says so."
        case .withheld: "Nothing may be shown."
        case .crowded:
            "As many members as fit, with long names, names that try to be markup, and letters that run from the right."
        case .extremes: "0.1 beside 10⁹ and zeros, for the house alone, which the band says with its reason."
        }
    }

    var isFictitious: Bool { self == .states }

    var audience: Audience {
        self == .extremes ? .house(reason: "Prüfung der Meldungen <Schulen> & Polizei") : .everybody
    }

    /// A cell for each place, the same on every machine: rates, or counts without limits.
    func cells(_ count: Int, around middle: Double = 6, seed: UInt64 = 1, areCounts: Bool = false) -> [EstimateCell] {
        func cell(_ value: Double, _ status: ObservationStatus = .value) -> EstimateCell {
            areCounts ? SampleTable.count(Int(value.rounded())) : SampleTable.rate(value, status: status)
        }
        let values = SampleTable.wandering(count, from: middle, seed: seed)
        switch self {
        case .plain, .crowded: return values.map { cell($0) }
        case .withheld: return values.map { _ in SampleTable.without(.withheld) }
        case .extremes: return values.indices.map { cell([0.1, 1e9, 0, 0.3, 2e8, 0.1][$0 % 6]) }
        case .states:
            return values.enumerated().map { index, value in
                switch (index * 7 + Int(seed) * 3) % 11 {
                case 0: cell(0)
                case 1, 8: SampleTable.without(.withheld)
                case 2: SampleTable.without(.missing)
                case 3: SampleTable.without(.cannotExist)
                case 4: cell(value, .uncertain)
                case 5: SampleTable.estimated(value)
                default: cell(value)
                }
            }
        }
    }

    /// So many names of regions: plain ones, or the worst.
    func names(_ count: Int) -> [String] {
        let plain = [
            "Edemissen", "Hohenhameln", "Ilsede", "Lengede", "Peine", "Vechelde", "Wendeburg", "Südstadt", "Oberg",
        ]
        let worst = [
            "Verband der nördlichen Ortschaften mit sehr langem Namen e. V.", "<script>alert(1)</script>",
            "Klein & Groß",
            "مدينة الجنوب", "Wwwwwwwwwwwwwwwwwwwwwwwwwww", "Ort",
        ]
        let names = self == .crowded ? worst + plain : plain
        return (0..<count).map { $0 < names.count ? names[$0] : "\(names[$0 % names.count]) \($0 / names.count + 1)" }
    }

    func table(_ axes: [TableAxis], _ cells: [EstimateCell], per: Int? = 1000) -> EstimateTable {
        SampleTable.table(axes, cells, per: per, fictitious: isFictitious, audience: audience)
    }
}
