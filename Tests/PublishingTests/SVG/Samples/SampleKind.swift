@testable import Publishing
import Records
import Wording

/// A kind of chart or map with a sample of it in each state.
protocol SampleKind: Sendable {
    /// What a drawing of it is made of.
    associatedtype Figures: SampleFigures

    /// The name of its golden files.
    static var name: String { get }
    static func figures(_ state: SampleState) throws -> Figures
    static func drawing(of figures: Figures, in state: SampleState, _ look: SampleLook) throws -> Drawing
    /// A drawing of a word's size: it has no heading, bands and notes, and carries its marks in a word each.
    static var isWordSized: Bool { get }
}

extension SampleKind {
    static var isWordSized: Bool { false }

    static func drawing(_ state: SampleState, _ look: SampleLook) throws -> Drawing {
        try drawing(of: figures(state), in: state, look)
    }

    /// The drawing of figures of which every third has the given status, and a large figure or none.
    static func drawing(
        _ state: SampleState, _ look: SampleLook, everyThird status: ObservationStatus, hasFigure: Bool
    ) throws -> Drawing {
        try drawing(of: figures(state).withEveryThird(status, hasFigure: hasFigure), in: state, look)
    }
}

/// A kind of chart.
protocol ChartSample: SampleKind {
    static func chart(of figures: Figures, in state: SampleState, _ look: SampleLook) -> any Chart
}

extension ChartSample {
    static func drawing(of figures: Figures, in state: SampleState, _ look: SampleLook) throws -> Drawing {
        try chart(of: figures, in: state, look).drawing(language: look.language)
    }

    static func chart(_ state: SampleState, _ look: SampleLook) throws -> any Chart {
        chart(of: try figures(state), in: state, look)
    }
}

/// A kind of map.
protocol MapSample: SampleKind {
    static func map(of figures: Figures, in state: SampleState, _ look: SampleLook) -> any MapDrawing
}

extension MapSample {
    static func drawing(of figures: Figures, in state: SampleState, _ look: SampleLook) throws -> Drawing {
        try map(of: figures, in: state, look).drawing(language: look.language)
    }

    static func map(_ state: SampleState, _ look: SampleLook) throws -> any MapDrawing {
        map(of: try figures(state), in: state, look)
    }
}

/// What a caller chooses about any drawing.
struct SampleLook: Sendable {
    let id: String
    var theme = Theme.print
    var language = Language.german

    var chart: ChartOptions {
        var options = ChartOptions()
        (options.id, options.theme) = (id, theme)
        return options
    }

    var map: MapOptions {
        var options = MapOptions()
        (options.id, options.theme) = (id, theme)
        return options
    }
}

/// All kinds that there are; a new one is added here, and every rule holds for it.
enum SampleKinds {
    static let all: [any SampleKind.Type] = [
        LineSample.self, BarSample.self, DotSample.self, SlopeSample.self, IndexSample.self, PanelSample.self,
        HeatMapSample.self, SparkLineSample.self, FunnelSample.self, PyramidSample.self, StackedSharesSample.self,
        ChoroplethSample.self, TileSample.self, SymbolSample.self, BivariateSample.self,
    ]
}

/// One sample: a kind in a state, drawn in a theme and a language.
struct Sample: Sendable {
    let kind: any SampleKind.Type
    let state: SampleState
    let theme: Theme
    let language: Language

    var name: String { "\(kind.name)-\(state.rawValue)-\(theme.name)-\(language.rawValue)" }

    func drawing() throws -> Drawing {
        try kind.drawing(state, SampleLook(id: kind.name, theme: theme, language: language))
    }

    /// Every kind in every state, theme and language.
    static let all = SampleKinds.all.flatMap { kind in
        SampleState.allCases.flatMap { state in
            Theme.all.flatMap { theme in
                Language.allCases.map { Sample(kind: kind, state: state, theme: theme, language: $0) }
            }
        }
    }

    /// Fewer of them, in which each two of kind, state, theme and language meet.
    static let pairwise = SampleKinds.all.enumerated().flatMap { place, kind in
        SampleState.allCases.enumerated().map { index, state in
            Sample(
                kind: kind, state: state, theme: Theme.all[(place + index) % Theme.all.count],
                language: Language.allCases[(place / 3 + index) % 2])
        }
    }
}
