internal import Aggregation
internal import Disclosure
internal import Importing
internal import Records
internal import Wording

/// The key `disclosure` of `kreisblick.yaml`: how each kind of record is protected.
///
/// What stands at the top holds for all kinds; what stands below a kind's name holds for it instead.
struct DisclosureSettings {
    /// One way of protecting.
    private struct Setting {
        let rule: SuppressionRule
        /// `nil` where counts are withheld.
        let rounding: Rounding?
    }

    private let usual: Setting
    private let ofKind: [RecordKind: Setting]

    func rule(of kind: RecordKind) -> SuppressionRule { (ofKind[kind] ?? usual).rule }

    func rounding(of kind: RecordKind) -> Rounding? { (ofKind[kind] ?? usual).rounding }

    /// - Parameter value: `nil` where the workspace says nothing: threshold 3, width 3, zeros published.
    /// - Throws: `YAMLError`.
    init(_ value: YAMLValue?) throws {
        let entries = try value?.entries() ?? []
        let general = entries.filter { RecordKind(rawValue: $0.key) == nil }
        let shared = try Self.known(general, method: nil, also: RecordKind.allCases.map(\.rawValue))
        usual = try Self.setting(shared)
        var ofKind = [RecordKind: Setting]()
        for entry in entries {
            guard let kind = RecordKind(rawValue: entry.key) else { continue }
            let own = try Self.known(try entry.value.entries(), method: shared["method"], also: [])
            try Self.checkReporters(own, kind)
            // Another method has other keys.
            let isSame =
                own["method"].map { $0.optionalText == shared["method"]?.optionalText ?? Self.usualMethod } ?? true
            ofKind[kind] = try Self.setting(isSame ? shared.merging(own) { $1 } : own)
        }
        self.ofKind = ofKind
    }

    private static let usualMethod = "suppress"

    private static let keys = [
        "method", "threshold", "width", "zeros", "loss", "persons", "reporters", "dominance", "p-percent", "groups",
        "keep", "revisions",
    ]

    private static let keysOfRounding = ["method", "base", "rounding"]

    /// The entries by their keys, those of the method that they name, or that is named for all kinds.
    private static func known(
        _ entries: [(key: String, line: Int, value: YAMLValue)], method shared: YAMLValue?, also kinds: [String]
    ) throws -> [String: YAMLValue] {
        let method = (entries.first { $0.key == "method" }?.value ?? shared)?.optionalText
        let keys = method == "round" ? keysOfRounding : keys
        return try entries.reduce(into: [:]) { known, entry in
            guard keys.contains(entry.key) else {
                throw YAMLError.unknownKey(
                    file: entry.value.file, line: entry.line, key: entry.key, known: keys + kinds,
                    suggestion: Suggestion.nearest(to: entry.key, in: keys + kinds))
            }
            known[entry.key] = entry.value
        }
    }

    private static func setting(_ entries: [String: YAMLValue]) throws -> Setting {
        if let method = entries["method"] {
            if method.optionalText == "round" {
                return Setting(rule: try rule([:]), rounding: try Configuration.rounding(entries))
            }
            guard method.optionalText == usualMethod else {
                throw method.unexpectedTerm(known: [usualMethod, "round"])
            }
        }
        return Setting(rule: try rule(entries), rounding: nil)
    }

    private static func checkReporters(_ entries: [String: YAMLValue], _ kind: RecordKind) throws(YAMLError) {
        for name in ["reporters", "dominance", "p-percent"] {
            if kind != .incidents, let value = entries[name] {
                throw value.unexpected(
                    Phrase(
                        de: "nichts: Nur von incidents ist bekannt, wer meldet (source)",
                        en: "nothing: of incidents alone it is known who reports (source)"))
            }
        }
    }

    /// What tables of any kind can be by.
    private static let dimensions = Set(
        RecordKind.allCases.flatMap { kind in
            Grouping.known(for: kind).compactMap { try? Grouping($0, kind: kind).dimension }
        }
    ).sorted()

    private static func rule(_ entries: [String: YAMLValue]) throws -> SuppressionRule {
        SuppressionRule(
            threshold: try entries["threshold"]?.integer(in: 1...1000) ?? 3,
            width: try entries["width"]?.integer(in: 2...1000) ?? 3,
            loss: try entries["loss"]?.choice(SuppressionRule.Loss.self) ?? .use,
            zeros: try entries["zeros"]?.choice(SuppressionRule.Zeros.self) ?? .publish,
            contributions: try contributions(entries),
            groupDimensions: Set(try entries["groups"].map(groups) ?? []),
            keeps: try entries["keep"]?.list().map(keep) ?? [],
            revisions: try entries["revisions"]?.choice(SuppressionRule.Revisions.self) ?? .publish)
    }

    private static func contributions(_ entries: [String: YAMLValue]) throws -> ContributionRule {
        let dominance = try entries["dominance"].map { value -> ContributionRule.Dominance in
            let parts = try value.mapping("largest", "share")
            guard let share = parts["share"] else { throw value.missing("share") }
            return ContributionRule.Dominance(
                largest: try parts["largest"]?.integer(in: 1...100) ?? 1, share: try share.integer(in: 1...99))
        }
        return ContributionRule(
            persons: try entries["persons"]?.integer(in: 1...1000),
            reporters: try entries["reporters"]?.integer(in: 2...100), dominance: dominance,
            percent: try entries["p-percent"]?.integer(in: 1...1000))
    }

    private static func groups(_ value: YAMLValue) throws -> [String] {
        try value.texts().map { name in
            guard dimensions.contains(name) else { throw value.unexpectedTerm(known: dimensions) }
            return name
        }
    }

    private static func keep(_ value: YAMLValue) throws -> Keep {
        var (places, strength) = ([String: String](), Keep.Strength.prefer)
        for (key, line, entry) in try value.entries() {
            if key == "strength" {
                strength = try entry.choice(Keep.Strength.self)
            } else if dimensions.contains(key) {
                places[key] = try entry.text()
            } else {
                let known = dimensions + ["strength"]
                throw YAMLError.unknownKey(
                    file: entry.file, line: line, key: key, known: known,
                    suggestion: Suggestion.nearest(to: key, in: known))
            }
        }
        guard !places.isEmpty else { throw value.missing("region") }
        return Keep(places: places, strength: strength)
    }
}
