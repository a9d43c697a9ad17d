import Records
import Trends
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
    /// Those who are neither of the two sexes, or in none of the bands.
    let leftOut: [LeftOut]

    /// A count of people without a bar, and what they have in common.
    struct LeftOut {
        /// `ohne Angabe des Alters`; `nil` for a sex of its own.
        let group: Phrase?
        /// `nil` where the group says it all.
        let name: Phrase?
        let count: Figure
    }

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

        func count(_ members: [Int: Int]) -> Figure {
            Figure(countOf: table.source.cell(at: table.axes.indices.map { members[$0] ?? 0 }))
        }
        let (allAges, allSexes) = (
            ages.index(ofCode: AxisMember.totalCode), sexes.index(ofCode: AxisMember.totalCode)
        )
        let otherSexes = sexes.leaves.filter { $0 != man && $0 != woman && $0 != allSexes }.map { index in
            let member = sexes.members[index]
            return LeftOut(
                group: Self.isGap(member) ? Self.withoutSex : nil, name: Self.isGap(member) ? nil : member.name,
                count: allAges.map { count([age: $0, sex: index]) }
                    ?? Self.sum(ages.leaves.map { count([age: $0, sex: index]) }))
        }
        let otherAges = ages.leaves.filter { !leaves.contains($0) && $0 != allAges }
        let gaps = otherAges.filter { Self.isGap(ages.members[$0]) }
        let ofUnknownAge =
            gaps.isEmpty
            ? []
            : [man, woman].map { one in
                LeftOut(
                    group: Self.withoutAge, name: sexes.members[one].name,
                    count: Self.sum(
                        gaps.map { count([age: $0, sex: one]) }.filter { gaps.count == 1 || $0 != .missing }))
            }
        let ofOtherAges = otherAges.filter { !gaps.contains($0) }.flatMap { index in
            [man, woman].map { one in
                LeftOut(
                    group: ages.members[index].name, name: sexes.members[one].name,
                    count: count([age: index, sex: one]))
            }
        }
        leftOut = otherSexes + ofUnknownAge + ofOtherAges
    }

    private static let withoutSex = Phrase(de: "ohne Angabe des Geschlechts", en: "sex not stated")
    private static let withoutAge = Phrase(de: "ohne Angabe des Alters", en: "age not stated")

    /// Whether a member stands for what was not stated.
    private static func isGap(_ member: AxisMember) -> Bool {
        member.isUnassigned || (member.code.hasPrefix("_") && member.code != AxisMember.totalCode)
    }

    /// The sum of counts; withheld where one of them is, else missing where one is.
    private static func sum(_ counts: [Figure]) -> Figure {
        if counts.contains(.withheld) { return .withheld }
        if counts.contains(.missing) { return .missing }
        let known = counts.compactMap(\.known)
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
