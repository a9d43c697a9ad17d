internal import Geodata
internal import Records
internal import Regions
internal import Trends
internal import Wording

/// A board's cells, outlines, classes and words for its script; cells in the form of `BoardFormat`.
///
/// Classes are those of all periods, so that a colour means the same in each.
struct BoardData {
    private let board: Board
    private let placed: PlacedRegions
    private let figures: RegionFigures
    private let boundaries: BoundarySet
    private let projection: PlaneProjection
    private let options: MapOptions
    private let language: Language

    /// The room of the map in the board's picture, which is 600 pixels wide.
    private static let room = (width: 400.0, height: 430.0)

    /// Of so many regions each bears its name, even where it touches a border.
    private static let mostNamed = 12

    init(_ board: Board, boundaries: BoundarySet, options: MapOptions, language: Language) throws(MapError) {
        figures = try RegionFigures(board.places, allowCounts: options.allowCounts)
        placed = try PlacedRegions(figures, in: boundaries)
        let room = Self.room
        guard let projection = PlaneProjection(placed.boundaries, width: room.width, height: room.height) else {
            throw .noArea
        }
        (self.board, self.boundaries, self.projection) = (board, boundaries, projection)
        (self.options, self.language) = (options, language)
    }

    /// `<` is written as an escape: no text ends the element that the data stands in.
    var text: String {
        GeoJSONValue.object(properties).text.split(separator: "<", omittingEmptySubsequences: false)
            .joined(separator: "\\u003c")
    }

    private var table: EstimateTable { board.cube }
    private var theme: Theme { options.theme }
    private var unit: String { table.unit(language) }
    private var regionAxis: TableAxis { table.axes[board.axes.region] }
    private var periodAxis: TableAxis { table.axes[board.axes.period] }

    private func string(_ name: String, _ text: String) -> GeoJSONProperty { GeoJSONProperty(name, .string(text)) }
    private func strings(_ name: String, _ texts: [String]) -> GeoJSONProperty {
        GeoJSONProperty(name, .list(texts.map { .string($0) }))
    }

    private var properties: [GeoJSONProperty] {
        let notes = TableNotes(table: table)
        let source = notes.source(language)
        let remarks =
            TableRemarks.lines(table, language) + (notes.territory(language).map { [$0 + "."] } ?? [])
            + DenominatorNotes(table: table).lines(language)
        let words = MapWords(
            table: board.places, figures: figures, shown: placed.entries, options: options, language: language,
            manner: nil)
        var properties = [
            string("language", language.tag),
            string("id", SVGDocument.identifier(options.id)),
            strings("marks", notes.marks(language)),
            string("title", options.title?(language) ?? table.measure.title(language)), string("unit", unit),
            string("measure", table.measure.title(language)), string("measure_code", table.measure.name),
        ]
        if table.provenance.isFictitious { properties.append(string("watermark", Markings.fictitious(language))) }
        if let warning = words.warning { properties.append(string("warning", warning)) }
        if let per = table.per {
            let people = table.people
            properties.append(
                string(
                    "per",
                    Phrase(
                        de: "je \(Language.german.text(per)) \(people(.german))",
                        en: "per \(Language.english.text(per)) \(people(.english))")(language)))
        }
        return properties + [
            GeoJSONProperty("regions", .list(regions)),
            GeoJSONProperty("whole", .integer(board.axes.whole)),
            GeoJSONProperty("map", .object(map(below: remarks, source: source))),
            strings("foot", remarks + [source]), strings("notes", remarks + [source]),
            GeoJSONProperty(
                "periods",
                .list(periodAxis.members.map { .object([string("code", $0.code), string("name", $0.name(language))]) })),
            GeoJSONProperty("others", .list(board.axes.others.map { .object(choices(of: table.axes[$0])) })),
            GeoJSONProperty("start", .object(start)),
        ] + colouring + cells + [GeoJSONProperty("words", .object(self.words))]
    }

    // MARK: Axes

    private var regions: [GeoJSONValue] {
        let shapes = SharedOutlines(placed.boundaries, projection: projection).shapes
        let outlines = Dictionary(zip(placed.entries.map(\.code.text), shapes)) { first, _ in first }
        return regionAxis.members.enumerated().map { index, member in
            let name = member.name(language)
            var properties = [
                string("code", member.code), string("name", name),
                GeoJSONProperty("depth", .integer(regionAxis.depth(of: index))),
            ]
            if let shape = outlines[member.code], !shape.isEmpty, let centre = shape.interiorPoint {
                let width = theme.labelStyle.width(of: name) + 4
                let fits =
                    shape.contains(Rectangle(around: centre, width: width, height: 30))
                    || outlines.count <= Self.mostNamed && width < shape.bounds?.width ?? 0
                properties += [
                    string("path", shape.pathData),
                    GeoJSONProperty("x", .number(Decimals.rounded(centre.x, fractionDigits: 1))),
                    GeoJSONProperty("y", .number(Decimals.rounded(centre.y, fractionDigits: 1))),
                    GeoJSONProperty("fits", .bool(fits)),
                ]
            }
            return .object(properties)
        }
    }

