internal import Regions

/// GeoJSON or TopoJSON as it grows, byte by byte.
struct GeoJSONBytes {
    private(set) var bytes = [UInt8]()

    mutating func add(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func add(_ other: GeoJSONBytes) { bytes.append(contentsOf: other.bytes) }

    // MARK: Polygons

    /// A polygon's rings, right-handed.
    ///
    /// - Returns: false, and nothing written, where its outer ring has less than a triangle left.
    mutating func add(_ polygon: [Boundary.Ring], isFirst: Bool) -> Bool {
        let start = bytes.count
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "["))
        var isEmpty = true
        for (index, ring) in polygon.enumerated() {
            let isReversed = (Winding.doubledSignedArea(ring) < 0) == (index == 0)
            if add(ring, isReversed: isReversed, isFirst: isEmpty) {
                isEmpty = false
            } else if index == 0 {
                break
            }
        }
        if isEmpty {
            bytes.removeLast(bytes.count - start)
            return false
        }
        bytes.append(UInt8(ascii: "]"))
        return true
    }

    private mutating func add(_ ring: Boundary.Ring, isReversed: Bool, isFirst: Bool) -> Bool {
        let start = bytes.count
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "["))
        var (count, last) = (0, SIMD2<Int>())
        for index in ring.indices {
            let place = ring[isReversed ? ring.count - 1 - index : index]
            let position = SIMD2(Self.millionths(place.longitude), Self.millionths(place.latitude))
            if count > 0 {
                if position == last { continue }
                bytes.append(UInt8(ascii: ","))
            }
            bytes.append(UInt8(ascii: "["))
            add(millionths: position.x)
            bytes.append(UInt8(ascii: ","))
            add(millionths: position.y)
            bytes.append(UInt8(ascii: "]"))
            (count, last) = (count + 1, position)
        }
        guard count >= 4 else {
            bytes.removeLast(bytes.count - start)
            return false
        }
        bytes.append(UInt8(ascii: "]"))
        return true
    }

    /// West, south, east, north.
    mutating func add(_ extent: Extent) {
        var separator: StaticString = "["
        for degrees in [extent.west, extent.south, extent.east, extent.north] {
            add(separator)
            add(millionths: Self.millionths(degrees))
            separator = ","
        }
        add("]")
    }

    /// Rounded half away from zero.
    static func millionths(_ degrees: Double) -> Int {
        precondition(degrees.magnitude < 1e12, "a number that is no coordinate was passed to a text")
        return Int((degrees * 1e6).rounded(.toNearestOrAwayFromZero))
    }

    /// `12500000` → `12.5`, `-3000000` → `-3`.
    private mutating func add(millionths number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        let whole: UInt
        var rest: UInt
        (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        add(digitsOf: whole)
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var power: UInt = 100_000
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / power))
            rest %= power
            power /= 10
        }
    }

    private mutating func add(digitsOf number: UInt) {
        let start = bytes.count
        var rest = number
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    mutating func add(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        add(digitsOf: number.magnitude)
    }

    // MARK: Values

    mutating func add(_ property: JSONMember) {
        add(words: property.name)
        bytes.append(UInt8(ascii: ":"))
        add(property.value)
    }

    mutating func add(_ value: JSONValue) {
        switch value {
        case .null: add("null")
        case .bool(let truth): add(truth ? "true" : "false")
        case .integer(let number): add(number)
        case .number(let number):
            precondition(number.isFinite, "JSON has no infinity and no NaN")
            bytes.append(contentsOf: number.description.utf8)
        case .string(let words): add(words: words)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                add(value)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let properties):
            bytes.append(UInt8(ascii: "{"))
            for (index, property) in properties.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                add(property)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    mutating func add(words: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": add("\\\"")
            case "\\": add("\\\\")
            case "\n": add("\\n")
            case "\r": add("\\r")
            case "\t": add("\\t")
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let digits = String(scalar.value, radix: 16)
                add("\\u")
                bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.count))
                bytes.append(contentsOf: digits.utf8)
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
