internal import CGLPK

/// The linear programme of an attack: unknowns between bounds, equations, and an objective that changes.
///
/// GLPK keeps its state per thread; a programme is made, used and freed within one call.
final class AttackProgramme {
    enum Direction { case minimum, maximum }

    struct Solution {
        let values: [Double]
        /// For each equation how much it counts in the proof that the objective cannot be better.
        let multipliers: [Double]
    }

    enum Outcome {
        case solution(Solution)
        case unbounded
        case impossible
        /// The work allowed is done, or the solver fails to say.
        case undecided
    }

    private let problem: OpaquePointer
    private let variables: Int
    private let equations: Int
    private let bounds: [(lower: Int, upper: Int?)]
    /// Steps of the simplex method and nodes of the search for whole numbers taken so far.
    private(set) var steps = 0

    /// - Precondition: there is a variable; equations name variables below the count of bounds, each once.
    init(bounds: [(lower: Int, upper: Int?)], equations: [(terms: [AttackSystem.Term], value: Int)]) {
        precondition(!bounds.isEmpty, "a programme has variables")
        glp_term_out(GLP_OFF)
        guard let problem = glp_create_prob() else { preconditionFailure("GLPK makes no problem") }
        self.problem = problem
        self.bounds = bounds
        variables = bounds.count
        self.equations = equations.count
        glp_add_cols(problem, Int32(variables))
        for variable in bounds.indices { release(variable) }
        guard !equations.isEmpty else { return }
        glp_add_rows(problem, Int32(equations.count))
        for (row, equation) in equations.enumerated() {
            precondition(equation.terms.allSatisfy { bounds.indices.contains($0.unknown) }, "a term names a variable")
            glp_set_mat_row(
                problem, Int32(row + 1), Int32(equation.terms.count),
                [0] + equation.terms.map { Int32($0.unknown + 1) },
                [0] + equation.terms.map { Double($0.coefficient) })
            glp_set_row_bnds(problem, Int32(row + 1), GLP_FX, Double(equation.value), Double(equation.value))
        }
    }

    deinit { glp_delete_prob(problem) }

    func fix(_ variable: Int, at value: Int) {
        glp_set_col_bnds(problem, Int32(variable + 1), GLP_FX, Double(value), Double(value))
    }

    /// Gives a variable its own bounds back.
    func release(_ variable: Int) {
        let (lower, upper) = bounds[variable]
        let kind = upper.map { $0 == lower ? GLP_FX : GLP_DB } ?? GLP_LO
        glp_set_col_bnds(problem, Int32(variable + 1), kind, Double(lower), Double(upper ?? lower))
    }

    /// The best values for an objective, which may be fractions.
    func optimum(_ objective: [(variable: Int, weight: Double)], _ direction: Direction, mostSteps: Int) -> Outcome {
        glp_set_obj_dir(problem, direction == .maximum ? GLP_MAX : GLP_MIN)
        for (variable, weight) in objective { glp_set_obj_coef(problem, Int32(variable + 1), weight) }
        defer { for (variable, _) in objective { glp_set_obj_coef(problem, Int32(variable + 1), 0) } }
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.meth = objective.isEmpty ? GLP_DUALP : GLP_PRIMAL
        parameters.it_lim = Int32(clamping: max(mostSteps, 0))
        let before = Int(glp_get_it_cnt(problem))
        var code = glp_simplex(problem, &parameters)
        if code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND || code == GLP_EFAIL {
            glp_std_basis(problem)
            code = glp_simplex(problem, &parameters)
        }
        steps += max(Int(glp_get_it_cnt(problem)) - before, 0)
        guard code == 0 else { return .undecided }
        switch glp_get_status(problem) {
        case GLP_UNBND: return .unbounded
        case GLP_NOFEAS: return .impossible
        case GLP_OPT:
            return .solution(
                Solution(
                    values: (0..<variables).map { glp_get_col_prim(problem, Int32($0 + 1)) },
                    multipliers: (0..<equations).map { glp_get_row_dual(problem, Int32($0 + 1)) }))
        default: return .undecided
        }
    }

    /// Values in whole numbers by branch and cut, from the basis of the last solution.
    func wholeValues(mostNodes: Int) -> Outcome {
        for column in 1...Int32(variables) { glp_set_col_kind(problem, column, GLP_IV) }
        defer { for column in 1...Int32(variables) { glp_set_col_kind(problem, column, GLP_CV) } }
        var limit = NodeLimit(most: Int32(clamping: mostNodes))
        var parameters = glp_iocp()
        glp_init_iocp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.fp_heur = GLP_ON
        parameters.cb_func = { tree, info in
            guard let tree, let limit = info?.assumingMemoryBound(to: NodeLimit.self) else { return }
            var total: Int32 = 0
            glp_ios_tree_size(tree, nil, nil, &total)
            limit.pointee.taken = total
            if total > limit.pointee.most { glp_ios_terminate(tree) }
        }
        let code = withUnsafeMutablePointer(to: &limit) { pointer in
            parameters.cb_info = UnsafeMutableRawPointer(pointer)
            return glp_intopt(problem, &parameters)
        }
        steps += Int(limit.taken)
        switch glp_mip_status(problem) {
        case GLP_OPT, GLP_FEAS:
            return .solution(
                Solution(values: (0..<variables).map { glp_mip_col_val(problem, Int32($0 + 1)) }, multipliers: []))
        case GLP_NOFEAS: return code == 0 ? .impossible : .undecided
        default: return .undecided
        }
    }

    /// Changes of all variables that keep every equation, one for each variable outside the basis of the last solution.
    ///
    /// - Returns: false where there is no basis.
    func forEachDirection(_ body: ([(variable: Int, change: Double)]) -> Bool) -> Bool {
        guard equations > 0 else {
            for variable in 0..<variables where !body([(variable, 1)]) { break }
            return true
        }
        guard glp_bf_exists(problem) != 0 || glp_factorize(problem) == 0 else { return false }
        let rows = Int32(equations)
        var places = [Int32](repeating: 0, count: equations + 1)
        var changes = [Double](repeating: 0, count: equations + 1)
        for column in 1...Int32(variables) where glp_get_col_stat(problem, column) != GLP_BS {
            let length = glp_eval_tab_col(problem, rows + column, &places, &changes)
            var direction = [(variable: Int, change: Double)]()
            var leavesRows = false
            if length > 0 {
                for entry in 1...Int(length) where abs(changes[entry]) > 1e-9 {
                    // A row in the basis is an equation that others imply; it may not change.
                    if places[entry] <= rows {
                        leavesRows = true
                    } else {
                        direction.append((Int(places[entry] - rows) - 1, changes[entry]))
                    }
                }
            }
            direction.append((Int(column) - 1, 1))
            if !leavesRows, !body(direction) { return true }
        }
        return true
    }
}

/// How many nodes the search for whole numbers may look at, and has.
private struct NodeLimit {
    let most: Int32
    var taken: Int32 = 0
}
