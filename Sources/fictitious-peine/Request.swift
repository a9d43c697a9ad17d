import FictitiousPeine

/// What the command line asks for.
enum Request: Equatable {
    case help
    case write(seed: UInt64, folder: String)
    case misunderstood(String)

    static let usage = """
        Aufruf: fictitious-peine [--seed N] ORDNER

        Schreibt die fünf frei erfundenen Lieferdateien für den Landkreis Peine (fiktiv-*.csv) in ORDNER.
        --seed N   Startwert, ganze Zahl ab 0; gleicher Wert, gleiche Bytes (sonst \(FictitiousPeine.defaultSeed))
        """

    init(arguments: some Sequence<String>) {
        var seed = FictitiousPeine.defaultSeed
        var folder: String?
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h":
                self = .help
                return
            case "--seed":
                guard let text = rest.popFirst(), let number = UInt64(text) else {
                    self = .misunderstood("--seed verlangt eine ganze Zahl ab 0")
                    return
                }
                seed = number
            case _ where argument.hasPrefix("-"):
                self = .misunderstood("unbekannte Option \(argument)")
                return
            case _ where folder == nil:
                folder = argument
            default:
                self = .misunderstood("nur ein ORDNER ist möglich")
                return
            }
        }
        self = folder.map { .write(seed: seed, folder: $0) } ?? .misunderstood("ORDNER fehlt")
    }
}
