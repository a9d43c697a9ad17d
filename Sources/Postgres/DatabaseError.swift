public import Wording

/// Why a database was not read or written. Words of the server are never passed on: values may stand in them.
public enum DatabaseError: UserFacingError, Equatable {
    /// A server as messages name it, with what the connection was to be.
    public struct Server: Hashable, Sendable {
        public let host: String
        public let port: String
        public let database: String
        public let user: String
    }

    case noLibrary(package: String)
    case notAnAddress
    case holdsPassword
    /// A database without the name of a table, or with what is none.
    case tableNeeded
    case notATableName(String)
    case notReached(Server)
    case needsPassword(Server)
    case refused(Server)
    case noDatabase(Server)
    case tooManyConnections(Server)
    /// The server or the network went away in the middle.
    case lost
    case noTable(String, suggestion: String?)
    /// It is there, but the user may not read it.
    case notReadable(String, user: String)
    case emptyTable(String)
    case noPostGIS(database: String)
    case noGeometry(String)
    case severalGeometries(String, [String])
    case unknownGeometry(String, column: String, known: [String])
    case noReferenceSystem(String, column: String)
    case mixedReferenceSystems(String, column: String, [String])
    case unknownReferenceSystem(String, column: String, code: String)
    case notPoints(String, column: String, found: [String])
    /// Another session keeps the table for itself.
    case locked(String)
    case tookTooLong
    case notPermitted(String, user: String)
    case onlyReadable(Server)
    case fullDisk
    /// A query of ours or a view of theirs fails, with the code of the error.
    case failed(String, code: String)
    /// A schema that is not there and may not be made.
    case noSchema(String, user: String)
    /// A table or view of a name that we need is not ours.
    case notOurs(String)
    /// It is of another workspace.
    case ofOther(String, workspace: String)
    case otherType(table: String, column: String, found: String, expected: String)
}
