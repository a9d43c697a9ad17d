/// Rows from the top down, each as high as its name or its lanes need.
struct RowScale: PositionScale {
    /// The middle of each row, in pixels.
    let centres: [Double]
    let bottom: Double
    /// How many figures stand below each other in a row.
    let lanes: Int
    let laneHeight: Double

    /// - Parameter heights: the least that each row needs besides its lanes.
    init(heights: [Double], lanes: Int, laneHeight: Double, gap: Double, top: Double) {
        var centres: [Double] = []
        var y = top
        for height in heights {
            let full = max(height, Double(lanes) * laneHeight) + gap
            centres.append(y + full / 2)
            y += full
        }
        self.centres = centres
        bottom = y
        self.lanes = lanes
        self.laneHeight = laneHeight
    }

    func position(_ row: Double) -> Double { centres[Int(row)] }

    /// The middle of a lane of a row.
    func position(row: Int, lane: Int) -> Double {
        centres[row] + (Double(lane) - Double(lanes - 1) / 2) * laneHeight
    }
}
