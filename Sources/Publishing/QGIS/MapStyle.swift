import Records
import Regions
import Trends
import Wording

/// How a map draws its regions, said over the columns of the file that holds its figures: what a program for maps needs to draw them alike.
public struct MapStyle: Sendable, Hashable {
    /// The look of those regions that fulfil a condition.
    struct Rule: Hashable, Sendable {
        /// As the key of the map says it.
        let label: String
        /// An expression of QGIS over the file's columns; `nil` for all that no other rule holds for.
        let condition: String?
        let fill: Fill
    }

    enum Fill: Hashable, Sendable {
        case colour(String)
        /// Hatched, dotted or crossed, as `StatePatterns` has it.
        case pattern(ObservationStatus)
        /// Lines over the colour: the figure is of limited certainty.
        case overlay(ObservationStatus)
        /// White, with a circle whose area is as the value; the largest has this radius in pixels.
        case circle(radius: Double, largest: Double, colour: String)
    }

    /// Heads the key: what is shown, marks of invented data and drafts before it.
    let heading: String
    /// The classes from high to low, zeros, then states.
    let rules: [Rule]
    /// The column of figures.
    let column: String
    /// The codes of the regions on the map; the file may have others, such as totals.
    let regions: [String]
    /// Whether the figures are invented, which each label says.
    let isFictitious: Bool
    let wholeNumbers: Bool
    let theme: Theme
    let language: Language

    /// - Parameter rules: those of regions with a figure.
    init(
        _ words: MapWords, rules: [Rule], figures: [Figure], regions: [RegionFigures.Entry], language: Language
    ) {
        heading = (words.marks + [words.unit]).joined(separator: " – ")
        column = Self.column(of: words.table.per)
        self.regions = regions.map(\.code.text)
        (isFictitious, wholeNumbers) = (words.isFictitious, words.isCount)
        (theme, self.language) = (words.options.theme, language)
        self.rules = rules + Self.states(of: figures, column: column, language)
    }

    init(
        heading: String, rules: [Rule], column: String, regions: [String], isFictitious: Bool,
        wholeNumbers: Bool, theme: Theme, language: Language
    ) {
        (self.heading, self.column, self.regions) = (heading, column, regions)
        (self.isFictitious, self.wholeNumbers) = (isFictitious, wholeNumbers)
        (self.theme, self.language, self.rules) = (theme, language, rules)
    }

    /// The radius of the largest circle in pixels, and its value; `nil` where there are no circles.
    var circle: (radius: Double, largest: Double)? {
        for rule in rules { if case .circle(let radius, let largest, _) = rule.fill { return (radius, largest) } }
        return nil
    }

    /// What of a table's file is drawn.
    static func column(of per: Int?) -> String { per == nil ? "value" : "rate" }

    private static func states(of figures: [Figure], column: String, _ language: Language) -> [Rule] {
        StateLegend.states(of: figures).map { state in
            let code = "\"status\" = '\(state.rawValue)'"
            switch state {
            case .uncertain, .estimated:
                return Rule(
                    label: state.meaningOfCount(language), condition: "\"\(column)\" IS NOT NULL AND \(code)",
                    fill: .overlay(state))
            case .missing: return Rule(label: state.phrase(language), condition: nil, fill: .pattern(state))
            default: return Rule(label: state.phrase(language), condition: code, fill: .pattern(state))
            }
        }
    }

    /// The rule for some regions by their codes.
    static func rule(_ label: String, of regions: [RegionCode], fill: Fill) -> Rule {
        Rule(label: label, condition: condition(onCodes: regions.map(\.text)), fill: fill)
    }

    /// That a feature is of one of these regions.
    static func condition(onCodes codes: [String]) -> String {
        let list = codes.map { "'\($0.replacing(sign: "'", with: "''"))'" }.joined(separator: ", ")
        return "\"region_code\" IN (\(list))"
    }
}