    private func choices(of axis: TableAxis) -> [GeoJSONProperty] {
        let names = axis.names(of: Array(axis.members.indices))
        let members = axis.members.enumerated().map { index, member -> GeoJSONValue in
            var properties = [
                string("code", member.code), string("name", member.name(language)),
                GeoJSONProperty("depth", .integer(axis.depth(of: index))),
            ]
            if member.code != AxisMember.totalCode { properties.append(string("full", names[index](language))) }
            return .object(properties)
        }
        return [
            string("dimension", axis.columnName), string("title", Self.capitalised(axis.title)(language)),
            GeoJSONProperty("members", .list(members)),
        ]
    }

    private var start: [GeoJSONProperty] {
        [
            GeoJSONProperty("r", .integer(board.axes.whole)), GeoJSONProperty("p", .integer(board.axes.lastPeriod)),
            GeoJSONProperty("o", .list(board.axes.totals.map { .integer($0) })),
        ]
    }

    private func map(below remarks: [String], source: String) -> [GeoJSONProperty] {
        let drawn = Set(placed.entries.map(\.code))
        let absent = figures.entries.filter { !drawn.contains($0.code) }.map { $0.name(language) }
        var foot = [String]()
        if boundaries.isSchematic { foot.append(MapPhrases.schematic(language) + ".") }
        if !absent.isEmpty {
            let names = TextList.shortened(absent, limit: 6, language)
            foot.append(
                Phrase(de: "Ohne Platz auf der Karte: \(names).", en: "Without a place on the map: \(names).")(language)
            )
        }
        let attribution = boundaries.attribution.map {
            Phrase(de: " Grenzen: \($0).", en: " Boundaries: \($0).")(language)
        }
        return [
            GeoJSONProperty("width", .number(Decimals.rounded(projection.width, fractionDigits: 1))),
            GeoJSONProperty("height", .number(Decimals.rounded(projection.height, fractionDigits: 1))),
            strings("foot", foot + remarks + [source + (attribution ?? "")]),
        ]
    }

    // MARK: Cells

    /// One for each choice of the axes besides, the last running fastest.
    private var combinations: [[Int]] {
        board.axes.others.reduce([[]]) { lists, axis in
            lists.flatMap { list in table.axes[axis].members.indices.map { list + [$0] } }
        }
    }

    private func cell(_ combination: [Int], _ region: Int, _ period: Int) -> EstimateCell {
        var indices = [Int](repeating: 0, count: table.axes.count)
        (indices[board.axes.region], indices[board.axes.period]) = (region, period)
        for (axis, member) in zip(board.axes.others, combination) { indices[axis] = member }
        return table.cell(at: indices)
    }

    private func printed(_ known: Figure.Known) -> Double {
        ValueText.printed(known.value, wholeNumbers: table.per == nil)
    }

    /// The classes of each choice, from the figures that its maps can show.
    private var scales: [ClassScale?] {
        let shown = placed.entries.compactMap { regionAxis.index(ofCode: $0.code.text) }
        return combinations.map { combination in
            let values = shown.flatMap { region in
                periodAxis.members.indices.compactMap { Figure(cell(combination, region, $0)).known }
            }
            return ClassScale(
                values.filter { !$0.isZero }.map(printed), method: options.classes ?? .round,
                wholeNumbers: table.per == nil)
        }
    }

    private var cells: [GeoJSONProperty] {
        var (states, limits) = ("", "")
        var (counts, rates, lower, upper) = ([GeoJSONValue](), [GeoJSONValue](), [GeoJSONValue](), [GeoJSONValue]())
        for (combination, scale) in zip(combinations, scales) {
            for region in regionAxis.members.indices {
                for period in periodAxis.members.indices {
                    let cell = cell(combination, region, period)
                    let (figure, count) = (Figure(cell), Figure(countOf: cell))
                    states += state(figure, scale)
                    limits += Self.flags(cell, figure).letter
                    counts.append(count.known.map { .integer(Int($0.value)) } ?? .null)
                    guard table.per != nil else { continue }
                    rates.append(Self.number(figure.known?.value))
                    lower.append(Self.number(figure.known?.limits?.lowerBound))
                    upper.append(Self.number(figure.known?.limits?.upperBound))
                }
            }
        }
        let texts = [(BoardFormat.states, states), (BoardFormat.flags, limits)]
        let lists = [
            (BoardFormat.counts, counts), (BoardFormat.rates, rates), (BoardFormat.lower, lower),
            (BoardFormat.upper, upper),
        ]
        return texts.map { string($0.0.description, $0.1) }
            + lists.map { GeoJSONProperty($0.0.description, .list($0.1)) }
    }

