@testable import Publishing

/// What a reader wants to know of a kind of drawing before choosing it.
struct GalleryKind: Sendable {
    let sample: any SampleKind.Type
    let title: String
    let command: String
    let isFor: String
    let isNotFor: String
    /// Beside the same figures drawn in the manner of others, for kinds that others have: what is clearer there, and here.
    var besides: (theirs: String, ours: String)?

    static let all = charts + maps

    private static let charts = [
        GalleryKind(
            sample: LineSample.self, title: "Line chart", command: "chart line",
            isFor:
                "The course of one rate or count over time, or of up to six beside each other, with the 95 % interval.",
            isNotFor: "Comparing regions in one period (bars, dots or a map say more), or more than six series.",
            besides: (
                "In the manner of ggplot2 (`geom_ribbon`) bands are stronger and seen at once; with three of them the names of the "
                    + "legend can hardly be matched to what is mixed below. Lines without markers are calmer for long series.",
                "Names stand at the ends of the lines, lines differ by dashes and markers in a grey copy, and more than four bands "
                    + "are left out rather than mixed. Marked days and a sentence of reading help are part of the drawing."
            )),
        GalleryKind(
            sample: IndexSample.self, title: "Index chart", command: "chart index",
            isFor: "How series of very different height have changed since a common period, which is 100.",
            isNotFor: "How high they are; a base period with few cases, whose chance all later ones inherit."),
        GalleryKind(
            sample: PanelSample.self, title: "Small multiples", command: "chart multiples",
            isFor: "Courses of up to twenty-four members on shared axes, each before the total as a pale line.",
            isNotFor: "Exact comparisons in a single period.",
            besides: (
                "Facets of ggplot2 name years below every panel, so that none must be traced down to the axis; their grey ground "
                    + "holds a panel together.",
                "Panels wrap to the page instead of running off it, the total stands in each as a pale line, and the strip below says "
                    + "why a period has no figure."
            )),
        GalleryKind(
            sample: BarSample.self, title: "Bars", command: "chart bars",
            isFor: "Figures of up to sixty members by size, with intervals; two dimensions as groups of up to four.",
            isNotFor: "Rates far from zero whose differences are small (dots may leave zero out); courses.",
            besides: (
                "Datawrapper sets numbers inside the bars at their base, in one column that is read down without a search; its bars "
                    + "are larger than their axis.",
                "Whiskers have ends and never cross a number, zero and the scale are there to check, and a note says that where "
                    + "intervals overlap the order is uncertain."
            )),
        GalleryKind(
            sample: DotSample.self, title: "Dots", command: "chart dots",
            isFor: "Figures with their intervals where these are the message, beside the total as a dashed line.",
            isNotFor: "Counts, whose length from zero is what matters (bars).",
            besides: (
                "Cleveland's dot plot, as ggplot2 draws it, leads the eye from a name to its dot by a level "
                    + "line, as here.",
                "Each dot has its number, the total is a line to hold all against, and that the axis does not begin at zero is said "
                    + "in words."
            )),
        GalleryKind(
            sample: SlopeSample.self, title: "Slope chart", command: "chart slope",
            isFor:
                "What changed between two periods, for up to fifteen members; what chance does not explain stands out.",
            isNotFor: "What happened in between; members that are hardly apart.",
            besides: (
                "Eight colours, as a plain Vega-Lite or Observable Plot chart gives them, let any line be followed through a crossing.",
                "Labels are moved apart and never overlap, both ends have their number, and colour is kept for what chance does not "
                    + "explain; all else is grey."
            )),
        GalleryKind(
            sample: HeatMapSample.self, title: "Heat map", command: "chart heat-map",
            isFor: "Weekday and hour, month and year, or any two groupings, where a pattern is the message.",
            isNotFor: "Exact comparisons of cells far apart; more than sixty rows.",
            besides: (
                "A continuous scale, as in Observable Plot, shows the swell of an evening without the steps of "
                    + "classes; here there are up to five, of one round width.",
                "Every cell has its number, a zero is white and no pale blue, and a cell without a figure says why."
            )),
        GalleryKind(
            sample: StackedSharesSample.self, title: "Stacked shares", command: "chart shares",
            isFor: "What a whole is made of, up to six parts, for each member or period.",
            isNotFor: "Comparing parts in the middle exactly; how large the wholes are.",
            besides: (
                "Without outlines, as Datawrapper draws them, bars are calmer, and a legend in one row serves names too long for their "
                    + "segment (here it takes over where they do not fit).",
                "Parts are named above the first bar and carry their shares, neighbours differ in a grey copy, and a bar of which one "
                    + "share is withheld is hatched whole, since the rest would tell it."
            )),
        GalleryKind(
            sample: FunnelSample.self, title: "Funnel plot", command: "chart funnel",
            isFor: "Whether rates of places of very different size differ by more than chance.",
            isNotFor: "A ranking; readers who get no word of explanation.",
            besides: (
                "Points and limits alone, as ggplot2 draws them, leave more air, and every dot of a crowd is seen.",
                "Who is outside is another shape with its name, exact limits rest on the Poisson distribution rather than on a normal "
                    + "one, and a sentence explains one place with its numbers."
            )),
        GalleryKind(
            sample: PyramidSample.self, title: "Pyramid", command: "chart pyramid",
            isFor: "Figures of both sexes by age.",
            isNotFor: "More than two groups; small differences between the sexes.",
            besides: (
                "With both sides on one upright line, as in Vega-Lite, the ages stand apart on the left and the outline is a closed "
                    + "figure.",
                "Bars are as high as their age bands have years, so that a band of three is not taken for one of six; sides differ by "
                    + "filling besides colour, and both axes are equally long."
            )),
        GalleryKind(
            sample: SparkLineSample.self, title: "Spark line", command: "chart spark",
            isFor: "A course beside a word or in a table's cell.",
            isNotFor: "Reading off amounts."),
    ]

    private static let maps = [
        GalleryKind(
            sample: ChoroplethSample.self, title: "Choropleth map", command: "map",
            isFor: "Where a rate is high or low, in up to five classes; or what was established of each region.",
            isNotFor:
                "Counts, which show where many people live; small differences, since a class hides them; courses.",
            besides: (
                "White borders, as Datawrapper and Observable Plot draw them, part dark neighbours; here they lie below "
                    + "a thin line, which parts pale ones. A continuous scale keeps differences within a class.",
                "Regions have names and numbers, the key counts how many are in each class, and withheld is hatched instead of "
                    + "missing from the map."
            )),
        GalleryKind(
            sample: TileSample.self, title: "Tile map", command: "map --kind tiles",
            isFor:
                "Regions of very different size, or without boundaries: each gets the same room, its figure and its place.",
            isNotFor: "True distances, borders and neighbours."),
        GalleryKind(
            sample: SymbolSample.self, title: "Map of circles", command: "map --kind symbols",
            isFor: "Counts: a large region is no darker for its size.",
            isNotFor: "Rates; exact comparisons, since areas are hard to judge."),
        GalleryKind(
            sample: BivariateSample.self, title: "Map of two figures", command: "map --kind bivariate",
            isFor: "Where much of one meets little of another, such as need and provision, in three classes each.",
            isNotFor: "A first look: readers need a moment for nine colours; figures that chance moves across limits."),
    ]
}
