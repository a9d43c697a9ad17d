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
        json.text.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
    }

    private var table: EstimateTable { board.cube }
    private var theme: Theme { options.theme }
    private var unit: String { table.unit(language) }
    private var regionAxis: TableAxis { table.axes[board.axes.region] }
    private var periodAxis: TableAxis { table.axes[board.axes.period] }

    private var json: JSON {
        let notes = TableNotes(table: table)
        let source = notes.source(language)
        let remarks =
            TableRemarks.lines(table, language) + (notes.territory(language).map { [$0 + "."] } ?? [])
            + DenominatorNotes(table: table).lines(language)
        let words = MapWords(
            table: board.places, figures: figures, shown: placed.entries, options: options, language: language,
            manner: nil)
        var data: JSON = [
            "language": JSON(language.tag), "id": JSON(SVGDocument.identifier(options.id)),
            "marks": JSON(notes.marks(language)),
            "title": JSON(options.title?(language) ?? table.measure.title(language)), "unit": JSON(unit),
            "measure": JSON(table.measure.title(language)), "measure_code": JSON(table.measure.name),
        ]
        if table.provenance.isFictitious { data = data.with(["watermark": JSON(Markings.fictitious(language))]) }
        if let warning = words.warning { data = data.with(["warning": JSON(warning)]) }
        if let per = table.per {
            let people = table.people
            let text = Phrase(
                de: "je \(Language.german.text(per)) \(people(.german))",
                en: "per \(Language.english.text(per)) \(people(.english))")
            data = data.with(["per": JSON(text(language))])
        }
        return data.with([
            "regions": JSON(regions), "whole": JSON(board.axes.whole), "map": map(below: remarks, source: source),
            "foot": JSON(remarks + [source]), "notes": JSON(remarks + [source]),
            "periods": JSON(
                periodAxis.members.map { member -> JSON in
                    [
                        "code": JSON(member.code), "name": JSON(member.name(language)),
                        "short": JSON(Period(code: member.code)?.shortNameWithYear(language) ?? member.name(language)),
                    ]
                }),
            "others": JSON(board.axes.others.map { choices(of: table.axes[$0]) }), "start": start,
        ]).with(colouring).with(cells).with(["words": self.words])
    }

    // MARK: Axes

    private var regions: [JSON] {
        let shapes = SharedOutlines(placed.boundaries, projection: projection).shapes
        let outlines = Dictionary(zip(placed.entries.map(\.code.text), shapes)) { first, _ in first }
        return regionAxis.members.enumerated().map { index, member in
            let name = member.name(language)
            let region: JSON = [
                "code": JSON(member.code), "name": JSON(name), "depth": JSON(regionAxis.depth(of: index)),
            ]
            guard let shape = outlines[member.code], !shape.isEmpty, let centre = shape.interiorPoint else {
                return region
            }
            let width = theme.labelStyle.width(of: name) + 4
            let fits =
                shape.contains(Rectangle(around: centre, width: width, height: 30))
                || outlines.count <= Self.mostNamed && width < shape.bounds?.width ?? 0
            return region.with([
                "path": JSON(shape.pathData), "x": tenth(centre.x), "y": tenth(centre.y), "fits": JSON(truth: fits),
            ])
        }
    }

    private func tenth(_ length: Double) -> JSON { JSON(Decimals.rounded(length, fractionDigits: 1)) }

    private func choices(of axis: TableAxis) -> JSON {
        let names = axis.names(of: Array(axis.members.indices))
        let members = axis.members.enumerated().map { index, member -> JSON in
            let choice: JSON = [
                "code": JSON(member.code), "name": JSON(member.name(language)), "depth": JSON(axis.depth(of: index)),
            ]
            return member.code == AxisMember.totalCode ? choice : choice.with(["full": JSON(names[index](language))])
        }
        return [
            "dimension": JSON(axis.columnName), "title": JSON(axis.title(language).capitalised),
            "members": JSON(members),
        ]
    }

    private var start: JSON {
        [
            "r": JSON(board.axes.whole), "p": JSON(board.axes.lastPeriod),
            "o": JSON(board.axes.totals.map { JSON($0) }),
        ]
    }

    private func map(below remarks: [String], source: String) -> JSON {
        let drawn = Set(placed.entries.map(\.code))
        let absent = figures.entries.filter { !drawn.contains($0.code) }.map { $0.name(language) }
        let schematic = boundaries.isSchematic ? [MapPhrases.schematic(language) + "."] : []
        let attribution = MapPhrases.boundaries(of: boundaries.attribution).map { " " + $0(language) } ?? ""
        return [
            "width": tenth(projection.width), "height": tenth(projection.height),
            "foot": JSON(
                schematic + MapPhrases.withoutPlace(absent, language) + remarks + [source + attribution]),
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

    private var cells: JSON.Members {
        var (states, limits) = ("", "")
        var (counts, rates, lower, upper) = ([JSON](), [JSON](), [JSON](), [JSON]())
        for (combination, scale) in zip(combinations, scales) {
            for region in regionAxis.members.indices {
                for period in periodAxis.members.indices {
                    let cell = cell(combination, region, period)
                    let (figure, count) = (Figure(cell), Figure(countOf: cell))
                    states += state(figure, scale)
                    limits += Self.flags(cell, figure).letter
                    counts.append(count.known.map { JSON(Int($0.value)) } ?? nil)
                    guard table.per != nil else { continue }
                    rates.append(Self.number(figure.known?.value))
                    lower.append(Self.number(figure.known?.limits?.lowerBound))
                    upper.append(Self.number(figure.known?.limits?.upperBound))
                }
            }
        }
        return [
            (BoardFormat.states, JSON(states)), (BoardFormat.flags, JSON(limits)), (BoardFormat.counts, JSON(counts)),
            (BoardFormat.rates, JSON(rates)), (BoardFormat.lower, JSON(lower)), (BoardFormat.upper, JSON(upper)),
        ].map { (name: $0.0.description, value: $0.1) }
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
    private static func number(_ number: Double?) -> JSON {
        guard let number = number.map({ Decimals.rounded($0, fractionDigits: 6) }) else { return nil }
        return number == number.rounded() ? JSON(Int(number)) : JSON(number)
    }

    // MARK: Looks and words

    private var colouring: JSON.Members {
        let sequences = (0...ClassScale.mostClasses).map { $0 == 0 ? [] : theme.shades($0) }
        let classes = scales.map { scale in
            scale.map { scale in (0..<scale.count).map { scale.text($0, language) } } ?? []
        }
        let colours = [
            ("font", theme.fontFamily), ("ink", theme.ink), ("quiet", theme.noteStyle.colour),
            ("axis", theme.axisStyle.colour), ("grid", theme.grid), ("border", theme.border),
            ("paper", theme.paper), ("warning", theme.warningStyle.colour), ("watermark", theme.watermark),
            ("band", theme.band.fill), ("bandStroke", theme.band.stroke), ("bandInk", theme.band.ink),
            ("pattern", theme.pattern.stroke), ("patternGround", theme.pattern.ground),
            ("line", theme.series[0].colour),
        ]
        return [
            ("classes", JSON(classes.map { JSON($0) })), ("shades", JSON(sequences.map { JSON($0) })),
            ("inks", JSON(sequences.map { JSON($0.map(theme.ink(on:))) })),
            ("colours", JSON(colours.map { (name: $0.0, value: JSON($0.1)) })),
        ]
    }

    private var words: JSON {
        let zeros = table.cells.compactMap { Figure($0).known }.filter(\.isZero)
        let phrases: [(String, Phrase)] = [
            ("controls", Phrase(de: "Auswahl", en: "Choice")), ("region", regionAxis.title.capitalised),
            ("period", periodAxis.title.capitalised),
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
        return JSON(phrases.map { (name: $0.0, value: JSON($0.1(language))) })
    }
}
