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
        let kinds = RecordKind.allCases.map(\.rawValue)
        let entries = try value?.entries() ?? []
        var (general, own) = ([(key: String, line: Int, value: YAMLValue)](), [RecordKind: YAMLValue]())
        for entry in entries {
            if let kind = RecordKind(rawValue: entry.key) { own[kind] = entry.value } else { general.append(entry) }
        }
        let shared = try Self.known(general, also: kinds)
        usual = try Self.setting(shared, for: nil)
        ofKind = try own.reduce(into: [:]) { rules, entry in
            let entries = try Self.known(try entry.value.entries(), also: [])
            rules[entry.key] = try Self.setting(
                entries["method"] == nil ? shared.merging(entries) { $1 } : entries, for: entry.key)
        }
    }

    private static let keys = [
        "method", "threshold", "width", "zeros", "loss", "persons", "reporters", "dominance", "p-percent", "groups",
        "keep", "revisions",
    ]

    private static let keysOfRounding = ["method", "base", "rounding"]

    /// The entries by their keys, those of the method that they name.
    private static func known(
        _ entries: [(key: String, line: Int, value: YAMLValue)], also kinds: [String]
    ) throws -> [String: YAMLValue] {
        let rounds = entries.contains { $0.key == "method" && $0.value.optionalText == "round" }
        let keys = rounds ? keysOfRounding : keys
        return try entries.reduce(into: [:]) { known, entry in
            guard keys.contains(entry.key) else {
                throw YAMLError.unknownKey(
                    file: entry.value.file, line: entry.line, key: entry.key, known: keys + kinds,
                    suggestion: Suggestion.nearest(to: entry.key, in: keys + kinds))
            }
            known[entry.key] = entry.value
        }
    }

    private static func setting(_ entries: [String: YAMLValue], for kind: RecordKind?) throws -> Setting {
        if let method = entries["method"] {
            if method.optionalText == "round" {
                return Setting(rule: try rule([:], for: kind), rounding: try Configuration.rounding(entries))
            }
            guard method.optionalText == "suppress" else { throw method.unexpectedTerm(known: ["suppress", "round"]) }
        }
        return Setting(rule: try rule(entries, for: kind), rounding: nil)
    }

    private static func rule(_ entries: [String: YAMLValue], for kind: RecordKind?) throws -> SuppressionRule {
        SuppressionRule(
            threshold: try entries["threshold"]?.integer(in: 1...1000) ?? 3,
            width: try entries["width"]?.integer(in: 2...1000) ?? 3,
            loss: try entries["loss"]?.choice(SuppressionRule.Loss.self) ?? .use,
            zeros: try entries["zeros"]?.choice(SuppressionRule.Zeros.self) ?? .publish,
            contributions: try contributions(entries, for: kind),
            groupDimensions: Set(try entries["groups"]?.texts() ?? []),
            keeps: try entries["keep"]?.list().map(keep) ?? [],
            revisions: try entries["revisions"]?.choice(SuppressionRule.Revisions.self) ?? .publish)
    }

    private static func contributions(
        _ entries: [String: YAMLValue], for kind: RecordKind?
    ) throws -> ContributionRule {
        let dominance = try entries["dominance"].map { value -> ContributionRule.Dominance in
            let parts = try value.mapping("largest", "share")
            guard let share = parts["share"] else { throw value.missing("share") }
            return ContributionRule.Dominance(
                largest: try parts["largest"]?.integer(in: 1...100) ?? 1, share: try share.integer(in: 1...99))
        }
        for name in ["reporters", "dominance", "p-percent"] {
            if let kind, kind != .incidents, let value = entries[name] {
                throw value.unexpected(
                    Phrase(
                        de: "nichts: Nur von incidents ist bekannt, wer meldet (source)",
                        en: "nothing: of incidents alone it is known who reports (source)"))
            }
        }
        return ContributionRule(
            persons: try entries["persons"]?.integer(in: 1...1000),
            reporters: try entries["reporters"]?.integer(in: 2...100), dominance: dominance,
            percent: try entries["p-percent"]?.integer(in: 1...1000))
    }

    private static func keep(_ value: YAMLValue) throws -> Keep {
        var (places, strength) = ([String: String](), Keep.Strength.prefer)
        for (key, _, value) in try value.entries() {
            if key == "strength" {
                strength = try value.choice(Keep.Strength.self)
            } else {
                places[key] = try value.text()
            }
        }
        return Keep(places: places, strength: strength)
    }
}
