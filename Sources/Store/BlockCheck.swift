internal import CXXHash

/// Checks of a column's file: XXH3-64 of each 256 KiB, which finds damage at the speed at which memory is read.
///
/// A block holds a whole number of values of every type.
enum BlockCheck {
    static let blockSize = 1 << 18

    static func of(_ block: UnsafeRawBufferPointer) -> UInt64 {
        XXH3_64bits(block.baseAddress, block.count)
    }

    static func blocks(ofBytes count: Int) -> Int { (count + blockSize - 1) / blockSize }
}