    private func state(_ figure: Figure, _ scale: ClassScale?) -> String {
        switch figure {
        case .withheld: String(BoardFormat.withheld)
        case .missing: String(BoardFormat.missing)
        case .impossible: String(BoardFormat.impossible)
        // What no map shows, such as the whole, has a class without meaning where all others are zero.
        case .known(let known):
            known.isZero ? String(BoardFormat.zero) : String(scale?.index(of: printed(known)) ?? 0)
        }
    }

    private static func flags(_ cell: EstimateCell, _ figure: Figure) -> BoardFlags {
        guard figure.known != nil || cell.count != nil, figure != .withheld else { return [] }
        var flags = BoardFlags()
        if cell.status == .uncertain { flags.formUnion([.uncertain, .limitedRate, .limitedCount]) }
        if cell.status == .estimated { flags.insert(.limitedRate) }
        if cell.isCountEstimated { flags.formUnion([.estimated, .limitedCount]) }
        if cell.isAltered { flags.insert(.altered) }
        return flags
    }

    /// With the digits that files have.
    private static func number(_ number: Double?) -> GeoJSONValue {
        guard let number = number.map({ Decimals.rounded($0, fractionDigits: 6) }) else { return .null }
        return number == number.rounded() ? .integer(Int(number)) : .number(number)
    }

    // MARK: Looks and words

    private var colouring: [GeoJSONProperty] {
        let sequences = (0...ClassScale.mostClasses).map { $0 == 0 ? [] : theme.shades($0) }
        func lists(_ name: String, _ lists: [[String]]) -> GeoJSONProperty {
            GeoJSONProperty(name, .list(lists.map { .list($0.map { .string($0) }) }))
        }
        return [
            lists(
                "classes",
                scales.map { scale in scale.map { scale in (0..<scale.count).map { scale.text($0, language) } } ?? [] }),
            lists("shades", sequences), lists("inks", sequences.map { $0.map(theme.ink(on:)) }),
            GeoJSONProperty(
                "colours",
                .object(
                    [
                        ("font", theme.fontFamily), ("ink", theme.ink), ("quiet", theme.noteStyle.colour),
                        ("axis", theme.axisStyle.colour), ("grid", theme.grid), ("border", theme.border),
                        ("paper", theme.paper), ("warning", theme.warningStyle.colour), ("watermark", theme.watermark),
                        ("band", theme.band.fill), ("bandStroke", theme.band.stroke), ("bandInk", theme.band.ink),
                        ("pattern", theme.pattern.stroke), ("patternGround", theme.pattern.ground),
                        ("line", theme.series[0].colour),
                    ].map { string($0, $1) })),
        ]
    }

    private static func capitalised(_ title: Phrase) -> Phrase {
        Phrase { language in title(language).prefix(1).uppercased() + title(language).dropFirst() }
    }

    private var words: [GeoJSONProperty] {
        let zeros = table.cells.compactMap { Figure($0).known }.filter(\.isZero)
        let phrases: [(String, Phrase)] = [
            ("controls", Phrase(de: "Auswahl", en: "Choice")), ("region", Self.capitalised(regionAxis.title)),
            ("period", Self.capitalised(periodAxis.title)),
            ("map", Phrase(de: "Karte:", en: "Map:")), ("series", Phrase(de: "Verlauf:", en: "Course:")),
            ("places", Phrase(de: "Gebiete auf der Karte", en: "Regions on the map")), ("key", Phrase(name: unit)),
            (
                "fixed",
                Phrase(
                    de: "Die Klassen sind in allen Zeiträumen gleich. Rechts die Zahl der Gebiete.",
                    en: "Classes are the same in all periods. To the right the number of regions.")
            ),
            ("withheld", ObservationStatus.withheld.phrase), ("missing", ObservationStatus.missing.phrase),
            ("impossible", ObservationStatus.cannotExist.phrase), ("zero", ClassLegend.zero(zeros)),
            ("nil", Phrase(de: "nichts vorhanden", en: "nil")),
            ("uncertain", ObservationStatus.uncertain.meaningOfCount),
            ("estimated", ObservationStatus.estimated.meaningOfCount),
            (
                "limited",
                Phrase(
                    de: "eingeschränkt aussagefähig, oder Anzahl oder Bezugszahl geschätzt",
                    en: "of limited certainty, or with an estimated count or denominator")
            ),
            ("count", Phrase(de: "Anzahl", en: "Number")),
            ("limits", Phrase(de: "95-%-Vertrauensbereich", en: "95% confidence interval")),
            ("course", Phrase(de: "Der Verlauf als Tabelle", en: "The course as a table")),
            ("known", Phrase(de: "# von # Zeiträumen mit Wert", en: "# of # periods with a value")),
        ]
        return phrases.map { string($0.0, $0.1(language)) }
    }
}
