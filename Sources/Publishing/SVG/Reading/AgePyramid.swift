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
    let leftOut: [LeftOutPeople]

    static let codes = (men: "male", women: "female")

    var figures: [Figure] { bands.flatMap { [$0.men, $0.women] } }

    init(_ table: ChartTable) throws(ChartError) {
        let places = try Places(in: table)
        axes = (table.axes[places.age], table.axes[places.sex])
        men = axes.sexes.members[places.man]
        women = axes.sexes.members[places.woman]
        bands = Self.bands(of: table, at: places)
        guard !bands.isEmpty else { throw .emptyAxis(axes.ages.title) }
        leftOut = LeftOutPeople.all(in: table, besides: places)
    }

    /// Where in a table what a pyramid draws is found: the places of two axes, and members of them.
    struct Places {
        let age: Int
        let sex: Int
        let man: Int
        let woman: Int
        /// The members of ages that are bands.
        let bands: [Int]

        init(in table: ChartTable) throws(ChartError) {
            guard let age = table.axes.position(of: "age_band"), let sex = table.axes.position(of: "sex"),
                let man = table.axes[sex].index(ofCode: AgePyramid.codes.men),
                let woman = table.axes[sex].index(ofCode: AgePyramid.codes.women)
            else {
                throw .missingAxes(
                    chart: PopulationPyramid.kind,
                    needs: Phrase(
                        de: "Altersgruppe und Geschlecht (männlich und weiblich)",
                        en: "age band and sex (male and female)"))
            }
            try table.expectSingle(besides: [age, sex], in: PopulationPyramid.kind)
            (self.age, self.sex, self.man, self.woman) = (age, sex, man, woman)
            let ages = table.axes[age]
            bands = ages.leaves.filter { AgeBand(code: ages.members[$0].code) != nil }
        }
    }

    private static func bands(of table: ChartTable, at places: Places) -> [Band] {
        places.bands.compactMap { index in
            let member = table.axes[places.age].members[index]
            return AgeBand(code: member.code).map {
                Band(
                    ages: $0, name: member.name, men: table.figure(at: [places.age: index, places.sex: places.man]),
                    women: table.figure(at: [places.age: index, places.sex: places.woman]), code: member.code)
            }
        }.sorted { $0.ages < $1.ages }
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
