internal import Disclosure
internal import Geodata
internal import Importing
internal import Publishing
internal import Store
internal import Trends

extension Workspace {
    /// The C libraries with their versions, by name; none of them is opened for it.
    public static var libraries: [(name: String, version: String)] {
        (ImportingLibraries.versions + GeodataLibraries.versions + StoreLibraries.versions
            + DisclosureLibraries.versions + TrendsLibraries.versions + PublishingLibraries.versions)
            .sorted { $0.name.lowercased() < $1.name.lowercased() }
    }
}
