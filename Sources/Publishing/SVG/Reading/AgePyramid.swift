import Records
import Wording

/// A table read as a pyramid: a figure for men and one for women in each band of ages, the youngest first.
struct AgePyramid {
    struct Band {
        let ages: AgeBand
        let name: Phrase
        let men: Figure
        let women: Figure
        /// The codes of both, for what was found of them.
        let code: String

        /// `14–17`, `65+`.
        var text: String {
            guard let upper = ages.upper else { return "\(ages.lower)+" }
            return upper == ages.lower ? "\(upper)" : "\(ages.lower)–\(upper)"
        }
    }

    let bands: [Band]
    let men: AxisMember
    let women: AxisMember
    let axes: (ages: TableAxis, sexes: TableAxis)
    /// What is neither of the two sexes or in none of the bands; without a figure where the table has no total of it.
    let leftOut: [(name: Phrase, figure: Figure?)]

    static let codes = (men: "male", women: "female")

    var figures: [Figure] { bands.flatMap { [$0.men, $0.women] } }

    init(_ table: ChartTable) throws(ChartError) {
        guard let age = table.axes.position(of: "age_band"), let sex = table.axes.position(of: "sex"),
            let man = table.axes[sex].index(ofCode: Self.codes.men),
            let woman = table.axes[sex].index(ofCode: Self.codes.women)
        else {
            throw .missingAxes(
                chart: PopulationPyramid.kind,
                needs: Phrase(
                    de: "Altersgruppe und Geschlecht (männlich und weiblich)", en: "age band and sex (male and female)")
            )
        }
        try table.expectSingle(besides: [age, sex], in: PopulationPyramid.kind)
        let (ages, sexes) = (table.axes[age], table.axes[sex])
        axes = (ages, sexes)
        men = sexes.members[man]
        women = sexes.members[woman]
        let leaves = ages.leaves.filter { AgeBand(code: ages.members[$0].code) != nil }
        bands = leaves.compactMap { index in
            AgeBand(code: ages.members[index].code).map {
                Band(
                    ages: $0, name: ages.members[index].name, men: table.figure(at: [age: index, sex: man]),
                    women: table.figure(at: [age: index, sex: woman]), code: ages.members[index].code)
            }
        }.sorted { $0.ages < $1.ages }
        guard !bands.isEmpty else { throw .emptyAxis(ages.title) }

        func whole(_ axis: TableAxis) -> Int? { axis.index(ofCode: AxisMember.totalCode) }
        let otherSexes = sexes.leaves.filter { $0 != man && $0 != woman && $0 != whole(sexes) }.map { index in
            (
                sexes.members[index].name,
                whole(ages).map { table.figure(at: [age: $0, sex: index]) }
                    ?? Self.sum(leaves.map { table.figure(at: [age: $0, sex: index]) }, of: table)
            )
        }
        let otherAges = ages.leaves.filter { !leaves.contains($0) && $0 != whole(ages) }.flatMap { index in
            [man, woman].map { sex_ in
                (
                    sexes.members[sex_].name + Phrase(name: ", ") + ages.members[index].name,
                    Optional(table.figure(at: [age: index, sex: sex_]))
                )
            }
        }
        leftOut = otherSexes + otherAges
    }

    /// The sum of counts; withheld where one of them is, none where figures do not add up.
    private static func sum(_ figures: [Figure], of table: ChartTable) -> Figure? {
        guard table.hasWholeNumbers else { return nil }
        if let hidden = figures.first(where: { $0 == .withheld }) { return hidden }
        let known = figures.compactMap(\.known)
        guard known.count == figures.count else { return .missing }
        return .known(
            Figure.Known(
                value: known.reduce(0) { $0 + $1.value }, limits: nil,
                isUncertain: known.contains(where: \.isUncertain),
                isEstimated: known.contains(where: \.isEstimated), isAltered: known.contains(where: \.isAltered)))
    }

    // MARK: Heights

    /// Whether each band begins where the one before ends, at most the last being open.
    private var isConnected: Bool {
        zip(bands, bands.dropFirst()).allSatisfy { band, next in
            band.ages.upper.map { $0 < next.ages.lower } ?? false
        }
    }

    /// The years of each band; an open one has those of the band before it. `nil` where bands overlap.
    var years: [Int]? {
        guard isConnected else { return nil }
        var years: [Int] = []
        for band in bands {
            years.append(band.ages.upper.map { $0 - band.ages.lower + 1 } ?? years.last ?? 1)
        }
        return years
    }

    var hasUnequalBands: Bool { years.map { Set($0).count > 1 } ?? false }
    var hasOpenBand: Bool { bands.last?.ages.upper == nil }
}
