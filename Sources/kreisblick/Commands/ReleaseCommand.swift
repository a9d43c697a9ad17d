internal import ArgumentParser
internal import Wording
internal import Workspace

struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Protect the publication tables together and release them.",
        discussion: """
            What is released is entered into the ledger (.kreisblick/releases); later releases are protected against it. From \
            then on public answers are those of the last release.
            Example: kreisblick release --dry-run
            --to writes the tables, with the areas of their regions, into a PostGIS database, all of them or none: \
            kreisblick release --to postgresql://gis.example.org/geo --schema kreisblick
            """)

    @Flag(help: "Say what would be released and how it could lose less; nothing is entered.")
    var dryRun = false

    @Option(help: "A folder for the released tables, each a CSV with all its totals.")
    var out: String?

    @Option(help: "The address of a PostGIS database for the released tables.")
    var to: String?

    @Option(help: "The schema there, which is Kreisblick's own. (default: kreisblick)")
    var schema: String?

    @Option(help: "The reference system of the areas there, such as EPSG:25832 (default: the zone in which they lie).")
    var crs: String?

    @Flag(help: "List what was released and which documents show it; nothing is released.")
    var list = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if to == nil, let option = schema != nil ? "--schema" : crs != nil ? "--crs" : nil {
            throw ValidationError(
                Phrase(
                    de: "\(option) gilt nur mit --to. Bitte --to angeben oder \(option) weglassen.",
                    en: "\(option) is only for --to. Give --to, or leave out \(option)."))
        }
        if dryRun, out != nil || to != nil {
            throw ValidationError(
                Phrase(
                    de: "--dry-run gibt nichts frei; bitte --out und --to weglassen.",
                    en: "--dry-run releases nothing; leave out --out and --to."))
        }
        if list, dryRun || out != nil || to != nil {
            throw ValidationError(
                Phrase(
                    de: "--list zeigt, was freigegeben ist; bitte --dry-run, --out und --to weglassen.",
                    en: "--list shows what is released; leave out --dry-run, --out and --to."))
        }
    }

    func run() throws {
        try common.withWorkspace(populations: .unread) { workspace, language in
            if list { return try Console.write(try workspace.releaseList(language)) }
            if let out { try workspace.prepare(out) }
            let target = try to.map {
                try workspace.prepare(ReleaseTarget(address: $0, schema: schema ?? "kreisblick", system: crs))
            }
            let releases = try workspace.release(isTrial: dryRun)
            for release in releases {
                Log.tell(LogEvent(release, isTrial: dryRun))
                for line in release.lines(isTrial: dryRun) { try Console.write(line(language) + "\n") }
            }
            if dryRun {
                for line in try workspace.redesigns(of: releases) { try Console.write(line(language) + "\n") }
            }
            if let target { Console.say(try workspace.write(releases, to: target, language: language), language) }
            if let out {
                let count = try workspace.write(releases, to: out, language: language)
                Console.say(
                    (Phrase(count, de: ("Tabelle", "Tabellen"), en: ("table", "tables")) + Phrase(name: " → \(out)"))(
                        language))
            }
        }
    }
}
