internal import CGLPK

/// A linear programme in whole numbers with equality rows, solved by branch and bound.
///
/// The search ends after so many nodes, which are counted and not timed: the same programme has the same outcome on every
/// machine. GLPK keeps its state per thread; a programme is made, used and freed within one call.
final class IntegerProgramme {
    private let problem: OpaquePointer
    private let variables: Int

    /// All variables are 0 or more; every row is an equality with no terms yet.
    init(variables: Int, rows: Int) {
        glp_term_out(GLP_OFF)
        guard let problem = glp_create_prob() else { preconditionFailure("GLPK makes no problem") }
        self.problem = problem
        self.variables = variables
        if variables > 0 { glp_add_cols(problem, Int32(variables)) }
        if rows > 0 { glp_add_rows(problem, Int32(rows)) }
        glp_set_obj_dir(problem, GLP_MIN)
    }

    deinit { glp_delete_prob(problem) }

    /// A variable with its limits, and what one of it costs.
    func set(variable: Int, _ limits: ClosedRange<Int>, cost: Int) {
        precondition((0..<variables).contains(variable), "a variable of the programme")
        let (column, kind) = (Int32(variable + 1), limits.count == 1 ? GLP_FX : GLP_DB)
        glp_set_col_kind(problem, column, GLP_IV)
        glp_set_col_bnds(problem, column, kind, Double(limits.lowerBound), Double(limits.upperBound))
        glp_set_obj_coef(problem, column, Double(cost))
    }

    /// - Precondition: variables are below `variables`, and each occurs once in a row.
    func set(row: Int, _ terms: [(variable: Int, coefficient: Int)], equals value: Int) {
        precondition(terms.allSatisfy { (0..<variables).contains($0.variable) }, "a term names a variable")
        glp_set_mat_row(
            problem, Int32(row + 1), Int32(terms.count), [0] + terms.map { Int32($0.variable + 1) },
            [0] + terms.map { Double($0.coefficient) })
        glp_set_row_bnds(problem, Int32(row + 1), GLP_FX, Double(value), Double(value))
    }

    /// The cheapest values found within so many nodes.
    ///
    /// - Returns: `nil` where none were found.
    func solve(nodes: Int) -> [Int]? {
        guard variables > 0 else { return [] }
        var parameters = glp_iocp()
        glp_init_iocp(&parameters)
        parameters.msg_lev = GLP_MSG_OFF
        parameters.presolve = GLP_ON
        // The last made first: values are found early, and then better ones.
        parameters.bt_tech = GLP_BT_DFS
        parameters.cb_func = { tree, limit in
            guard let tree, let limit = limit?.load(as: Int32.self) else { return }
            var made: Int32 = 0
            glp_ios_tree_size(tree, nil, nil, &made)
            if made > limit { glp_ios_terminate(tree) }
        }
        var limit = Int32(nodes)
        withUnsafeMutablePointer(to: &limit) { limit in
            parameters.cb_info = UnsafeMutableRawPointer(limit)
            _ = glp_intopt(problem, &parameters)
        }
        guard [GLP_OPT, GLP_FEAS].contains(glp_mip_status(problem)) else { return nil }
        return (1...Int32(variables)).map { Int(glp_mip_col_val(problem, $0).rounded()) }
    }
}
