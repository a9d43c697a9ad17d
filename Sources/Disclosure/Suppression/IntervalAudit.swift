internal import CGLPK

/// What someone can work out about withheld counts who knows every published one and every sum.
///
/// Every withheld count is at least 1, since zeros are published. For each, the smallest and largest value that the sums
/// allow are linear programmes over the withheld cells that hang together (M. Fischetti, J. J. Salazar (2001), Solving the
/// cell suppression problem on tabular data with linear constraints, Management Science 47, 1008–1027). Bounds are those
/// of the continuous problem, rounded inwards to whole numbers.
struct IntervalAudit {
    let cells: LinkedCells
    let width: Int

    /// The withheld cells that could take fewer than `width` values, in the order of their numbers.
    func exposed(_ withheld: [Bool]) -> [Int] {
        components(withheld).flatMap(exposed).sorted()
    }

    /// Withheld cells that hang together by equations.
    private func components(_ withheld: [Bool]) -> [[Int]] {
        var component = Array(repeating: -1, count: withheld.count)
        var components = [[Int]]()
        for start in withheld.indices where withheld[start] && component[start] < 0 {
            var members = [start]
            component[start] = components.count
            var next = 0
            while next < members.count {
                for equation in cells.equationsOfCell[members[next]] {
                    let tied = cells.equations[equation]
                    for cell in [tied.total] + tied.parts where withheld[cell] && component[cell] < 0 {
                        component[cell] = components.count
                        members.append(cell)
                    }
                }
                next += 1
            }
            components.append(members.sorted())
        }
        return components
    }

    private func exposed(_ component: [Int]) -> [Int] {
        let place = Dictionary(uniqueKeysWithValues: component.enumerated().map { ($1, $0) })
        let equations = Set(component.flatMap { cells.equationsOfCell[$0] }).sorted().map { cells.equations[$0] }
        let programme = LinearProgramme(variables: component.count, rows: equations.count)
        for (row, equation) in equations.enumerated() {
            var terms = [(variable: Int, coefficient: Double)]()
            var known = 0
            if let variable = place[equation.total] {
                terms.append((variable, 1))
            } else {
                known += cells.values[equation.total]
            }
            for part in equation.parts {
                if let variable = place[part] { terms.append((variable, -1)) } else { known -= cells.values[part] }
            }
            // total − parts = 0, with the published ones moved to the right.
            programme.set(row: row, terms, equals: -Double(known))
        }
        // The true table is one solution; each solution found widens what every cell is known to be able to be.
        var lowest = component.map { Double(cells.values[$0]) }
        var highest = lowest
        var exposed = [Int]()
        for variable in component.indices {
            for direction in [LinearProgramme.Direction.maximum, .minimum] {
                if Int(highest[variable] - lowest[variable]) + 1 >= width { break }
                switch programme.optimum(of: variable, direction) {
                case .unbounded:
                    highest[variable] = lowest[variable] + Double(width)
                case .solution(let values):
                    let inward = 1e-6
                    if direction == .maximum { highest[variable] = (values[variable] + inward).rounded(.down) }
                    if direction == .minimum { lowest[variable] = (values[variable] - inward).rounded(.up) }
                    guard values.allSatisfy({ abs($0 - $0.rounded()) < inward }) else { continue }
                    for other in component.indices {
                        lowest[other] = min(lowest[other], values[other].rounded())
                        highest[other] = max(highest[other], values[other].rounded())
                    }
                }
            }
            if Int(highest[variable] - lowest[variable]) + 1 < width { exposed.append(component[variable]) }
        }
        return exposed
    }
}

/// A linear programme with equality rows and variables from 1 upwards, solved again and again from its last basis.
///
/// GLPK keeps its state per thread; a programme is made, used and freed within one call.
private final class LinearProgramme {
    enum Direction { case minimum, maximum }
    enum Outcome {
        case unbounded
        case solution([Double])
    }

    private let problem: OpaquePointer
    private let variables: Int

    init(variables: Int, rows: Int) {
        glp_term_out(GLP_OFF)
        guard let problem = glp_create_prob() else { preconditionFailure("GLPK makes no problem") }
        self.problem = problem
        self.variables = variables
        glp_add_cols(problem, Int32(variables))
        for column in 1...Int32(variables) { glp_set_col_bnds(problem, column, GLP_LO, 1, 0) }
        if rows > 0 { glp_add_rows(problem, Int32(rows)) }
    }

    deinit { glp_delete_prob(problem) }

    /// - Precondition: variables are below `variables`, and each occurs once in a row.
    func set(row: Int, _ terms: [(variable: Int, coefficient: Double)], equals value: Double) {
        precondition(terms.allSatisfy { (0..<variables).contains($0.variable) }, "a term names a variable")
        glp_set_mat_row(
            problem, Int32(row + 1), Int32(terms.count), [0] + terms.map { Int32($0.variable + 1) },
            [0] + terms.map(\.coefficient))
        glp_set_row_bnds(problem, Int32(row + 1), GLP_FX, value, value)
    }

    func optimum(of variable: Int, _ direction: Direction) -> Outcome {
        glp_set_obj_dir(problem, direction == .maximum ? GLP_MAX : GLP_MIN)
        glp_set_obj_coef(problem, Int32(variable + 1), 1)
        defer { glp_set_obj_coef(problem, Int32(variable + 1), 0) }
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        let code = glp_simplex(problem, &parameters)
        precondition(code == 0, "the true table is a solution, so the programme has one")
        switch glp_get_status(problem) {
        case GLP_UNBND: return .unbounded
        case GLP_OPT: return .solution((1...Int32(variables)).map { glp_get_col_prim(problem, $0) })
        default: preconditionFailure("the true table is a solution, so the programme is feasible")
        }
    }
}
