internal import CGLPK

/// A linear programme with equality rows, solved again and again from its last basis.
///
/// GLPK keeps its state per thread; a programme is made, used and freed within one call.
final class LinearProgramme {
    private let problem: OpaquePointer
    private let variables: Int

    /// Variables run from 0 upwards without limit; every row is an equality with no terms yet. The sum of the weights is to be least.
    init(variables: Int, rows: Int) {
        glp_term_out(GLP_OFF)
        guard let problem = glp_create_prob() else { preconditionFailure("GLPK makes no problem") }
        self.problem = problem
        self.variables = variables
        glp_set_obj_dir(problem, GLP_MIN)
        glp_add_cols(problem, Int32(variables))
        for column in 1...Int32(variables) { glp_set_col_bnds(problem, column, GLP_LO, 0, 0) }
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

    /// The limits of a variable; equal ones fix it.
    func bound(_ variable: Int, _ limits: ClosedRange<Double>) {
        let kind = limits.lowerBound == limits.upperBound ? GLP_FX : GLP_DB
        glp_set_col_bnds(problem, Int32(variable + 1), kind, limits.lowerBound, limits.upperBound)
    }

    /// - Precondition: no weight is negative, so that the dual simplex method can go on from the last basis when limits change.
    func weigh(_ variable: Int, _ weight: Double) {
        precondition(weight >= 0, "a weight")
        glp_set_obj_coef(problem, Int32(variable + 1), weight)
    }

    /// The best values in whole numbers, found by branch and cut from the solution of `solve`, which comes first.
    ///
    /// - Parameter nodes: how many branches are looked at: counted, not timed, so that every machine finds the same.
    /// - Returns: `nil` where there are none, or none were found.
    func solveInWholeNumbers(nodes: Int) -> [Double]? {
        for column in 1...Int32(variables) { glp_set_col_kind(problem, column, GLP_IV) }
        defer { for column in 1...Int32(variables) { glp_set_col_kind(problem, column, GLP_CV) } }
        guard solve() != nil else { return nil }
        var parameters = glp_iocp()
        glp_init_iocp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        var left = nodes
        return withUnsafeMutablePointer(to: &left) { left in
            parameters.cb_info = UnsafeMutableRawPointer(left)
            parameters.cb_func = { tree, left in
                guard glp_ios_reason(tree) == GLP_ISELECT, let left = left?.assumingMemoryBound(to: Int.self) else {
                    return
                }
                left.pointee -= 1
                if left.pointee < 0 { glp_ios_terminate(tree) }
            }
            _ = glp_intopt(problem, &parameters)
            guard [GLP_OPT, GLP_FEAS].contains(glp_mip_status(problem)) else { return nil }
            return (1...Int32(variables)).map { glp_mip_col_val(problem, $0) }
        }
    }

    /// The best values.
    ///
    /// - Returns: `nil` where no values satisfy all rows and limits, or the solver fails to say.
    func solve() -> [Double]? {
        var parameters = glp_smcp()
        glp_init_smcp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.meth = GLP_DUALP
        guard glp_simplex(problem, &parameters) == 0, glp_get_status(problem) == GLP_OPT else { return nil }
        return (1...Int32(variables)).map { glp_get_col_prim(problem, $0) }
    }
}
