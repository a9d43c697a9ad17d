/// The words by which names, streets and sentences are known, in one table: a word is looked up once.
///
/// Open addressing over hashes (`FoldedHash`), never more than a quarter full, so that a look-up is a probe or two.
struct Lexicon: Sendable {
    /// What a word is; it may be several things (`Koch` is a surname, `Mark` a given name and a place).
    struct Marks: OptionSet {
        let rawValue: UInt16

        static let given = Marks(rawValue: 1)
        static let family = Marks(rawValue: 2)
        /// Stands in the names of places, schools and halls that bear a person's name: `Halle`, `Sankt`, `Süd`.
        static let place = Marks(rawValue: 4)
        /// `Herr`, `Frau`, `Mrs`: a person's name follows.
        static let title = Marks(rawValue: 8)
        /// `Dr`, `Familie`: a person's name follows if the next word is one.
        static let weakTitle = Marks(rawValue: 16)
        /// `von`, `der`, `bin`: small words inside names.
        static let particle = Marks(rawValue: 32)
        /// Small words that make sentences: `der`, `wurde`, `the`.
        static let function = Marks(rawValue: 64)
        static let telephoneLabel = Marks(rawValue: 128)
        static let birthLabel = Marks(rawValue: 256)
        static let taxLabel = Marks(rawValue: 512)
        /// `Street`, `Road`: what follows an English street's name.
        static let englishStreet = Marks(rawValue: 1024)
        /// `Bundesstraße`, `Sportplatz`: ends like a street and is none.
        static let noStreet = Marks(rawValue: 2048)
        /// `Am`, `Unter`: begins a German street's name.
        static let streetPreposition = Marks(rawValue: 4096)
        /// District codes of German licence plates.
        static let plate = Marks(rawValue: 8192)
        /// `Geschädigte`, `victim`: who took part, so that a name may follow.
        static let party = Marks(rawValue: 16384)
    }

    static let shared = Lexicon([
        (.given, NameLists.given), (.family, NameLists.family), (.place, WordLists.placeWords),
        (.title, "herr herrn frau mr mrs ms miss"), (.weakTitle, "dr prof hr fr familie"),
        (.particle, "von van vom zu zum zur der den de del della di da dos el al ul bin ibn abu ben und"),
        (.function, WordLists.functionWords),
        (.telephoneLabel, "tel telefon telefonnummer handy mobil fon phone mobile"),
        (.birthLabel, "geb geboren born dob"), (.taxLabel, "idnr steuerid steueridnr tin identifikationsnummer"),
        (.englishStreet, "street st road rd avenue ave lane drive square"), (.noStreet, WordLists.noStreets),
        (.streetPreposition, "am an auf im in zum zur unter hinter vor bei"), (.plate, WordLists.plateDistricts),
        (.party, WordLists.parties),
    ])

    private let hashes: [UInt64]
    private let marks: [UInt16]
    private let mask: Int

    private init(_ lists: [(Marks, String)]) {
        let words = lists.flatMap { mark, text in text.split(whereSeparator: \.isWhitespace).map { (mark, String($0)) }
        }
        var size = 1024
        while size < words.count * 4 { size *= 2 }
        var (hashes, marks) = ([UInt64](repeating: 0, count: size), [UInt16](repeating: 0, count: size))
        for (mark, word) in words {
            let hash = FoldedHash.of(word)
            var slot = Int(truncatingIfNeeded: hash) & (size - 1)
            while marks[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
            hashes[slot] = hash
            marks[slot] |= mark.rawValue
        }
        (self.hashes, self.marks, mask) = (hashes, marks, size - 1)
    }

    /// What the word with a hash is; nothing for unknown ones.
    subscript(hash: UInt64) -> Marks {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while marks[slot] != 0 {
            if hashes[slot] == hash { return Marks(rawValue: marks[slot]) }
            slot = (slot + 1) & mask
        }
        return []
    }
}
